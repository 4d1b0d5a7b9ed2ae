/**
 * All that the bot says in English, and the shape that every other language has. Functions take what
 * is put into a sentence, which is Discord Markdown already where the sentence is.
 */
import { type RefusalTexts, refusalsEn } from '../../refusals.ts'
import { type CommunityTexts, communityEn } from './community/en.ts'
import { type ModeratingTexts, moderatingEn } from './moderating/en.ts'

/** A command or option as people see it. Names are in lower case and without blanks. */
export type Named = { readonly name: string; readonly description: string }

export type Texts = {
  /** A locale of Discord for it, which `Intl` knows too. */
  readonly locale: string
  /** What the language calls itself. */
  readonly language: string
  readonly commands: {
    readonly ask: Named & {
      readonly options: Readonly<Record<'question' | 'article' | 'hide' | 'speaker', Named>>
    }
    readonly lookup: Named & { readonly options: Readonly<Record<'article' | 'section', Named>> }
    readonly verify: Named & { readonly options: Readonly<Record<'quote' | 'speaker', Named>> }
    readonly said: Named & { readonly options: Readonly<Record<'speaker' | 'topic', Named>> }
    readonly help: Named
    readonly about: Named
    readonly settings: Named & {
      readonly options: Readonly<
        Record<'sharedLibrary' | 'newerArticles' | 'answers' | 'language', Named>
      >
      readonly choices: {
        readonly sharedLibrary: Readonly<Record<'on' | 'off', string>>
        readonly newerArticles: Readonly<Record<'off' | 'now' | 'always', string>>
        readonly answers: Readonly<Record<'more' | 'balanced' | 'sure', string>>
        readonly language: Readonly<Record<'each', string>>
      }
    }
    /** The entries of the menu that a message has. */
    readonly findSources: string
    readonly verifyQuote: string
  }
  readonly answer: {
    readonly differ: string
    readonly nothing: string
    /** Of several questions, which is given as it was asked. */
    readonly nothingFor: (question: string) => string
    readonly nearMisses: string
    readonly namesNothing: string
    readonly namesNothingHint: string
    /** To thanks and greetings. */
    readonly courtesy: string
    readonly searchedFor: (instead: string, asked: string) => string
    readonly notAnAnswer: string
    readonly cut: string
    readonly alsoIn: (titles: string, more: number) => string
    readonly only: (title: string) => string
    /** Who says it: `who` is in bold, with their role where it is known. */
    readonly saidBy: (who: string) => string
    readonly reportedAsSaidBy: (who: string, isPartlyTheirWords: boolean) => string
  }
  readonly buttons: {
    readonly previous: string
    readonly next: string
    readonly quoteOf: (number: number, all: number) => string
    readonly pageOf: (number: number, all: number) => string
    readonly page: (number: number) => string
    readonly context: string
    readonly helpful: string
    readonly notHelpful: string
    readonly open: string
    readonly remove: string
    readonly share: string
    readonly shared: string
  }
  /** What becomes of a claimed quote; `who` is whoever is said to have said it. */
  readonly verify: {
    readonly exact: string
    readonly altered: string
    readonly someoneElse: (who: string) => string
    readonly notFound: string
    readonly nearest: string
    readonly theirs: (who: string) => string
    readonly notTheirs: (who: string) => string
    readonly notTold: (who: string) => string
    readonly difference: string
    readonly tooShort: (fewest: number) => string
    readonly tooLong: (most: number) => string
  }
  readonly said: {
    readonly title: (who: string) => string
    readonly about: (topic: string) => string
    readonly nothing: (who: string) => string
    readonly nothingAbout: (who: string, topic: string) => string
    readonly noMore: string
  }
  readonly source: {
    readonly context: string
    readonly changed: string
    readonly withdrawn: string
    readonly gone: string
  }
  readonly votes: { readonly noted: string; readonly takenBack: string }
  readonly article: {
    readonly outline: string
    readonly noOutline: string
    readonly details: (passages: number, words: number) => string
    readonly andMore: (number: number) => string
    readonly paragraphs: (from: number, to: number, all: number) => string
    readonly page: (number: number) => string
    readonly fileTooLarge: string
  }
  readonly help: {
    readonly title: string
    readonly intro: string
    readonly asking: string
    readonly askingText: (ask: string, ping: string, menu: string) => string
    readonly reading: string
    readonly readingText: (lookup: string) => string
    readonly checking: string
    readonly checkingText: (verify: string, menu: string, said: string) => string
    readonly answers: string
    readonly answersText: string
    readonly tips: string
    readonly tipsText: string
    readonly moderators: string
    readonly moderatorsText: (settings: string) => string
  }
  readonly about: {
    readonly intro: string
    readonly version: string
    readonly articles: string
    readonly passages: string
    readonly uptime: string
    readonly latency: string
  }
  readonly settings: {
    readonly sharedOff: string
    readonly sharedOn: string
    readonly sharedNone: string
    readonly recency: Readonly<Record<'off' | 'now' | 'always', string>>
    readonly answers: Readonly<Record<'more' | 'balanced' | 'sure', (percent: number) => string>>
    readonly languageEach: string
    readonly languageOne: (language: string) => string
    readonly channelsNone: string
    readonly channels: (channels: string) => string
    readonly channelsUnavailable: string
    readonly chooseChannels: string
    readonly howToChange: (settings: string) => string
    readonly missingIn: (channel: string, permissions: string) => string
  }
  /** Discord’s own names of permissions, as its settings show them. */
  readonly permissions: Readonly<
    Record<
      | 'ViewChannel'
      | 'SendMessages'
      | 'SendMessagesInThreads'
      | 'ReadMessageHistory'
      | 'EmbedLinks'
      | 'AttachFiles'
      | 'ManageGuild'
      | 'ManageMessages',
      string
    >
  >
  /** What is said about what members leave behind. */
  readonly community: CommunityTexts
  /** What moderators read. */
  readonly moderating: ModeratingTexts
  readonly refusals: RefusalTexts
  readonly errors: {
    readonly noArticle: (typed: string) => string
    readonly noSection: (typed: string, title: string) => string
    readonly coolingDown: (seconds: number) => string
    readonly missing: (permissions: string) => string
    readonly missingElsewhere: (channel: string, permissions: string) => string
    readonly noCommand: (name: string) => string
    readonly oldButton: string
    readonly onlyInGuild: (command: string) => string
    readonly needs: (permission: string, command: string) => string
    readonly notYours: string
    readonly unexpected: (reference: string) => string
  }
}

