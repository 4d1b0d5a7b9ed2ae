import type { CommunityTexts } from './en.ts'

export const communityDe: CommunityTexts = {
  commands: {
    suggest: {
      name: 'vorschlagen',
      description:
        'Der Moderation einen Artikel vorschlagen: einen Link, eine Datei oder einen Text',
      options: {
        link: { name: 'link', description: 'Wo er veröffentlicht ist' },
        file: { name: 'datei', description: 'Text, Markdown, HTML, PDF oder Word' },
        note: { name: 'notiz', description: 'Warum er hierher gehört' },
      },
    },
    unanswered: {
      name: 'unbeantwortet',
      description: 'Fragen ohne Antwort: verwirf sie, oder zeig auf die Worte, die sie beantworten',
      options: {
        question: { name: 'frage', description: 'Eine davon, oder irgendeine andere Frage' },
        article: { name: 'artikel', description: 'Der Artikel mit der Antwort' },
        words: { name: 'worte', description: 'Die Worte des Artikels, die sie beantworten' },
        citation: {
          name: 'fundstelle',
          description:
            'Oder was unter einem Zitat steht, das sie beantwortet, etwa tides@3:120-340',
        },
      },
    },
    evaluate: {
      name: 'auswerten',
      description:
        'Wie die Suche allein die Fragen beantwortet, die die Moderation beantwortet hat',
    },
    privacy: {
      name: 'datenschutz',
      description: 'Was hier aufbewahrt wird, und was davon deins ist',
    },
  },
  help: {
    besides: 'Außerdem',
    forMembers: (suggest, privacy) =>
      `${suggest} schlägt der Moderation einen Artikel vor\n${privacy} sagt, was von dir aufbewahrt wird`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} führt die Fragen auf, die keine Antwort fanden, und legt fest, was sie beantwortet\n${evaluate} sagt, wie es diesen geht, wenn sie wieder gestellt werden`,
  },
  suggesting: {
    formTitle: 'Einen Artikel vorschlagen',
    file: 'Eine Datei',
    fileHint: 'Text, Markdown, HTML, PDF oder Word-Datei',
    linkHint: 'Wo er veröffentlicht ist; allein wird vorgeschlagen, was dort steht',
    note: 'Eine Notiz für die Moderation',
    noteHint: 'Warum er hierher gehört',
    closed:
      'Dieser Server nimmt zurzeit keine Vorschläge an: wer ihn verwaltet, kann mit /settings einen Kanal dafür wählen.',
    cannotPass: (permissions) =>
      `Vorschläge können zurzeit nicht weitergegeben werden, da mir im Kanal der Moderation fehlt: ${permissions}. Wer den Server verwaltet, kann mir das geben.`,
    tooMany: (most) =>
      `${most} Vorschläge von dir warten schon: schlag mehr vor, sobald über einige entschieden ist.`,
    full: 'Es warten so viele Vorschläge auf die Moderation, dass keine mehr angenommen werden: versuch es später wieder.',
    nothing:
      'Noch gibt es nichts vorzuschlagen: gib einen Link an, häng eine Datei an oder füg einen Text ein.',
    stillReading: 'Dein letzter Vorschlag wird noch gelesen: warte einen Augenblick darauf.',
    oneAtATime: 'Schlag die Datei oder den eingefügten Text vor, eins nach dem anderen.',
    thanks: (title) =>
      `Danke: die Moderation hat ${title} jetzt vor sich. Eine Direktnachricht sagt dir, wie sie entscheidet.`,
    card: (who, number) => `${who} schlägt einen Artikel vor (Vorschlag ${number}).`,
    approve: 'Annehmen',
    edit: 'Bearbeiten',
    decline: 'Ablehnen',
    isDecided: 'Über diesen Vorschlag ist schon entschieden, oder er wurde zurückgenommen.',
    declineTitle: 'Den Vorschlag ablehnen',
    reason: 'Warum',
    reasonHint: 'Wer ihn gemacht hat, erfährt das',
    approvedCard: (number, title, who) =>
      `Vorschlag ${number}, ${title}, wurde von ${who} angenommen.`,
    declinedCard: (number, title, who) =>
      `Vorschlag ${number}, ${title}, wurde von ${who} abgelehnt.`,
    takenBack: (number) => `Vorschlag ${number} wurde von dem zurückgenommen, der ihn gemacht hat.`,
    toldApproved: (what, server) =>
      `Dein Vorschlag ${what} wurde angenommen: er beantwortet von jetzt an Fragen in ${server}.`,
    toldDeclined: (what, server) => `Dein Vorschlag ${what} wurde in ${server} abgelehnt.`,
    reasonIs: (reason) => `Der Grund: ${reason}`,
    ofDay: (day) => `vom ${day}`,
  },
  unanswered: {
    title: 'Fragen, die keine Antwort fanden',
    none: 'Keine Frage wartet auf eine Antwort.',
    notKept: (settings) =>
      `Neue werden zurzeit nicht aufbewahrt: ${settings} kann das einschalten.`,
    asked: (times, first, last) =>
      `${counted(times, 'Mal', 'Mal')} gefragt, ${first === last ? first : `${first} bis ${last}`}`,
    alike: (number) => `mit ${counted(number, 'ähnlichen', 'ähnlichen')}`,
    alsoAs: 'Auch gefragt als',
    choose: 'Eine davon ansehen',
    chooseWording: 'Nur einer dieser Wortlaute',
    nearest: 'Beantwortet eine der Stellen unten sie? Sie kommen ihr am nächsten.',
    nothingNear: 'Keine Stelle kommt ihr nahe.',
    answeredNow: 'Inzwischen wird sie mit dem beantwortet, was unten steht.',
    answersIt: {
      first: 'Die erste beantwortet sie',
      second: 'Die zweite beantwortet sie',
      third: 'Die dritte beantwortet sie',
    },
    point: 'Auf die Antwort zeigen',
    dismiss: 'Verwerfen',
    back: 'Zurück zur Liste',
    dismissed: (words) => `Verworfen, und nicht wieder aufgeführt: ${words}`,
    settled: (words) => `Von jetzt an beantworten diese Worte: ${words}`,
    settledGone: (words) =>
      `Die Worte, die das beantworteten, stehen nicht mehr in der Bibliothek: ${words}`,
    takeBack: 'Zurücknehmen',
    takenBack: (words) => `Zurückgenommen, sodass wieder die Suche allein entscheidet: ${words}`,
  },
  evaluation: {
    title: 'Die Fragen, die die Moderation beantwortet hat',
    none: (command) =>
      `Noch gibt es keine: leg mit ${command} fest, was eine Frage beantwortet, und sie wird eine.`,
    found: (found, all, top) =>
      `Die Suche findet bei ${found} von ${all} die Antwort unter ihren ersten drei Stellen, bei ${top} davon ganz oben.`,
    first: 'Beim nächsten Mal steht hier, was seit jetzt besser oder schlechter wurde.',
    since: (day, better, worse, same, added) =>
      `Seit ${day}: ${better} besser, ${worse} schlechter, ${same} wie zuvor, ${added} neu.`,
    better: 'Besser',
    worse: 'Schlechter',
    missed: 'Nicht gefunden',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `Platz ${number}`,
    nowhere: 'nicht gefunden',
    gone: 'die Worte, die sie beantworten, stehen nicht mehr in der Bibliothek',
    note: 'Gefragt wird, als wäre nichts festgelegt; Mitgliedern wird trotzdem mit dem Festgelegten geantwortet.',
    choose: 'Ansehen, was für eine festgelegt ist, oder es zurücknehmen',
  },
  pointing: {
    title: 'Auf die Antwort zeigen',
    article: 'Artikel',
    articleHint: 'Sein Titel',
    words: 'Worte des Artikels',
    wordsHint: 'So wie sie dort stehen; zitiert werden ganze Sätze',
    citation: 'Oder eine Fundstelle',
    citationHint: 'Was unter einem Zitat steht, etwa tides@3:120-340',
  },
  privacy: {
    title: 'Was aufbewahrt wird',
    intro: 'Ich bewahre so wenig auf, wie ich kann, und das ist alles.',
    questions: 'Fragen',
    questionsText:
      'Eine Frage, die beantwortet wird, wird nicht aufbewahrt. Die Worte einer Frage, die keine Antwort findet, werden für die Moderation des Servers aufbewahrt, auf dem sie gestellt wurde, ohne wer sie gestellt hat.',
    notKeptHere: 'Dieser Server hat das abgeschaltet.',
    you: 'Du',
    youText:
      'Ob du ein Zitat hilfreich fandest, nicht unter deinem Namen, sondern unter einem Code, den nur ich aus deiner ID bilden kann. Was du vorschlägst, mit deiner ID; der Text geht, sobald darüber entschieden ist. Wenn du moderierst: was du geändert und festgelegt hast, mit deiner ID, der Zeit und deiner Notiz.',
    answers: 'Antworten',
    answersText:
      'Welche meiner Nachrichten welche Artikel zeigen, damit sie einen Vermerk bekommen, wenn sich ein Artikel ändert; und welche davon welche Nachricht von dir beantwortet, unter demselben Code, damit sie mit ihr gelöscht wird.',
    server: 'Der Server',
    serverText: (settings) =>
      `Seine eigenen Artikel mit ihrer Geschichte, seine Einstellungen und was seine Moderation getan hat. All das wird 30 Tage, nachdem ich vom Server entfernt wurde, gelöscht, oder sofort mit dem Knopf unter ${settings}.`,
    yours: 'Deine eigenen Daten',
    yoursText:
      'Die Knöpfe unten geben dir deine Daten von allen Servern als Datei, oder löschen sie. Was in Discord geschrieben wurde, bleibt dort: „Entfernen“ unter einer Antwort nimmt sie weg.',
    get: 'Meine Daten holen',
    erase: 'Meine Daten löschen',
    given: 'Das ist alles, was von dir auf allen Servern aufbewahrt wird. Nur du siehst es.',
    tooLarge:
      'Deine Daten sind zu groß für eine Datei hier: bitte den Betreiber dieses Bots darum.',
    eraseWhat: (votes, suggestions, names) =>
      `Endgültig löschen: ${counted(votes, 'Stimme', 'Stimmen')} und ${counted(suggestions, 'Vorschlag', 'Vorschläge')} von dir, und deinen Namen von ${counted(names, 'Änderung', 'Änderungen')} nehmen? Die Änderungen selbst bleiben, und Antworten verschwinden nicht mehr, wenn du eine Frage löschst. Niemand kann das rückgängig machen.`,
    nothing: 'Von dir wird nichts aufbewahrt, also gibt es nichts zu löschen.',
    eraseForGood: 'Endgültig löschen',
    keep: 'Behalten',
    kept: 'Nichts wurde gelöscht.',
    erased: 'Deine Daten sind gelöscht.',
  },
  erasing: {
    button: 'Alle Daten dieses Servers löschen …',
    title: 'Alle Daten dieses Servers löschen',
    confirm: (word) => `Zum Bestätigen ${word} eingeben`,
    confirmHint: 'Artikel, Geschichte, Fragen, Stimmen und Einstellungen gehen endgültig verloren',
    word: 'LÖSCHEN',
    notTyped: (word) => `Nichts wurde gelöscht: gib im Formular ${word} ein, um alles zu löschen.`,
    erased:
      'Alles, was von diesem Server aufbewahrt war, ist gelöscht: Artikel, Fragen, Stimmen und Einstellungen. Was in Discord geschrieben wurde, bleibt dort.',
  },
  settings: {
    unanswered: {
      name: 'unbeantwortete-fragen',
      description: 'Ob die Worte unbeantworteter Fragen für die Moderation aufbewahrt werden',
      choices: { on: 'aufbewahrt, ohne wer fragte', off: 'nicht aufbewahrt' },
    },
    keptUnanswered: (command) =>
      `Die Worte von Fragen, die keine Antwort finden, werden für ${command} aufbewahrt, ohne wer gefragt hat.`,
    notKept: 'Fragen, die keine Antwort finden, werden nicht aufbewahrt.',
    noSuggestions: (command) =>
      `Mitglieder können keine Artikel vorschlagen: wähle unten einen Kanal, in dem die Moderation sieht, was mit ${command} kommt.`,
    suggestions: (channel) => `Was Mitglieder vorschlagen, sieht die Moderation in ${channel}.`,
    chooseSuggestionChannel: 'Ein Kanal für das, was Mitglieder vorschlagen',
  },
  errors: {
    questionGone: 'Diese Frage ist inzwischen erledigt: /unanswered zeigt die anderen.',
    noQuestion: (typed) =>
      `„${typed}“ ist nicht unter den Fragen, die keine Antwort fanden: wähle eine, die beim Tippen erscheint, oder gib den Artikel und die Worte an, die sie beantworten.`,
    nothingPointedTo: 'Gib den Artikel und seine Worte an, die antworten, oder eine Fundstelle.',
    noWords: (title) =>
      `In „${title}“ stehen diese Worte nicht: kopiere sie aus dem Artikel, wie /lookup ihn zeigt.`,
    noCitation: (typed) =>
      `„${typed}“ führt zu keinen Worten in der Bibliothek, wie sie jetzt ist: kopiere die Fundstelle unter einem Zitat, etwa tides@3:120-340.`,
    tooLong: 'Das ist mehr, als eine Antwort fasst: zeig auf höchstens 300 Wörter.',
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('de')} ${number === 1 ? one : many}`
