import { communityFr } from './community/fr.ts'
import type { Texts } from './en.ts'
import { moderatingFr } from './moderating/fr.ts'
import { refusalsFr } from './refusals/fr.ts'

export const fr: Texts = {
  locale: 'fr',
  language: 'Français',
  commands: {
    ask: {
      name: 'demander',
      description:
        'Interroge la bibliothèque : elle répond avec les mots de ses articles et dit de qui ils sont',
      options: {
        question: { name: 'question', description: 'Que voudrais-tu savoir ?' },
        article: { name: 'article', description: 'Chercher dans cet article seulement' },
        hide: { name: 'cacher', description: 'Ne montrer la réponse qu’à toi' },
        speaker: {
          name: 'locuteur',
          description: 'Seulement ce que dit cette personne ou institution',
        },
      },
    },
    lookup: {
      name: 'consulter',
      description: 'Lis un article de la bibliothèque : ce qu’il est, son plan et son texte',
      options: {
        article: { name: 'article', description: 'Son titre, son auteur ou son éditeur' },
        section: { name: 'section', description: 'Commencer à cette section' },
      },
    },
    verify: {
      name: 'vérifier',
      description: 'Vérifier une citation : est-elle mot pour mot dans un article, et qui la dit ?',
      options: {
        quote: { name: 'citation', description: 'Les mots, trois au moins' },
        speaker: { name: 'locuteur', description: 'Qui les aurait dits' },
      },
    },
    said: {
      name: 'propos',
      description: 'Ce que quelqu’un dit selon les articles, le plus récent d’abord',
      options: {
        speaker: { name: 'locuteur', description: 'Une personne, une fonction ou un groupe' },
        topic: { name: 'sujet', description: 'Seulement ce qui en est dit' },
      },
    },
    help: { name: 'aide', description: 'Comment demander, et ce que disent les réponses' },
    about: { name: 'infos', description: 'Version, taille de la bibliothèque et état du bot' },
    settings: {
      name: 'réglages',
      description: 'Vois comment on répond aux questions sur ce serveur, et change-le',
      options: {
        sharedLibrary: {
          name: 'bibliothèque-commune',
          description: 'Si l’on répond ici aussi avec les articles de l’hébergeur de ce bot',
        },
        newerArticles: {
          name: 'articles-récents',
          description: 'Quand préférer les articles récents à d’autres qui conviennent aussi bien',
        },
        answers: {
          name: 'réponses',
          description: 'À quel point il faut être sûr qu’une citation répond à la question',
        },
        language: {
          name: 'langue',
          description:
            'La langue de ce que tout le monde voit ici ; les citations ne sont jamais traduites',
        },
      },
      choices: {
        sharedLibrary: { on: 'activée', off: 'désactivée' },
        newerArticles: {
          off: 'jamais préférés',
          now: 'pour les questions d’actualité',
          always: 'toujours',
        },
        answers: { more: 'répondre plus', balanced: 'équilibré', sure: 'seulement si sûr' },
        language: { each: 'celle de chacun' },
      },
    },
    findSources: 'Trouver des sources',
    verifyQuote: 'Vérifier la citation',
  },
  answer: {
    differ: 'Les sources divergent :',
    nothing: 'Rien dans la bibliothèque ne répond à cela.',
    nothingFor: (question) => `Rien dans la bibliothèque ne répond à « ${question} ».`,
    nearMisses: 'Ce qui s’en approche le plus est ci-dessous, mais rien de cela n’est une réponse.',
    namesNothing: 'Il n’y a là rien à chercher.',
    namesNothingHint:
      'Chaque question est cherchée pour elle-même : ajoute un nom, un lieu ou une chose.',
    courtesy: 'Avec plaisir : pose-moi une question quand tu veux.',
    searchedFor: (instead, asked) => `Recherche de « ${instead} » au lieu de « ${asked} ».`,
    notAnAnswer: 'Pas une réponse',
    cut: 'Coupé ici faute de place ; le passage continue dans l’article.',
    alsoIn: (titles, more) =>
      `Aussi dans ${titles}${more > 0 ? ` et ${more} ${more === 1 ? 'autre' : 'autres'}` : ''}`,
    only: (title) => `Recherche dans « ${title} » seulement.`,
    saidBy: (who) => `dit par ${who}`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `rapporté comme dit par ${who}, ${isPartlyTheirWords ? 'en partie seulement avec ses mots' : 'mais pas avec ses mots'}`,
  },
  buttons: {
    previous: 'Précédent',
    next: 'Suivant',
    quoteOf: (number, all) => `Citation ${number} sur ${all}`,
    pageOf: (number, all) => `Page ${number} sur ${all}`,
    page: (number) => `Page ${number}`,
    context: 'En contexte',
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    open: 'Ouvrir l’article',
    remove: 'Retirer',
    share: 'Partager',
    shared: 'Partagé',
  },
  verify: {
    exact: 'Exacte : ces mots sont dans l’article à la lettre près.',
    altered: 'Modifiée : l’article le dit autrement.',
    someoneElse: (who) =>
      `Mots de quelqu’un d’autre : ils sont dans l’article, mais ce n’est pas ${who} qui les dit.`,
    notFound: 'Introuvable : aucun article de la bibliothèque n’a ces mots.',
    nearest: 'Ce qui s’en rapproche le plus est ci-dessous.',
    theirs: (who) => `Selon l’article, ils sont de ${who}.`,
    notTheirs: (who) => `Dans l’article, c’est quelqu’un d’autre que ${who} qui le dit.`,
    notTold: (who) => `L’article ne précise pas si ${who} le dit.`,
    difference: 'Barré : ce qui était avancé. En gras : ce que dit l’article.',
    tooShort: (fewest) =>
      `Donne au moins ${fewest} mots de la citation : moins se trouvent partout.`,
    tooLong: (most) => `Donne au plus ${most} mots de la citation.`,
  },
  said: {
    title: (who) => `Ce que dit ${who} selon les articles`,
    about: (topic) => `sur « ${topic} »`,
    nothing: (who) => `Aucun article ne cite ni ne rapporte de propos de ${who}.`,
    nothingAbout: (who, topic) => `Aucun article ne rapporte de propos de ${who} sur « ${topic} ».`,
    noMore: 'Il n’y a plus rien sur cette page : utilise /propos à nouveau.',
  },
  source: {
    context: 'La citation en gras, avec les paragraphes qui l’entourent.',
    changed: 'L’article a changé depuis : voici les mots tels qu’ils ont été cités.',
    withdrawn:
      'Cet article a été retiré de la bibliothèque depuis : voici les mots tels qu’ils ont été cités.',
    gone: 'Cet article n’est plus dans la bibliothèque, et ses mots non plus : redemande avec /demander pour voir ce qui s’y trouve maintenant.',
  },
  votes: {
    noted: 'Merci, c’est noté pour les modérateurs. Appuie encore pour revenir dessus.',
    takenBack: 'C’est annulé.',
  },
  article: {
    outline: 'Plan',
    noOutline: 'L’article n’a pas de titres.',
    details: (passages, words) =>
      `${counted(passages, 'paragraphe', 'paragraphes')} · ${counted(words, 'mot', 'mots')}`,
    andMore: (number) => `et ${number} de plus`,
    paragraphs: (from, to, all) =>
      from === to ? `Paragraphe ${from} sur ${all}` : `Paragraphes ${from} à ${to} sur ${all}`,
    page: (number) => `p. ${number}`,
    fileTooLarge: 'Le texte entier est trop grand pour un fichier ici : parcours ses pages.',
  },
  help: {
    title: 'Comment utiliser Verbatim',
    intro:
      'Je réponds aux questions par des citations, mot pour mot, des articles de la bibliothèque, et je dis de qui sont ces mots. Je n’écris rien moi-même.',
    asking: 'Demander',
    askingText: (ask, ping, menu) =>
      `${ask} dans n’importe quel salon, ou dans un message privé\n${ping} et ta question, dans un message\n**Applications → ${menu}** dans le menu de n’importe quel message`,
    reading: 'Lire',
    readingText: (lookup) =>
      `${lookup} montre un article : son plan, ses pages et son texte entier`,
    checking: 'Vérifier',
    checkingText: (verify, menu, said) =>
      `${verify} dit si une citation est mot pour mot dans un article et qui la dit ; **Applications → ${menu}** aussi\n${said} rassemble ce que dit quelqu’un`,
    answers: 'Sous une réponse',
    answersText:
      '**En contexte** montre, à toi seulement, les paragraphes autour de la citation\n**Utile** et **Pas utile** le disent aux modérateurs ; appuie encore pour revenir dessus\n**Ouvrir l’article** mène aux mots là où ils ont paru\n**Retirer** est pour qui a demandé, et pour les modérateurs',
    tips: 'Bonnes questions',
    tipsText:
      'Nomme une personne, un lieu ou une chose. Les “mots entre guillemets” doivent être dans la citation, et un mot précédé d’un moins, comme -bus, ne doit pas y être. Quand rien ne répond, je le dis.',
    moderators: 'Pour les modérateurs',
    moderatorsText: (settings) =>
      `${settings} montre et change comment on répond ici aux questions`,
  },
  about: {
    intro:
      'Verbatim répond aux questions par des citations, mot pour mot, et dit de qui elles sont.',
    version: 'Version',
    articles: 'Articles',
    passages: 'Passages',
    uptime: 'En marche depuis',
    latency: 'Latence',
  },
  settings: {
    sharedOff:
      'La bibliothèque commune est désactivée : on répond ici avec les seuls articles de ce serveur.',
    sharedOn:
      'La bibliothèque commune est activée : on répond ici aussi avec les articles de l’hébergeur de ce bot.',
    sharedNone:
      'La bibliothèque commune est activée ici, mais l’hébergeur de ce bot ne partage d’articles avec aucun serveur.',
    recency: {
      off: 'Les articles récents ne sont jamais préférés : leurs dates ne comptent pas.',
      now: 'Les articles récents sont préférés pour les questions d’actualité, comme celles avec « aujourd’hui » ou « dernier ».',
      always:
        'Les articles récents sont toujours préférés, sauf si une question nomme un mois ou une année.',
    },
    answers: {
      more: (percent) =>
        `On répond à plus de questions, et plus souvent mal : une citation compte comme réponse à partir d’une confiance de ${percent} %.`,
      balanced: (percent) =>
        `Les réponses sont équilibrées : une citation compte comme réponse à partir d’une confiance de ${percent} %.`,
      sure: (percent) =>
        `On ne répond que si le bot est sûr : une citation compte comme réponse à partir d’une confiance de ${percent} %.`,
    },
    languageEach: 'On répond à chacun dans la langue de son propre Discord.',
    languageOne: (language) => `Ce que tout le monde voit ici est dans cette langue : ${language}.`,
    channelsNone:
      'Aucun salon n’est activé : on répond aux questions posées avec /demander ou qui mentionnent le bot.',
    channels: (channels) =>
      `Dans ${channels}, on répond aux questions sans mention quand le bot est sûr ; sinon, il se tait.`,
    channelsUnavailable:
      'On ne répond qu’aux questions posées avec /demander ou qui mentionnent le bot : pour activer des salons entiers, l’hébergeur de ce bot doit régler MESSAGE_CONTENT=on.',
    chooseChannels: 'Salons où répondre sans mention',
    howToChange: (settings) => `Change tout cela avec les options de ${settings}.`,
    missingIn: (channel, permissions) =>
      `Dans ${channel} je ne peux pas encore répondre, car il me manque : ${permissions}.`,
  },
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    ReadMessageHistory: 'Voir les anciens messages',
    EmbedLinks: 'Intégrer des liens',
    AttachFiles: 'Joindre des fichiers',
    ManageGuild: 'Gérer le serveur',
    ManageMessages: 'Gérer les messages',
  },
  community: communityFr,
  moderating: moderatingFr,
  refusals: refusalsFr,
  errors: {
    noArticle: (typed) =>
      `Aucun article ici ne correspond à « ${typed} » : choisis l’un de ceux qui s’affichent pendant la saisie.`,
    noSection: (typed, title) =>
      `« ${title} » n’a pas de section « ${typed} » : choisis l’une de celles qui s’affichent pendant la saisie, ou laisse vide.`,
    coolingDown: (seconds) =>
      `C’était rapide : tu peux redemander dans ${counted(seconds, 'seconde', 'secondes')}.`,
    missing: (permissions) =>
      `Je ne peux pas répondre dans ce salon, car il me manque : ${permissions}. Qui gère le serveur peut me le donner.`,
    missingElsewhere: (channel, permissions) =>
      `Je ne peux pas te répondre dans ${channel}, car il me manque : ${permissions}. Qui gère le serveur peut me le donner ; en attendant, /demander fonctionne.`,
    noCommand: (name) => `La commande ${name} n’existe plus : essaie /demander.`,
    oldButton:
      'Ce bouton vient d’une version antérieure du bot et ne mène plus nulle part : redemande avec /demander.',
    onlyInGuild: (command) => `Utilise ${command} sur le serveur dont il s’agit.`,
    needs: (permission, command) =>
      `Seuls les membres qui peuvent « ${permission} » peuvent utiliser ${command} : demande à l’un d’eux.`,
    notYours: 'Seuls la personne qui a demandé et les modérateurs peuvent retirer ceci.',
    unexpected: (reference) =>
      `Quelque chose a mal tourné, désolé. Réessaie ; si cela persiste, dis-le à l’hébergeur de ce bot, avec la référence ${reference}.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('fr')} ${number < 2 ? one : many}`