export const en: Texts = {
  locale: 'en-GB',
  language: 'English',
  commands: {
    ask: {
      name: 'ask',
      description:
        'Ask the library: it answers in the words of its articles, and says whose they are',
      options: {
        question: { name: 'question', description: 'What would you like to know?' },
        article: { name: 'article', description: 'Look in this article only' },
        hide: { name: 'hide', description: 'Show the answer to you alone' },
        speaker: {
          name: 'speaker',
          description: 'Only what this speaker says, such as a name or an office',
        },
      },
    },
    lookup: {
      name: 'lookup',
      description: 'Read an article of the library: what it is, its outline and its text',
      options: {
        article: { name: 'article', description: 'Its title, author or publisher' },
        section: { name: 'section', description: 'Begin at this section' },
      },
    },
    verify: {
      name: 'verify',
      description: 'Check a quote: does it stand in an article to the letter, and who says it?',
      options: {
        quote: { name: 'quote', description: 'The words to check, at least three' },
        speaker: { name: 'speaker', description: 'Who is said to have said it' },
      },
    },
    said: {
      name: 'said',
      description: 'What the articles quote or report somebody as saying, newest first',
      options: {
        speaker: { name: 'speaker', description: 'A person, office or group' },
        topic: { name: 'topic', description: 'Only what they say about this' },
      },
    },
    help: { name: 'help', description: 'How to ask, and what the answers tell you' },
    about: { name: 'about', description: 'Version, size of the library, and how the bot is doing' },
    settings: {
      name: 'settings',
      description: 'See how questions are answered in this server, and change it',
      options: {
        sharedLibrary: {
          name: 'shared-library',
          description:
            'Whether questions here are also answered from the articles of this bot’s host',
        },
        newerArticles: {
          name: 'newer-articles',
          description:
            'When newer articles are preferred to older ones that match a question alike',
        },
        answers: {
          name: 'answers',
          description: 'How sure the bot must be that a quote answers the question',
        },
        language: {
          name: 'language',
          description: 'The language of what everyone here sees; quotes are never translated',
        },
      },
      choices: {
        sharedLibrary: { on: 'on', off: 'off' },
        newerArticles: {
          off: 'never preferred',
          now: 'for questions about now',
          always: 'always',
        },
        answers: { more: 'answer more', balanced: 'balanced', sure: 'only when sure' },
        language: { each: 'that of each person' },
      },
    },
    findSources: 'Find sources',
    verifyQuote: 'Verify quote',
  },
  answer: {
    differ: 'Sources differ:',
    nothing: 'Nothing in the library answers this.',
    nothingFor: (question) => `Nothing in the library answers “${question}”.`,
    nearMisses: 'What comes nearest is below, but none of it is an answer.',
    namesNothing: 'That names nothing to look for.',
    namesNothingHint: 'Each question is looked up by itself: add a name, a place or a thing.',
    courtesy: 'My pleasure: ask me a question whenever you like.',
    searchedFor: (instead, asked) => `Searched for “${instead}” instead of “${asked}”.`,
    notAnAnswer: 'Not an answer',
    cut: 'Cut here to fit; the passage goes on in the article.',
    alsoIn: (titles, more) => `Also in ${titles}${more > 0 ? ` and ${more} more` : ''}`,
    only: (title) => `Looked in “${title}” only.`,
    saidBy: (who) => `said by ${who}`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `reported as said by ${who}, ${isPartlyTheirWords ? 'only partly in their words' : 'not in their words'}`,
  },
  buttons: {
    previous: 'Previous',
    next: 'Next',
    quoteOf: (number, all) => `Quote ${number} of ${all}`,
    pageOf: (number, all) => `Page ${number} of ${all}`,
    page: (number) => `Page ${number}`,
    context: 'In context',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    open: 'Open article',
    remove: 'Remove',
    share: 'Share',
    shared: 'Shared',
  },
  verify: {
    exact: 'Exact: these words stand in the article to the letter.',
    altered: 'Altered: the article has it otherwise.',
    someoneElse: (who) =>
      `Someone else’s words: they stand in the article, but it is not ${who} who says them.`,
    notFound: 'Not found: no article in the library has these words.',
    nearest: 'What is likest to them is below.',
    theirs: (who) => `The article says that they are ${who}’s.`,
    notTheirs: (who) => `The article has someone other than ${who} say it.`,
    notTold: (who) => `The article does not tell whether ${who} says so.`,
    difference: 'Struck out: what was claimed. In bold: what the article has.',
    tooShort: (fewest) => `Give at least ${fewest} words of the quote: fewer stand anywhere.`,
    tooLong: (most) => `Give at most ${most} words of the quote.`,
  },
  said: {
    title: (who) => `What the articles quote or report ${who} as saying`,
    about: (topic) => `about “${topic}”`,
    nothing: (who) => `No article here quotes or reports ${who} as saying anything.`,
    nothingAbout: (who, topic) =>
      `No article here quotes or reports ${who} as saying anything about “${topic}”.`,
    noMore: 'There is nothing more on this page: use /said again.',
  },
  source: {
    context: 'The quote in bold, with the paragraphs around it.',
    changed:
      'The article has changed since: these are the words as they were when they were quoted.',
    withdrawn:
      'This article has been withdrawn from the library since: these are the words as they were when they were quoted.',
    gone: 'This article is no longer in the library, and neither are its words: ask again with /ask to see what is there now.',
  },
  votes: {
    noted: 'Thank you, noted for the moderators. Press it again to take it back.',
    takenBack: 'Taken back.',
  },
  article: {
    outline: 'Outline',
    noOutline: 'The article has no headings.',
    details: (passages, words) =>
      `${counted(passages, 'paragraph', 'paragraphs')} · ${counted(words, 'word', 'words')}`,
    andMore: (number) => `and ${number} more`,
    paragraphs: (from, to, all) =>
      from === to ? `Paragraph ${from} of ${all}` : `Paragraphs ${from} to ${to} of ${all}`,
    page: (number) => `p. ${number}`,
    fileTooLarge: 'The whole text is too large for a file here: page through it instead.',
  },
  help: {
    title: 'How to use Verbatim',
    intro:
      'I answer questions with quotes, word for word from the articles in the library, and say whose words they are. I write nothing of my own.',
    asking: 'Ask',
    askingText: (ask, ping, menu) =>
      `${ask} in any channel, or in a direct message to me\n${ping} and your question, in a message\n**Apps → ${menu}** in the menu of any message`,
    reading: 'Read',
    readingText: (lookup) =>
      `${lookup} shows an article: its outline, its pages and its whole text`,
    checking: 'Check',
    checkingText: (verify, menu, said) =>
      `${verify} tells whether a quote stands in an article to the letter, and who says it; so does **Apps → ${menu}**\n${said} gathers what somebody says`,
    answers: 'Under an answer',
    answersText:
      '**In context** shows the paragraphs around the quote, to you alone\n**Helpful** and **Not helpful** tell the moderators; press again to take it back\n**Open article** leads to the words where they were published\n**Remove** is for whoever asked, and for moderators',
    tips: 'Good questions',
    tipsText:
      'Name a person, a place or a thing. “Words in quotation marks” must stand in the quote, and a word with a minus before it, such as -bus, must not. When nothing answers, I say so.',
    moderators: 'For moderators',
    moderatorsText: (settings) =>
      `${settings} shows how questions are answered here, and changes it`,
  },
  about: {
    intro: 'Verbatim answers questions with quotes, word for word, and says whose words they are.',
    version: 'Version',
    articles: 'Articles',
    passages: 'Passages',
    uptime: 'Running since',
    latency: 'Latency',
  },
  settings: {
    sharedOff:
      'The shared library is off: questions here are answered from this server’s own articles alone.',
    sharedOn:
      'The shared library is on: questions here are answered from the articles of this bot’s host too.',
    sharedNone:
      'The shared library is on here, but the host of this bot shares no articles with any server.',
    recency: {
      off: 'Newer articles are never preferred: their dates play no part.',
      now: 'Newer articles are preferred for questions about now, such as those with “today” or “latest”.',
      always:
        'Newer articles are always preferred, unless a question names a month or year of its own.',
    },
    answers: {
      more: (percent) =>
        `More questions are answered, and more of them wrongly: a quote counts as an answer from a confidence of ${percent} % on.`,
      balanced: (percent) =>
        `Answering is balanced: a quote counts as an answer from a confidence of ${percent} % on.`,
      sure: (percent) =>
        `Questions are answered only when the bot is sure: a quote counts as an answer from a confidence of ${percent} % on.`,
    },
    languageEach: 'Everyone is answered in the language of their own Discord.',
    languageOne: (language) => `What everyone sees here is in ${language}.`,
    channelsNone:
      'No channel is switched on: questions are answered when they are put with /ask or mention the bot.',
    channels: (channels) =>
      `Questions in ${channels} are answered without a mention, when the bot is sure, and otherwise passed over.`,
    channelsUnavailable:
      'Questions are answered only when they are put with /ask or mention the bot: to switch on whole channels, the host of this bot must set MESSAGE_CONTENT=on.',
    chooseChannels: 'Channels to answer in without a mention',
    howToChange: (settings) => `Change any of this with the options of ${settings}.`,
    missingIn: (channel, permissions) =>
      `In ${channel} I can’t answer yet, since I am missing: ${permissions}.`,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    ReadMessageHistory: 'Read Message History',
    EmbedLinks: 'Embed Links',
    AttachFiles: 'Attach Files',
    ManageGuild: 'Manage Server',
    ManageMessages: 'Manage Messages',
  },
  community: communityEn,
  moderating: moderatingEn,
  refusals: refusalsEn,
  errors: {
    noArticle: (typed) =>
      `No article here matches “${typed}”: choose one of those that come up while you type.`,
    noSection: (typed, title) =>
      `“${title}” has no section “${typed}”: choose one of those that come up while you type, or leave it out.`,
    coolingDown: (seconds) =>
      `That was quick: you can ask again in ${counted(seconds, 'second', 'seconds')}.`,
    missing: (permissions) =>
      `I can’t answer in this channel, since I am missing: ${permissions}. Someone who manages the server can give me that.`,
    missingElsewhere: (channel, permissions) =>
      `I can’t answer you in ${channel}, since I am missing: ${permissions}. Someone who manages the server can give me that; /ask works meanwhile.`,
    noCommand: (name) => `There is no command ${name} any more: try /ask.`,
    oldButton:
      'This button is from an earlier version of the bot and leads nowhere now: ask again with /ask.',
    onlyInGuild: (command) => `Use ${command} in the server it is about.`,
    needs: (permission, command) =>
      `Only members who may “${permission}” can use ${command}: ask one of them to do it.`,
    notYours: 'Only whoever asked, and moderators, can remove this.',
    unexpected: (reference) =>
      `Something went wrong here, sorry. Please try again; if it stays so, tell whoever runs this bot, with the reference ${reference}.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
