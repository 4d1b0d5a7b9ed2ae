/** What moderators read, in English; the other languages say the same. */
import type { LogKind } from '../../../library/store.ts'
import type { Named } from '../en.ts'

export type ModeratingTexts = {
  readonly article: Named & {
    readonly subcommands: Readonly<
      Record<
        | 'add'
        | 'addUrl'
        | 'edit'
        | 'remove'
        | 'restore'
        | 'purge'
        | 'history'
        | 'list'
        | 'show'
        | 'log',
        Named
      >
    >
    readonly options: Readonly<
      Record<
        | 'file'
        | 'otherFile'
        | 'url'
        | 'article'
        | 'removedArticle'
        | 'newText'
        | 'why'
        | 'filter'
        | 'which'
        | 'sort',
        Named
      >
    >
    readonly which: Readonly<Record<'present' | 'removed' | 'all', string>>
    readonly sort: Readonly<Record<'changed' | 'title' | 'published' | 'length', string>>
  }
  /** The entry of the menu that a message has. */
  readonly addAsArticle: string
  /** Lines of the help. */
  readonly help: (article: string, menu: string) => string
  readonly form: {
    readonly addTitle: string
    readonly editTitle: string
    readonly files: string
    readonly filesHint: string
    readonly text: string
    readonly wholeText: string
    readonly textHint: string
    readonly newText: string
    readonly newTextHint: string
    readonly title: string
    readonly titleHint: string
    readonly author: string
    readonly publisher: string
    readonly writers: string
    readonly writersHint: string
    readonly link: string
    readonly date: string
    readonly dateHint: string
    readonly linkAndDate: string
    readonly linkAndDateHint: string
    readonly why: string
    readonly whyHint: string
  }
  readonly preview: {
    readonly heading: (name: string) => string
    readonly numbered: (name: string, number: number, all: number) => string
    readonly published: string
    readonly unknown: string
    readonly passages: string
    readonly size: (passages: number, words: number) => string
    readonly outline: string
    readonly begins: string
    readonly ends: string
    readonly toCheck: string
    readonly noDate: string
    readonly noWriters: string
    readonly notSaved: (reason: string) => string
    readonly same: (title: string) => string
    readonly nearlySame: (title: string, percent: number) => string
    readonly alike: (title: string, percent: number) => string
    readonly nextOf: (title: string) => string
    readonly save: string
    readonly saveNext: string
    readonly saveApart: string
    readonly details: string
    readonly skip: string
    readonly cancel: string
    readonly saveAll: (number: number) => string
    readonly cancelAll: string
    readonly gone: string
  }
  /** What somebody should check before they save what was read. */
  readonly doubts: {
    readonly encoding: string
    readonly titleFromMessage: string
    readonly untitled: string
    readonly titleFromName: string
    readonly titleFromProperties: string
    readonly partOfPage: string
    readonly withoutText: (pages: string) => string
    readonly joinedWords: (words: string) => string
    readonly unreadable: (number: number) => string
    readonly unknownKey: (key: string, meant: string) => string
    readonly runningHeads: string
  }
  readonly progress: {
    readonly reading: (name: string, number: number, all: number) => string
    readonly saving: (number: number, all: number) => string
  }
  readonly summary: {
    readonly added: (title: string) => string
    readonly revised: (title: string, revision: number) => string
    readonly unchanged: (title: string) => string
    readonly skipped: (name: string) => string
    readonly failed: (name: string, reason: string) => string
    readonly searchable: (number: number) => string
    readonly nothingAdded: string
  }
  readonly done: {
    readonly edited: (title: string, revision: number) => string
    readonly unchanged: (title: string) => string
    readonly removed: (title: string) => string
    readonly restored: (title: string) => string
    readonly purgeWhat: (title: string) => string
    readonly purged: (title: string) => string
    readonly kept: (title: string) => string
    readonly answersFollow: (number: number) => string
    readonly restore: string
    readonly purge: string
    readonly keep: string
  }
  readonly history: {
    readonly change: (number: number, all: number) => string
    readonly newer: string
    readonly older: string
    readonly none: string
    readonly much: string
    readonly more: (number: number) => string
    readonly sameWords: string
  }
  readonly list: {
    readonly title: (from: number, to: number, all: number) => string
    readonly empty: string
    readonly nothingFits: (typed: string) => string
    readonly removed: string
    readonly changed: (when: string) => string
    readonly characters: (number: number) => string
  }
  readonly show: {
    readonly added: string
    readonly changed: string
    readonly revision: string
    readonly answers: string
    readonly isRemoved: string
  }
  readonly log: {
    readonly title: string
    readonly empty: string
    readonly somebody: string
    readonly newest: string
    readonly did: Readonly<Record<LogKind, (who: string, what: string) => string>>
  }
  readonly marks: {
    readonly changed: (date: string) => string
    readonly withdrawn: (date: string) => string
    readonly asQuoted: string
    readonly deleted: (date: string) => string
  }
  readonly settings: {
    readonly noRole: string
    readonly role: (role: string) => string
    readonly noLogChannel: string
    readonly logChannel: (channel: string) => string
    readonly chooseRole: string
    readonly chooseLogChannel: string
  }
  readonly errors: {
    readonly nothingToAdd: string
    readonly emptyMessage: string
    readonly isShared: (title: string) => string
    readonly opening: string
    readonly cannotLog: (channel: string, permissions: string) => string
    readonly nothingKept: (typed: string) => string
  }
}

