import type { CommunityTexts } from './en.ts'

export const communityFr: CommunityTexts = {
  commands: {
    suggest: {
      name: 'suggérer',
      description: 'Suggérer un article aux modérateurs : un lien, un fichier ou un texte',
      options: {
        link: { name: 'lien', description: 'Où il est publié' },
        file: { name: 'fichier', description: 'Texte, Markdown, HTML, PDF ou Word' },
        note: { name: 'note', description: 'Pourquoi il a sa place ici' },
      },
    },
    unanswered: {
      name: 'sans-réponse',
      description: 'Questions sans réponse : les écarter, ou indiquer les mots qui y répondent',
      options: {
        question: { name: 'question', description: 'L’une d’elles, ou toute autre question' },
        article: { name: 'article', description: 'L’article qui contient la réponse' },
        words: { name: 'mots', description: 'Les mots de l’article qui y répondent' },
        citation: {
          name: 'référence',
          description: 'Ou ce qui figure sous une citation qui y répond, comme tides@3:120-340',
        },
      },
    },
    evaluate: {
      name: 'évaluer',
      description: 'Comment la recherche seule répond aux questions traitées par les modérateurs',
    },
    privacy: {
      name: 'confidentialité',
      description: 'Ce qui est conservé ici, et ce qui vous en appartient',
    },
  },
  help: {
    besides: 'Et aussi',
    forMembers: (suggest, privacy) =>
      `${suggest} propose un article aux modérateurs\n${privacy} dit ce qui est conservé de vous`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} montre les questions restées sans réponse et fixe ce qui y répond\n${evaluate} dit ce qu’elles deviennent quand on les pose de nouveau`,
  },
  suggesting: {
    formTitle: 'Suggérer un article',
    file: 'Un fichier',
    fileHint: 'Texte, Markdown, HTML, PDF ou Word',
    linkHint: 'Où il est publié ; seul, c’est ce qui s’y trouve qui est suggéré',
    note: 'Une note pour les modérateurs',
    noteHint: 'Pourquoi il a sa place ici',
    closed:
      'Ce serveur n’accepte pas de suggestions pour l’instant : ceux qui le gèrent peuvent choisir un salon pour elles avec /settings.',
    cannotPass: (permissions) =>
      `Les suggestions ne peuvent être transmises pour l’instant, car il me manque dans le salon des modérateurs : ${permissions}. Quelqu’un qui gère le serveur peut me l’accorder.`,
    tooMany: (most) =>
      `${most} de vos suggestions attendent déjà : suggérez-en d’autres quand il y en aura de décidées.`,
    full: 'Tant de suggestions attendent les modérateurs qu’il n’en est plus accepté : réessayez plus tard.',
    nothing:
      'Il n’y a encore rien à suggérer : donnez un lien, joignez un fichier ou collez un texte.',
    stillReading: 'Votre dernière suggestion est encore en cours de lecture : attendez un instant.',
    oneAtATime: 'Suggérez le fichier ou le texte collé, l’un après l’autre.',
    thanks: (title) =>
      `Merci : les modérateurs ont maintenant ${title} sous les yeux. Un message privé vous dira ce qu’ils décident.`,
    card: (who, number) => `${who} suggère un article (suggestion ${number}).`,
    approve: 'Approuver',
    edit: 'Modifier',
    decline: 'Refuser',
    isDecided: 'Cette suggestion est déjà décidée, ou a été retirée.',
    declineTitle: 'Refuser la suggestion',
    reason: 'Pourquoi',
    reasonHint: 'La personne qui l’a faite en est informée',
    approvedCard: (number, title, who) =>
      `La suggestion ${number}, ${title}, a été approuvée par ${who}.`,
    declinedCard: (number, title, who) =>
      `La suggestion ${number}, ${title}, a été refusée par ${who}.`,
    takenBack: (number) => `La suggestion ${number} a été retirée par la personne qui l’a faite.`,
    toldApproved: (what, server) =>
      `Votre suggestion ${what} a été approuvée : elle répond désormais aux questions dans ${server}.`,
    toldDeclined: (what, server) => `Votre suggestion ${what} a été refusée dans ${server}.`,
    reasonIs: (reason) => `La raison : ${reason}`,
    ofDay: (day) => `du ${day}`,
  },
  unanswered: {
    title: 'Questions restées sans réponse',
    none: 'Aucune question n’attend de réponse.',
    notKept: (settings) =>
      `Les nouvelles ne sont pas conservées pour l’instant : ${settings} permet de l’activer.`,
    asked: (times, first, last) =>
      `posée ${counted(times, 'fois', 'fois')}, ${first === last ? first : `du ${first} au ${last}`}`,
    alike: (number) => `avec ${counted(number, 'autre semblable', 'autres semblables')}`,
    alsoAs: 'Posée aussi ainsi',
    choose: 'En regarder une',
    chooseWording: 'Une seule de ces formulations',
    nearest: 'L’un des passages ci-dessous y répond-il ? Ce sont les plus proches.',
    nothingNear: 'Aucun passage ne s’en approche.',
    answeredNow: 'Désormais, ce qui suit y répond.',
    answersIt: {
      first: 'Le premier y répond',
      second: 'Le deuxième y répond',
      third: 'Le troisième y répond',
    },
    point: 'Indiquer la réponse',
    dismiss: 'Écarter',
    back: 'Retour à la liste',
    dismissed: (words) => `Écartée, et absente de la liste désormais : ${words}`,
    settled: (words) => `Désormais, ces mots répondent à : ${words}`,
    settledGone: (words) =>
      `Les mots qui y répondaient ne figurent plus dans la bibliothèque : ${words}`,
    takeBack: 'Annuler',
    takenBack: (words) => `Annulé ; la recherche décide de nouveau seule : ${words}`,
  },
  evaluation: {
    title: 'Les questions auxquelles les modérateurs ont répondu',
    none: (command) =>
      `Il n’y en a pas encore : fixez avec ${command} ce qui répond à une question, et elle en sera une.`,
    found: (found, all, top) =>
      `La recherche trouve la réponse à ${found} sur ${all} parmi ses trois premiers passages, dont ${top} en tête.`,
    first: 'La prochaine fois, on lira ici ce qui s’est amélioré ou dégradé depuis.',
    since: (day, better, worse, same, added) =>
      `Depuis le ${day} : ${better} mieux, ${worse} moins bien, ${same} comme avant, ${added} nouvelles.`,
    better: 'Mieux',
    worse: 'Moins bien',
    missed: 'Non trouvées',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `rang ${number}`,
    nowhere: 'non trouvée',
    gone: 'les mots qui y répondent ne figurent plus dans la bibliothèque',
    note: 'La recherche est interrogée comme si rien n’était fixé ; les membres reçoivent tout de même ce qui est fixé.',
    choose: 'Voir ce qui est fixé pour l’une, ou l’annuler',
  },
  pointing: {
    title: 'Indiquer la réponse',
    article: 'Article',
    articleHint: 'Son titre',
    words: 'Mots de l’article',
    wordsHint: 'Tels qu’ils y figurent ; des phrases entières seront citées',
    citation: 'Ou une référence',
    citationHint: 'Ce qui figure sous une citation, comme tides@3:120-340',
  },
  privacy: {
    title: 'Ce qui est conservé',
    intro: 'Je conserve aussi peu que possible, et voici tout.',
    questions: 'Questions',
    questionsText:
      'Une question qui reçoit une réponse n’est pas conservée. Les mots d’une question sans réponse sont conservés pour les modérateurs du serveur où elle a été posée, sans dire qui l’a posée.',
    notKeptHere: 'Ce serveur l’a désactivé.',
    you: 'Vous',
    youText:
      'Si vous avez trouvé une citation utile, non sous votre nom mais sous un code que moi seul peux former de votre identifiant. Ce que vous suggérez, avec votre identifiant ; le texte part dès que c’est décidé. Si vous modérez : ce que vous avez changé et fixé, avec votre identifiant, l’heure et votre note.',
    answers: 'Réponses',
    answersText:
      'Lesquels de mes messages montrent quels articles, pour les marquer quand un article change ; et lequel répond à quel message de vous, sous le même code, pour qu’il parte quand vous supprimez le vôtre.',
    server: 'Le serveur',
    serverText: (settings) =>
      `Ses propres articles avec leur historique, ses réglages et ce que ses modérateurs ont fait. Tout est supprimé 30 jours après que j’ai été retiré du serveur, ou aussitôt avec le bouton sous ${settings}.`,
    yours: 'Vos propres données',
    yoursText:
      'Les boutons ci-dessous vous donnent vos données de tous les serveurs dans un fichier, ou les effacent. Ce qui a été écrit dans Discord y reste : « Retirer » sous une réponse l’enlève.',
    get: 'Obtenir mes données',
    erase: 'Effacer mes données',
    given: 'Voici tout ce qui est conservé de vous sur tous les serveurs. Vous seul le voyez.',
    tooLarge:
      'Vos données sont trop volumineuses pour un fichier ici : demandez-les à qui exploite ce bot.',
    eraseWhat: (votes, suggestions, names) =>
      `Effacer pour de bon ${counted(votes, 'vote', 'votes')} et ${counted(suggestions, 'suggestion', 'suggestions')} de vous, et retirer votre nom de ${counted(names, 'changement', 'changements')} ? Les changements eux-mêmes restent, et les réponses ne partent plus quand vous supprimez une question. Personne ne peut l’annuler.`,
    nothing: 'Rien n’est conservé de vous : il n’y a rien à effacer.',
    eraseForGood: 'Effacer pour de bon',
    keep: 'Les garder',
    kept: 'Rien n’a été effacé.',
    erased: 'Vos données sont effacées.',
  },
  erasing: {
    button: 'Effacer toutes les données de ce serveur…',
    title: 'Effacer les données de ce serveur',
    confirm: (word) => `Tapez ${word} pour confirmer`,
    confirmHint: 'Articles, historique, questions, votes et réglages disparaissent pour de bon',
    word: 'EFFACER',
    notTyped: (word) =>
      `Rien n’a été effacé : pour tout effacer, tapez ${word} dans le formulaire.`,
    erased:
      'Tout ce qui était conservé de ce serveur est effacé : articles, questions, votes et réglages. Ce qui a été écrit dans Discord y reste.',
  },
  settings: {
    unanswered: {
      name: 'questions-sans-réponse',
      description: 'Si les mots des questions sans réponse sont conservés pour les modérateurs',
      choices: { on: 'conservés, sans l’auteur', off: 'non conservés' },
    },
    keptUnanswered: (command) =>
      `Les mots des questions sans réponse sont conservés pour ${command}, sans dire qui les a posées.`,
    notKept: 'Les questions sans réponse ne sont pas conservées.',
    noSuggestions: (command) =>
      `Les membres ne peuvent pas suggérer d’articles : choisissez ci-dessous un salon où les modérateurs voient ce qui arrive avec ${command}.`,
    suggestions: (channel) =>
      `Ce que les membres suggèrent est montré aux modérateurs dans ${channel}.`,
    chooseSuggestionChannel: 'Un salon pour ce que les membres suggèrent',
  },
  errors: {
    questionGone: 'Cette question est déjà réglée : /unanswered montre les autres.',
    noQuestion: (typed) =>
      `« ${typed} » n’est pas parmi les questions sans réponse : choisissez-en une de celles qui s’affichent pendant la saisie, ou indiquez l’article et les mots qui y répondent.`,
    nothingPointedTo: 'Indiquez l’article et ses mots qui répondent, ou une référence.',
    noWords: (title) =>
      `« ${title} » ne contient pas ces mots : copiez-les de l’article, tel que /lookup le montre.`,
    noCitation: (typed) =>
      `« ${typed} » ne mène à aucun mot de la bibliothèque telle qu’elle est : copiez la référence sous une citation, comme tides@3:120-340.`,
    tooLong: 'C’est plus qu’une réponse ne peut contenir : indiquez 300 mots au plus.',
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('fr')} ${number === 1 ? one : many}`
