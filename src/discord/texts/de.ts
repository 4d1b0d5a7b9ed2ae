import { communityDe } from './community/de.ts'
import type { Texts } from './en.ts'
import { moderatingDe } from './moderating/de.ts'
import { refusalsDe } from './refusals/de.ts'

export const de: Texts = {
  locale: 'de',
  language: 'Deutsch',
  commands: {
    ask: {
      name: 'fragen',
      description:
        'Frag die Bibliothek: sie antwortet in den Worten ihrer Artikel und sagt, von wem sie sind',
      options: {
        question: { name: 'frage', description: 'Was möchtest du wissen?' },
        article: { name: 'artikel', description: 'Nur in diesem Artikel suchen' },
        hide: { name: 'verbergen', description: 'Die Antwort nur dir zeigen' },
        speaker: {
          name: 'sprecher',
          description: 'Nur was dieser Sprecher sagt, etwa ein Name oder ein Amt',
        },
      },
    },
    lookup: {
      name: 'nachschlagen',
      description: 'Lies einen Artikel der Bibliothek: was er ist, seine Gliederung und sein Text',
      options: {
        article: { name: 'artikel', description: 'Titel, Autor oder Herausgeber' },
        section: { name: 'abschnitt', description: 'Bei diesem Abschnitt beginnen' },
      },
    },
    verify: {
      name: 'prüfen',
      description: 'Ein Zitat prüfen: Steht es wörtlich in einem Artikel, und wer sagt es?',
      options: {
        quote: { name: 'zitat', description: 'Die Worte, mindestens drei' },
        speaker: { name: 'sprecher', description: 'Wer sie gesagt haben soll' },
      },
    },
    said: {
      name: 'gesagt',
      description: 'Was jemand laut den Artikeln sagt, das Neueste zuerst',
      options: {
        speaker: { name: 'sprecher', description: 'Eine Person, ein Amt oder eine Gruppe' },
        topic: { name: 'thema', description: 'Nur was dazu gesagt wird' },
      },
    },
    help: { name: 'hilfe', description: 'Wie du fragst, und was dir die Antworten sagen' },
    about: { name: 'info', description: 'Version, Größe der Bibliothek, und wie es dem Bot geht' },
    settings: {
      name: 'einstellungen',
      description: 'Sieh, wie Fragen auf diesem Server beantwortet werden, und ändere es',
      options: {
        sharedLibrary: {
          name: 'gemeinsame-bibliothek',
          description: 'Ob Fragen hier auch aus den Artikeln des Betreibers beantwortet werden',
        },
        newerArticles: {
          name: 'neuere-artikel',
          description: 'Wann neuere Artikel älteren vorgehen, die ebenso gut zu einer Frage passen',
        },
        answers: {
          name: 'antworten',
          description: 'Wie sicher sein muss, dass ein Zitat die Frage beantwortet',
        },
        language: {
          name: 'sprache',
          description: 'Die Sprache dessen, was hier alle sehen; Zitate werden nie übersetzt',
        },
      },
      choices: {
        sharedLibrary: { on: 'an', off: 'aus' },
        newerArticles: {
          off: 'nie bevorzugt',
          now: 'bei Fragen nach dem Heute',
          always: 'immer',
        },
        answers: { more: 'mehr beantworten', balanced: 'ausgewogen', sure: 'nur wenn sicher' },
        language: { each: 'die jedes Einzelnen' },
      },
    },
    findSources: 'Quellen finden',
    verifyQuote: 'Zitat prüfen',
  },
  answer: {
    differ: 'Die Quellen widersprechen sich:',
    nothing: 'Nichts in der Bibliothek beantwortet das.',
    nothingFor: (question) => `Nichts in der Bibliothek beantwortet „${question}“.`,
    nearMisses: 'Was am nächsten kommt, steht unten, aber nichts davon ist eine Antwort.',
    namesNothing: 'Das nennt nichts, wonach ich suchen könnte.',
    namesNothingHint:
      'Jede Frage wird für sich nachgeschlagen: nenne dazu einen Namen, einen Ort oder eine Sache.',
    courtesy: 'Sehr gern: stell mir eine Frage, wann immer du magst.',
    searchedFor: (instead, asked) => `Gesucht wurde nach „${instead}“ statt „${asked}“.`,
    notAnAnswer: 'Keine Antwort',
    cut: 'Hier gekürzt, damit es passt; die Stelle geht im Artikel weiter.',
    alsoIn: (titles, more) => `Auch in ${titles}${more > 0 ? ` und ${more} weiteren` : ''}`,
    only: (title) => `Nur in „${title}“ gesucht.`,
    saidBy: (who) => `gesagt von ${who}`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `laut Bericht gesagt von ${who}, ${isPartlyTheirWords ? 'nur zum Teil in eigenen Worten' : 'nicht in eigenen Worten'}`,
  },
  buttons: {
    previous: 'Zurück',
    next: 'Weiter',
    quoteOf: (number, all) => `Zitat ${number} von ${all}`,
    pageOf: (number, all) => `Seite ${number} von ${all}`,
    page: (number) => `Seite ${number}`,
    context: 'Im Zusammenhang',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    open: 'Artikel öffnen',
    remove: 'Entfernen',
    share: 'Teilen',
    shared: 'Geteilt',
  },
  verify: {
    exact: 'Wörtlich: Diese Worte stehen genau so im Artikel.',
    altered: 'Verändert: Im Artikel steht es anders.',
    someoneElse: (who) =>
      `Worte von jemand anderem: Sie stehen im Artikel, aber nicht ${who} sagt sie.`,
    notFound: 'Nicht gefunden: Kein Artikel der Bibliothek hat diese Worte.',
    nearest: 'Was ihnen am nächsten kommt, steht unten.',
    theirs: (who) => `Dem Artikel zufolge stammen sie von ${who}.`,
    notTheirs: (who) => `Im Artikel sagt es jemand anderes als ${who}.`,
    notTold: (who) => `Der Artikel lässt offen, ob ${who} das sagt.`,
    difference: 'Durchgestrichen: was behauptet wurde. Fett: was im Artikel steht.',
    tooShort: (fewest) => `Gib mindestens ${fewest} Wörter des Zitats an: Weniger stehen überall.`,
    tooLong: (most) => `Gib höchstens ${most} Wörter des Zitats an.`,
  },
  said: {
    title: (who) => `Was ${who} laut den Artikeln sagt`,
    about: (topic) => `zu „${topic}“`,
    nothing: (who) => `Kein Artikel hier zitiert ${who} oder gibt wieder, was ${who} sagt.`,
    nothingAbout: (who, topic) => `Kein Artikel hier gibt wieder, was ${who} zu „${topic}“ sagt.`,
    noMore: 'Auf dieser Seite steht nichts mehr: Nutze /gesagt noch einmal.',
  },
  source: {
    context: 'Das Zitat ist fett, darum herum die Absätze, in denen es steht.',
    changed: 'Der Artikel wurde seither geändert: dies sind die Worte, wie sie zitiert wurden.',
    withdrawn:
      'Dieser Artikel wurde seither aus der Bibliothek zurückgezogen: dies sind die Worte, wie sie zitiert wurden.',
    gone: 'Dieser Artikel ist nicht mehr in der Bibliothek, und seine Worte auch nicht: frag mit /fragen noch einmal, um zu sehen, was jetzt da ist.',
  },
  votes: {
    noted: 'Danke, für die Moderatoren notiert. Drücke noch einmal, um es zurückzunehmen.',
    takenBack: 'Zurückgenommen.',
  },
  article: {
    outline: 'Gliederung',
    noOutline: 'Der Artikel hat keine Überschriften.',
    details: (passages, words) =>
      `${counted(passages, 'Absatz', 'Absätze')} · ${counted(words, 'Wort', 'Wörter')}`,
    andMore: (number) => `und ${number} weitere`,
    paragraphs: (from, to, all) =>
      from === to ? `Absatz ${from} von ${all}` : `Absätze ${from} bis ${to} von ${all}`,
    page: (number) => `S. ${number}`,
    fileTooLarge: 'Der ganze Text ist für eine Datei hier zu groß: blättere stattdessen darin.',
  },
  help: {
    title: 'So benutzt du Verbatim',
    intro:
      'Ich beantworte Fragen mit Zitaten, Wort für Wort aus den Artikeln der Bibliothek, und sage, wessen Worte es sind. Ich schreibe nichts Eigenes.',
    asking: 'Fragen',
    askingText: (ask, ping, menu) =>
      `${ask} in jedem Kanal oder in einer Direktnachricht an mich\n${ping} und deine Frage, in einer Nachricht\n**Apps → ${menu}** im Menü jeder Nachricht`,
    reading: 'Lesen',
    readingText: (lookup) =>
      `${lookup} zeigt einen Artikel: seine Gliederung, seine Seiten und seinen ganzen Text`,
    checking: 'Prüfen',
    checkingText: (verify, menu, said) =>
      `${verify} sagt, ob ein Zitat wörtlich in einem Artikel steht und wer es sagt; **Apps → ${menu}** auch\n${said} sammelt, was jemand sagt`,
    answers: 'Unter einer Antwort',
    answersText:
      '**Im Zusammenhang** zeigt die Absätze um das Zitat, nur dir\n**Hilfreich** und **Nicht hilfreich** sagen es den Moderatoren; noch einmal drücken nimmt es zurück\n**Artikel öffnen** führt zu den Worten, wo sie erschienen sind\n**Entfernen** ist für alle, die gefragt haben, und für Moderatoren',
    tips: 'Gute Fragen',
    tipsText:
      'Nenne eine Person, einen Ort oder eine Sache. „Worte in Anführungszeichen“ müssen im Zitat stehen, und ein Wort mit einem Minus davor, wie -bus, darf es nicht. Wenn nichts antwortet, sage ich das.',
    moderators: 'Für Moderatoren',
    moderatorsText: (settings) =>
      `${settings} zeigt und ändert, wie Fragen hier beantwortet werden`,
  },
  about: {
    intro:
      'Verbatim beantwortet Fragen mit Zitaten, Wort für Wort, und sagt, wessen Worte es sind.',
    version: 'Version',
    articles: 'Artikel',
    passages: 'Textstellen',
    uptime: 'Läuft seit',
    latency: 'Verzögerung',
  },
  settings: {
    sharedOff:
      'Die gemeinsame Bibliothek ist aus: Fragen werden hier nur aus den eigenen Artikeln dieses Servers beantwortet.',
    sharedOn:
      'Die gemeinsame Bibliothek ist an: Fragen werden hier auch aus den Artikeln des Betreibers beantwortet.',
    sharedNone:
      'Die gemeinsame Bibliothek ist hier an, aber der Betreiber dieses Bots teilt mit keinem Server Artikel.',
    recency: {
      off: 'Neuere Artikel werden nie bevorzugt: ihr Datum spielt keine Rolle.',
      now: 'Neuere Artikel werden bei Fragen nach dem Heute bevorzugt, etwa solchen mit „heute“ oder „neueste“.',
      always:
        'Neuere Artikel werden immer bevorzugt, außer wenn eine Frage selbst einen Monat oder ein Jahr nennt.',
    },
    answers: {
      more: (percent) =>
        `Mehr Fragen werden beantwortet, und mehr davon falsch: ein Zitat gilt ab einer Zuversicht von ${percent} % als Antwort.`,
      balanced: (percent) =>
        `Es wird ausgewogen geantwortet: ein Zitat gilt ab einer Zuversicht von ${percent} % als Antwort.`,
      sure: (percent) =>
        `Fragen werden nur beantwortet, wenn der Bot sicher ist: ein Zitat gilt ab einer Zuversicht von ${percent} % als Antwort.`,
    },
    languageEach: 'Allen wird in der Sprache ihres eigenen Discord geantwortet.',
    languageOne: (language) => `Was hier alle sehen, ist in dieser Sprache: ${language}.`,
    channelsNone:
      'Kein Kanal ist eingeschaltet: Fragen werden beantwortet, wenn sie mit /fragen gestellt werden oder den Bot erwähnen.',
    channels: (channels) =>
      `Fragen in ${channels} werden ohne Erwähnung beantwortet, wenn der Bot sicher ist, und sonst übergangen.`,
    channelsUnavailable:
      'Fragen werden nur beantwortet, wenn sie mit /fragen gestellt werden oder den Bot erwähnen: um ganze Kanäle einzuschalten, muss der Betreiber dieses Bots MESSAGE_CONTENT=on setzen.',
    chooseChannels: 'Kanäle, in denen ohne Erwähnung geantwortet wird',
    howToChange: (settings) => `Ändere all das mit den Optionen von ${settings}.`,
    missingIn: (channel, permissions) =>
      `In ${channel} kann ich noch nicht antworten, denn mir fehlt: ${permissions}.`,
  },
  permissions: {
    ViewChannel: 'Kanal ansehen',
    SendMessages: 'Nachrichten senden',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
    ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
    EmbedLinks: 'Links einbetten',
    AttachFiles: 'Dateien anhängen',
    ManageGuild: 'Server verwalten',
    ManageMessages: 'Nachrichten verwalten',
  },
  community: communityDe,
  moderating: moderatingDe,
  refusals: refusalsDe,
  errors: {
    noArticle: (typed) =>
      `Kein Artikel hier passt zu „${typed}“: wähle einen von denen, die beim Tippen erscheinen.`,
    noSection: (typed, title) =>
      `„${title}“ hat keinen Abschnitt „${typed}“: wähle einen von denen, die beim Tippen erscheinen, oder lass ihn weg.`,
    coolingDown: (seconds) =>
      `Das war schnell: in ${counted(seconds, 'Sekunde', 'Sekunden')} kannst du wieder fragen.`,
    missing: (permissions) =>
      `Ich kann in diesem Kanal nicht antworten, denn mir fehlt: ${permissions}. Wer den Server verwaltet, kann mir das geben.`,
    missingElsewhere: (channel, permissions) =>
      `Ich kann dir in ${channel} nicht antworten, denn mir fehlt: ${permissions}. Wer den Server verwaltet, kann mir das geben; /fragen geht solange.`,
    noCommand: (name) => `Den Befehl ${name} gibt es nicht mehr: versuch /fragen.`,
    oldButton:
      'Dieser Knopf ist von einer früheren Version des Bots und führt nirgends mehr hin: frag mit /fragen noch einmal.',
    onlyInGuild: (command) => `Benutze ${command} auf dem Server, um den es geht.`,
    needs: (permission, command) =>
      `Nur Mitglieder, die „${permission}“ dürfen, können ${command} benutzen: bitte eines von ihnen darum.`,
    notYours: 'Das können nur entfernen, wer gefragt hat, und Moderatoren.',
    unexpected: (reference) =>
      `Hier ging etwas schief, entschuldige. Bitte versuch es noch einmal; wenn es so bleibt, sag es dem Betreiber dieses Bots mit der Referenz ${reference}.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('de')} ${number === 1 ? one : many}`