export const moderatingEn: ModeratingTexts = {
  article: {
    name: 'article',
    description: 'Add, correct and withdraw the articles that answer questions here',
    subcommands: {
      add: { name: 'add', description: 'Add articles: attach files, or leave them out and paste' },
      addUrl: {
        name: 'add-url',
        description: 'Add the article of a web page or of a file on the web',
      },
      edit: { name: 'edit', description: 'Correct an article: its details or its text' },
      remove: { name: 'remove', description: 'Withdraw an article; it can be restored' },
      restore: { name: 'restore', description: 'Bring back an article that was removed' },
      purge: {
        name: 'purge',
        description: 'Delete an article for good, with all that is known of it',
      },
      history: { name: 'history', description: 'Who changed an article, when, why and how' },
      list: { name: 'list', description: 'List the articles of this server' },
      show: { name: 'show', description: 'Show how an article stands, with its whole text' },
      log: { name: 'log', description: 'Who did what in the library, the latest first' },
    },
    options: {
      file: {
        name: 'file',
        description: 'Text, Markdown, HTML, PDF or Word; leave it out to paste text',
      },
      otherFile: { name: 'file', description: 'One more file' },
      url: { name: 'link', description: 'Where it is, such as https://example.com/tides' },
      article: { name: 'article', description: 'Its title, author or publisher' },
      removedArticle: { name: 'article', description: 'The title of an article that was removed' },
      newText: {
        name: 'file',
        description: 'A file with the new text; leave it out to edit by hand',
      },
      why: { name: 'why', description: 'A note for the other moderators' },
      filter: { name: 'filter', description: 'Words of a title, author or publisher' },
      which: { name: 'show', description: 'Those there are, those removed, or all' },
      sort: { name: 'sort', description: 'In which order' },
    },
    which: { present: 'those there are', removed: 'those removed', all: 'all' },
    sort: {
      changed: 'changed last first',
      title: 'by title',
      published: 'newest first',
      length: 'longest first',
    },
  },
  addAsArticle: 'Add as article',
  help: (article, menu) =>
    `${article} adds, corrects and withdraws the articles of this server\n**Apps → ${menu}** in the menu of a message makes an article of it`,
  form: {
    addTitle: 'Add articles',
    editTitle: 'Edit the article',
    files: 'Files',
    filesHint: 'Text, Markdown, HTML, PDF or Word, up to ten',
    text: 'Or paste the text',
    wholeText: 'Text',
    textHint: 'At most 4,000 characters; attach longer texts as a file',
    newText: 'A file with the new text',
    newTextHint: 'Leave it out to keep the text as it is',
    title: 'Title',
    titleHint: 'Leave it empty to take that of the text',
    author: 'Author',
    publisher: 'Publisher',
    writers: 'Author; publisher',
    writersHint: 'With a semicolon between them, such as: Ines Varga; The Tidewick Courier',
    link: 'Link',
    date: 'Date',
    dateHint: 'Such as 2026-03-14, 2026-03 or 14 March 2026',
    linkAndDate: 'Link and date',
    linkAndDateHint: 'With a blank between them, such as: https://example.com/tides 2026-03-14',
    why: 'Why',
    whyHint: 'A note for the other moderators',
  },
  preview: {
    heading: (name) => `Preview of ${name}: nothing is saved yet.`,
    numbered: (name, number, all) => `Preview ${number} of ${all}, ${name}: it is not saved yet.`,
    published: 'Published',
    unknown: 'unknown',
    passages: 'To be quoted',
    size: (passages, words) =>
      `${counted(passages, 'passage', 'passages')}, ${counted(words, 'word', 'words')}`,
    outline: 'Outline',
    begins: 'It begins',
    ends: 'It ends',
    toCheck: 'To check',
    noDate: 'No date was found: without one nobody sees how old it is.',
    noWriters: 'Neither an author nor a publisher was found.',
    notSaved: (reason) => `Not saved: ${reason}`,
    same: (title) => `All of it is already in ${title}.`,
    nearlySame: (title, percent) =>
      `Nearly the same is already in ${title} (${percent} % of the sentences): save it as its next revision, or apart from it.`,
    alike: (title, percent) => `${percent} % of its sentences are also in ${title}.`,
    nextOf: (title) =>
      `This becomes the next revision of ${title}. Details that it lacks stay as they are.`,
    save: 'Save',
    saveNext: 'Save as its next revision',
    saveApart: 'Save apart',
    details: 'Edit details',
    skip: 'Skip',
    cancel: 'Cancel',
    saveAll: (number) => `Save all ${number}`,
    cancelAll: 'Cancel all',
    gone: 'This preview is gone, since it was open for a day or the bot was started anew: add the article again. All that was saved is kept.',
  },
  doubts: {
    encoding: 'The file does not say how its letters are encoded: check those with accents.',
    titleFromMessage: 'No title was found, so the beginning of the message is taken for it.',
    untitled: 'No title was found: give it one.',
    titleFromName: 'No title was found, so the name of the file is taken for it.',
    titleFromProperties: 'The title is that of the file’s properties, and not in its text.',
    partOfPage:
      'This is what of the page was taken for the article: check that it is all there, and nothing else.',
    withoutText: (pages) => `There is no text on page ${pages}: pictures and scans are not read.`,
    joinedWords: (words) =>
      `Words divided at the ends of lines were put together again: check ${words}.`,
    unreadable: (number) =>
      `${counted(number, 'character', 'characters')} can’t be read: check the text.`,
    unknownKey: (key, meant) =>
      `“${key}” in the front matter is not known, and is left out: was “${meant}” meant?`,
    runningHeads: 'Nothing but what is repeated on every page was found.',
  },
  progress: {
    reading: (name, number, all) => `Reading ${number} of ${all}: ${name} …`,
    saving: (number, all) => `Saving ${number} of ${all} …`,
  },
  summary: {
    added: (title) => `Added: ${title}`,
    revised: (title, revision) => `Saved as revision ${revision}: ${title}`,
    unchanged: (title) => `Already there, word for word: ${title}`,
    skipped: (name) => `Skipped: ${name}`,
    failed: (name, reason) => `Could not be read: ${name}. ${reason}`,
    searchable: (number) =>
      number === 1
        ? 'It answers questions from now on.'
        : `All ${number} answer questions from now on.`,
    nothingAdded: 'Nothing was added.',
  },
  done: {
    edited: (title, revision) =>
      `${title} is changed: questions are answered from revision ${revision} from now on.`,
    unchanged: (title) => `Nothing in ${title} is different, so nothing was changed.`,
    removed: (title) =>
      `${title} is removed: no question is answered from it any more. It can be restored at any time.`,
    restored: (title) => `${title} is restored: questions are answered from it again.`,
    purgeWhat: (title) =>
      `${title} would be deleted for good, with its history, and its words in answers already given. Nobody can bring it back.`,
    purged: (title) => `${title} is deleted for good.`,
    kept: (title) => `${title} stays as it is.`,
    answersFollow: (number) =>
      `${number === 1 ? 'One answer that quotes' : `${number} answers that quote`} it will say so in a moment.`,
    restore: 'Restore',
    purge: 'Delete for good',
    keep: 'Keep it',
  },
  history: {
    change: (number, all) => `Change ${number} of ${all}`,
    newer: 'Newer',
    older: 'Older',
    none: 'none',
    much: 'Most of the text is different.',
    more: (number) => `and ${counted(number, 'more change', 'more changes')}`,
    sameWords: 'The words are the same.',
  },
  list: {
    title: (from, to, all) => `Articles ${from} to ${to} of ${all}`,
    empty: 'There are none: /article add adds some.',
    nothingFits: (typed) => `None of them has “${typed}” in its title, author or publisher.`,
    removed: 'removed',
    changed: (when) => `changed ${when}`,
    characters: (number) => counted(number, 'character', 'characters'),
  },
  show: {
    added: 'Added',
    changed: 'Changed',
    revision: 'Revision',
    answers: 'Answers that quote it',
    isRemoved: 'It is removed, and no question is answered from it.',
  },
  log: {
    title: 'What was done in the library',
    empty: 'Nothing has been done yet.',
    somebody: 'Somebody',
    newest: 'Newest',
    did: {
      added: (who, what) => `${who} added ${what}`,
      edited: (who, what) => `${who} edited ${what}`,
      removed: (who, what) => `${who} removed ${what}`,
      restored: (who, what) => `${who} restored ${what}`,
      purged: (who, what) => `${who} deleted an article for good ${what}`,
      imported: (who, what) => `${who} replaced the whole library ${what}`,
      settings: (who, what) => `${who} changed the settings ${what}`,
      approved: (who, what) => `${who} approved a suggestion ${what}`,
      declined: (who, what) => `${who} declined a suggestion ${what}`,
      answered: (who, what) => `${who} settled the answer to a question ${what}`,
      dismissed: (who, what) => `${who} dismissed a question ${what}`,
    },
  },
  marks: {
    changed: (date) => `Changed since, on ${date}`,
    withdrawn: (date) => `Withdrawn since, on ${date}`,
    asQuoted: 'These are the words as they were when they were quoted.',
    deleted: (date) => `The article that was quoted here was deleted for good on ${date}.`,
  },
  settings: {
    noRole: 'Articles are changed by members who may “Manage Messages”.',
    role: (role) =>
      `Articles are changed by members who may “Manage Messages”, and by those with ${role}: show them /article under Server Settings → Integrations.`,
    noLogChannel: 'No channel is told of changes to articles; /article log shows them.',
    logChannel: (channel) => `${channel} is told of every change to articles.`,
    chooseRole: 'A role that may change articles',
    chooseLogChannel: 'A channel to be told of changes to articles',
  },
  errors: {
    nothingToAdd: 'There is nothing to add yet: attach a file or paste a text.',
    emptyMessage:
      'That message has neither words nor files to make an article of: choose one that has.',
    isShared: (title) =>
      `“${title}” is one of the articles of this bot’s host, who alone can change it; /settings shared-library switches all of those off here.`,
    opening: 'The library is still being opened: use the command again in a moment.',
    cannotLog: (channel, permissions) =>
      `In ${channel} I can’t tell of changes yet, since I am missing: ${permissions}.`,
    nothingKept: (typed) =>
      `This server has no article “${typed}” of its own: choose one of those that come up while you type.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
