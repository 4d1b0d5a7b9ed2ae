/** What is said about what members leave behind, in English; the other languages say the same. */
import type { Named } from '../en.ts'

export type CommunityTexts = {
  readonly commands: {
    readonly suggest: Named & {
      readonly options: Readonly<Record<'link' | 'file' | 'note', Named>>
    }
    readonly unanswered: Named & {
      readonly options: Readonly<Record<'question' | 'article' | 'words' | 'citation', Named>>
    }
    readonly evaluate: Named
    readonly privacy: Named
  }
  /** Parts of the help. */
  readonly help: {
    readonly besides: string
    readonly forMembers: (suggest: string, privacy: string) => string
    readonly forModerators: (unanswered: string, evaluate: string) => string
  }
  readonly suggesting: Readonly<
    Record<
      | 'formTitle'
      | 'file'
      | 'fileHint'
      | 'linkHint'
      | 'note'
      | 'noteHint'
      | 'closed'
      | 'full'
      | 'nothing'
      | 'oneAtATime'
      | 'stillReading'
      | 'approve'
      | 'edit'
      | 'decline'
      | 'isDecided'
      | 'declineTitle'
      | 'reason'
      | 'reasonHint',
      string
    >
  > & {
    readonly cannotPass: (permissions: string) => string
    readonly tooMany: (most: number) => string
    readonly thanks: (title: string) => string
    readonly card: (who: string, number: number) => string
    readonly approvedCard: (number: number, title: string, who: string) => string
    readonly declinedCard: (number: number, title: string, who: string) => string
    readonly takenBack: (number: number) => string
    readonly toldApproved: (what: string, server: string) => string
    readonly toldDeclined: (what: string, server: string) => string
    readonly reasonIs: (reason: string) => string
    readonly ofDay: (day: string) => string
  }
  readonly unanswered: {
    readonly title: string
    readonly none: string
    readonly notKept: (settings: string) => string
    readonly asked: (times: number, first: string, last: string) => string
    readonly alike: (number: number) => string
    readonly alsoAs: string
    readonly choose: string
    readonly chooseWording: string
    readonly nearest: string
    readonly nothingNear: string
    readonly answeredNow: string
    readonly answersIt: Readonly<Record<'first' | 'second' | 'third', string>>
    readonly point: string
    readonly dismiss: string
    readonly back: string
    readonly dismissed: (words: string) => string
    readonly settled: (words: string) => string
    readonly settledGone: (words: string) => string
    readonly takeBack: string
    readonly takenBack: (words: string) => string
  }
  readonly evaluation: {
    readonly title: string
    readonly none: (command: string) => string
    readonly found: (found: number, all: number, top: number) => string
    readonly first: string
    readonly since: (
      day: string,
      better: number,
      worse: number,
      same: number,
      added: number,
    ) => string
    readonly better: string
    readonly worse: string
    readonly missed: string
    readonly moved: (before: string, now: string) => string
    readonly place: (number: number) => string
    readonly nowhere: string
    readonly gone: string
    readonly note: string
    readonly choose: string
  }
  readonly pointing: {
    readonly title: string
    readonly article: string
    readonly articleHint: string
    readonly words: string
    readonly wordsHint: string
    readonly citation: string
    readonly citationHint: string
  }
  readonly privacy: Readonly<
    Record<
      | 'title'
      | 'intro'
      | 'questions'
      | 'questionsText'
      | 'notKeptHere'
      | 'you'
      | 'youText'
      | 'answers'
      | 'answersText'
      | 'server'
      | 'yours'
      | 'yoursText'
      | 'get'
      | 'erase'
      | 'given'
      | 'tooLarge'
      | 'nothing'
      | 'eraseForGood'
      | 'keep'
      | 'kept'
      | 'erased',
      string
    >
  > & {
    readonly serverText: (settings: string) => string
    readonly eraseWhat: (votes: number, suggestions: number, names: number) => string
  }
  readonly erasing: {
    readonly button: string
    readonly title: string
    readonly confirm: (word: string) => string
    readonly confirmHint: string
    readonly word: string
    readonly notTyped: (word: string) => string
    readonly erased: string
  }
  readonly settings: {
    readonly unanswered: Named & { readonly choices: Readonly<Record<'on' | 'off', string>> }
    readonly keptUnanswered: (command: string) => string
    readonly notKept: string
    readonly noSuggestions: (command: string) => string
    readonly suggestions: (channel: string) => string
    readonly chooseSuggestionChannel: string
  }
  readonly errors: {
    readonly questionGone: string
    readonly noQuestion: (typed: string) => string
    readonly nothingPointedTo: string
    readonly noWords: (title: string) => string
    readonly noCitation: (typed: string) => string
    readonly tooLong: string
  }
}

export const communityEn: CommunityTexts = {
  commands: {
    suggest: {
      name: 'suggest',
      description: 'Suggest an article to the moderators: a link, a file, or a text of your own',
      options: {
        link: { name: 'link', description: 'Where it is published' },
        file: { name: 'file', description: 'Text, Markdown, HTML, PDF or Word' },
        note: { name: 'note', description: 'Why it belongs here' },
      },
    },
    unanswered: {
      name: 'unanswered',
      description: 'Questions that found no answer: dismiss them, or say which words answer them',
      options: {
        question: { name: 'question', description: 'One of them, or any other question' },
        article: { name: 'article', description: 'The article with the answer' },
        words: { name: 'words', description: 'The words of the article that answer it' },
        citation: {
          name: 'citation',
          description: 'Or what stands below a quote that answers it, such as tides@3:120-340',
        },
      },
    },
    evaluate: {
      name: 'evaluate',
      description: 'How the search alone answers the questions that moderators have answered',
    },
    privacy: { name: 'privacy', description: 'What is kept here, and what of it is yours' },
  },
  help: {
    besides: 'Besides',
    forMembers: (suggest, privacy) =>
      `${suggest} proposes an article to the moderators\n${privacy} says what is kept of you`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} lists the questions that found no answer, and settles what answers them\n${evaluate} tells how those fare when they are asked again`,
  },
  suggesting: {
    formTitle: 'Suggest an article',
    file: 'A file',
    fileHint: 'Text, Markdown, HTML, PDF or Word',
    linkHint: 'Where it is published; by itself, what is there is suggested',
    note: 'A note for the moderators',
    noteHint: 'Why it belongs here',
    closed:
      'This server takes no suggestions at present: those who manage it can choose a channel for them with /settings.',
    cannotPass: (permissions) =>
      `Suggestions can’t be passed on at present, since I am missing in the moderators’ channel: ${permissions}. Someone who manages the server can give me that.`,
    tooMany: (most) =>
      `${most} suggestions of yours are waiting already: suggest more once some of them are decided.`,
    full: 'So many suggestions are waiting for the moderators that no more are taken: try again later.',
    nothing: 'There is nothing to suggest yet: give a link, attach a file or paste a text.',
    stillReading: 'Your last suggestion is still being read: wait a moment for it.',
    oneAtATime: 'Suggest the file or the pasted text, one at a time.',
    thanks: (title) =>
      `Thank you: the moderators have ${title} in front of them now. A direct message will tell you what they decide.`,
    card: (who, number) => `${who} suggests an article (suggestion ${number}).`,
    approve: 'Approve',
    edit: 'Edit',
    decline: 'Decline',
    isDecided: 'That suggestion is decided already, or was taken back.',
    declineTitle: 'Decline the suggestion',
    reason: 'Why',
    reasonHint: 'Whoever suggested it is told this',
    approvedCard: (number, title, who) => `Suggestion ${number}, ${title}, was approved by ${who}.`,
    declinedCard: (number, title, who) => `Suggestion ${number}, ${title}, was declined by ${who}.`,
    takenBack: (number) => `Suggestion ${number} was taken back by whoever made it.`,
    toldApproved: (what, server) =>
      `Your suggestion ${what} was approved: it answers questions in ${server} from now on.`,
    toldDeclined: (what, server) => `Your suggestion ${what} was declined in ${server}.`,
    reasonIs: (reason) => `The reason: ${reason}`,
    ofDay: (day) => `of ${day}`,
  },
  unanswered: {
    title: 'Questions that found no answer',
    none: 'No question is waiting for an answer.',
    notKept: (settings) => `New ones are not kept at present: ${settings} can switch that on.`,
    asked: (times, first, last) =>
      `asked ${counted(times, 'time', 'times')}, ${first === last ? first : `${first} to ${last}`}`,
    alike: (number) => `with ${counted(number, 'other', 'others')} like it`,
    alsoAs: 'Also asked as',
    choose: 'Look at one of them',
    chooseWording: 'Only one of these wordings',
    nearest: 'Does one of the passages below answer it? They come nearest.',
    nothingNear: 'No passage comes near.',
    answeredNow: 'By now it is answered by what is below.',
    answersIt: {
      first: 'The first answers it',
      second: 'The second answers it',
      third: 'The third answers it',
    },
    point: 'Point to the answer',
    dismiss: 'Dismiss',
    back: 'Back to the list',
    dismissed: (words) => `Dismissed, and not listed again: ${words}`,
    settled: (words) => `From now on, these words answer: ${words}`,
    settledGone: (words) => `The words that answered this stand in the library no more: ${words}`,
    takeBack: 'Take back',
    takenBack: (words) => `Taken back, so that the search alone decides again: ${words}`,
  },
  evaluation: {
    title: 'The questions that moderators have answered',
    none: (command) =>
      `There are none yet: settle what answers a question with ${command}, and it becomes one.`,
    found: (found, all, top) =>
      `The search finds the answers to ${found} of ${all} among its first three passages, ${top} of them at the top.`,
    first: 'The next time, this tells what got better or worse since now.',
    since: (day, better, worse, same, added) =>
      `Since ${day}: ${better} better, ${worse} worse, ${same} as before, ${added} new.`,
    better: 'Better',
    worse: 'Worse',
    missed: 'Not found',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `place ${number}`,
    nowhere: 'not found',
    gone: 'the words that answer it stand in the library no more',
    note: 'The search is asked as if nothing had been settled; members are answered with what was settled all the same.',
    choose: 'See what is settled for one, or take it back',
  },
  pointing: {
    title: 'Point to the answer',
    article: 'Article',
    articleHint: 'Its title',
    words: 'Words of the article',
    wordsHint: 'As they stand there; whole sentences will be quoted',
    citation: 'Or a citation',
    citationHint: 'What stands below a quote, such as tides@3:120-340',
  },
  privacy: {
    title: 'What is kept',
    intro: 'I keep as little as I can, and this is all of it.',
    questions: 'Questions',
    questionsText:
      'A question that is answered is not kept. The words of one that finds no answer are kept for the moderators of the server in which it was asked, without who asked it.',
    notKeptHere: 'This server has switched that off.',
    you: 'You',
    youText:
      'Whether you found a quote helpful, not under your name but under a code that only I can make of your id. What you suggest, with your id; its text goes once it is decided. If you moderate: what you changed and settled, with your id, the time and your note.',
    answers: 'Answers',
    answersText:
      'Which messages of mine show which articles, so that they can be marked when an article changes; and which of them answers which message of yours, under the same code, so that it goes when you delete yours.',
    server: 'The server',
    serverText: (settings) =>
      `Its own articles with their history, its settings, and what its moderators did. All of it is deleted 30 days after I am removed from the server, or at once with the button below ${settings}.`,
    yours: 'Your own data',
    yoursText:
      'The buttons below give you your own data of all servers as a file, or erase them. What was written in Discord stays there: “Remove” below an answer takes that away.',
    get: 'Get my data',
    erase: 'Erase my data',
    given: 'This is all that is kept of you in all servers. Only you see it.',
    tooLarge:
      'Your data are too large for a file here: ask whoever runs this bot to give them to you.',
    eraseWhat: (votes, suggestions, names) =>
      `Erase for good ${counted(votes, 'vote', 'votes')} and ${counted(suggestions, 'suggestion', 'suggestions')} of yours, and take your name off ${counted(names, 'change', 'changes')}? The changes themselves stay, and answers no longer go when you delete a question. Nobody can undo this.`,
    nothing: 'Nothing is kept of you, so there is nothing to erase.',
    eraseForGood: 'Erase for good',
    keep: 'Keep them',
    kept: 'Nothing was erased.',
    erased: 'Your data are erased.',
  },
  erasing: {
    button: 'Erase all data of this server …',
    title: 'Erase all data of this server',
    confirm: (word) => `Type ${word} to confirm`,
    confirmHint: 'Articles, history, questions, votes and settings go for good: nobody can undo it',
    word: 'ERASE',
    notTyped: (word) => `Nothing was erased: to erase it all, type ${word} in the form.`,
    erased:
      'All that was kept of this server is erased: its articles, questions, votes and settings. What was written in Discord stays there.',
  },
  settings: {
    unanswered: {
      name: 'unanswered-questions',
      description: 'Whether the words of questions that find no answer are kept for moderators',
      choices: { on: 'kept, without who asked', off: 'not kept' },
    },
    keptUnanswered: (command) =>
      `The words of questions that find no answer are kept for ${command}, without who asked.`,
    notKept: 'Questions that find no answer are not kept.',
    noSuggestions: (command) =>
      `Members can’t suggest articles: choose a channel below in which moderators see what comes with ${command}.`,
    suggestions: (channel) => `What members suggest is shown to moderators in ${channel}.`,
    chooseSuggestionChannel: 'A channel for what members suggest',
  },
  errors: {
    questionGone: 'That question has been dealt with meanwhile: use /unanswered to see the others.',
    noQuestion: (typed) =>
      `“${typed}” is not among the questions that found no answer: choose one of those that come up while you type, or add the article and words that answer it.`,
    nothingPointedTo: 'Give the article and its words that answer, or a citation.',
    noWords: (title) =>
      `“${title}” has no such words: copy them from the article, as /lookup shows it.`,
    noCitation: (typed) =>
      `“${typed}” leads to no words in the library as it is now: copy the citation below a quote, such as tides@3:120-340.`,
    tooLong: 'That is more than an answer has room for: point to at most 300 words.',
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
