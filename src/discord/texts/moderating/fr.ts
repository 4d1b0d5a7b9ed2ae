import type { ModeratingTexts } from './en.ts'

export const moderatingFr: ModeratingTexts = {
  article: {
    name: 'article',
    description: 'Ajouter, corriger et retirer les articles qui répondent aux questions ici',
    subcommands: {
      add: {
        name: 'ajouter',
        description: 'Ajouter des articles : joindre des fichiers, ou coller un texte',
      },
      addUrl: {
        name: 'ajouter-lien',
        description: 'Ajouter l’article d’une page ou d’un fichier du web',
      },
      edit: { name: 'modifier', description: 'Corriger un article : ses détails ou son texte' },
      remove: { name: 'retirer', description: 'Retirer un article ; on peut le rétablir' },
      restore: { name: 'rétablir', description: 'Rétablir un article qui a été retiré' },
      purge: {
        name: 'effacer',
        description: 'Effacer un article pour de bon, avec tout ce qu’on en sait',
      },
      history: {
        name: 'historique',
        description: 'Qui a changé un article, quand, pourquoi et comment',
      },
      list: { name: 'liste', description: 'Lister les articles de ce serveur' },
      show: { name: 'montrer', description: 'Montrer où en est un article, avec tout son texte' },
      log: {
        name: 'journal',
        description: 'Qui a fait quoi dans la bibliothèque, le plus récent d’abord',
      },
    },
    options: {
      file: {
        name: 'fichier',
        description: 'Texte, Markdown, HTML, PDF ou Word ; à omettre pour coller un texte',
      },
      otherFile: { name: 'fichier', description: 'Un fichier de plus' },
      url: { name: 'lien', description: 'Où il se trouve, par exemple https://example.com/marees' },
      article: { name: 'article', description: 'Son titre, son auteur ou son éditeur' },
      removedArticle: { name: 'article', description: 'Le titre d’un article qui a été retiré' },
      newText: {
        name: 'fichier',
        description: 'Un fichier avec le nouveau texte ; à omettre pour modifier à la main',
      },
      why: { name: 'pourquoi', description: 'Une note pour les autres modérateurs' },
      filter: { name: 'filtre', description: 'Des mots d’un titre, d’un auteur ou d’un éditeur' },
      which: { name: 'lesquels', description: 'Ceux qui sont là, ceux qui sont retirés, ou tous' },
      sort: { name: 'ordre', description: 'Dans quel ordre' },
    },
    which: { present: 'ceux qui sont là', removed: 'ceux qui sont retirés', all: 'tous' },
    sort: {
      changed: 'derniers modifiés d’abord',
      title: 'par titre',
      published: 'plus récents d’abord',
      length: 'plus longs d’abord',
    },
  },
  addAsArticle: 'Ajouter comme article',
  help: (article, menu) =>
    `${article} ajoute, corrige et retire les articles de ce serveur\n**Applications → ${menu}** dans le menu d’un message en fait un article`,
  form: {
    addTitle: 'Ajouter des articles',
    editTitle: 'Modifier l’article',
    files: 'Fichiers',
    filesHint: 'Texte, Markdown, HTML, PDF ou Word, dix au plus',
    text: 'Ou coller le texte',
    wholeText: 'Texte',
    textHint: '4 000 caractères au plus ; joindre les textes plus longs en fichier',
    newText: 'Un fichier avec le nouveau texte',
    newTextHint: 'À omettre pour garder le texte tel qu’il est',
    title: 'Titre',
    titleHint: 'À laisser vide pour prendre celui du texte',
    author: 'Auteur',
    publisher: 'Éditeur',
    writers: 'Auteur ; éditeur',
    writersHint: 'Séparés par un point-virgule, comme : Ines Varga; The Tidewick Courier',
    link: 'Lien',
    date: 'Date de parution',
    dateHint: 'Comme 2026-03-14, 2026-03 ou 14 March 2026',
    linkAndDate: 'Lien et date',
    linkAndDateHint: 'Séparés par une espace, comme : https://example.com/marees 2026-03-14',
    why: 'Pourquoi',
    whyHint: 'Une note pour les autres modérateurs',
  },
  preview: {
    heading: (name) => `Aperçu de ${name} : rien n’est encore enregistré.`,
    numbered: (name, number, all) =>
      `Aperçu ${number} sur ${all}, ${name} : pas encore enregistré.`,
    published: 'Paru',
    unknown: 'inconnu',
    passages: 'À citer',
    size: (passages, words) =>
      `${counted(passages, 'passage', 'passages')}, ${counted(words, 'mot', 'mots')}`,
    outline: 'Plan',
    begins: 'Il commence ainsi',
    ends: 'Il finit ainsi',
    toCheck: 'À vérifier',
    noDate: 'Aucune date trouvée : sans elle, personne ne voit son âge.',
    noWriters: 'Ni auteur ni éditeur trouvé.',
    notSaved: (reason) => `Pas enregistré : ${reason}`,
    same: (title) => `Tout cela est déjà dans ${title}.`,
    nearlySame: (title, percent) =>
      `Presque la même chose est déjà dans ${title} (${percent} % des phrases) : l’enregistrer comme sa révision suivante, ou à part.`,
    alike: (title, percent) => `${percent} % de ses phrases sont aussi dans ${title}.`,
    nextOf: (title) =>
      `Ce sera la révision suivante de ${title}. Les détails qui lui manquent restent tels quels.`,
    save: 'Enregistrer',
    saveNext: 'Enregistrer comme révision',
    saveApart: 'Enregistrer à part',
    details: 'Modifier les détails',
    skip: 'Passer',
    cancel: 'Annuler',
    saveAll: (number) => `Enregistrer les ${number}`,
    cancelAll: 'Tout annuler',
    gone: 'Cet aperçu n’existe plus, car il est resté ouvert un jour ou le bot a redémarré : ajoutez l’article de nouveau. Tout ce qui a été enregistré est gardé.',
  },
  doubts: {
    encoding:
      'Le fichier ne dit pas comment ses lettres sont codées : vérifiez celles qui ont des accents.',
    titleFromMessage: 'Aucun titre trouvé : le début du message en tient lieu.',
    untitled: 'Aucun titre trouvé : donnes-en un à l’article.',
    titleFromName: 'Aucun titre trouvé : le nom du fichier en tient lieu.',
    titleFromProperties: 'Le titre vient des propriétés du fichier, et n’est pas dans son texte.',
    partOfPage:
      'Voici ce qui, de la page, a été pris pour l’article : vérifiez que tout y est, et rien d’autre.',
    withoutText: (pages) =>
      `Pas de texte à la page ${pages} : les images et les numérisations ne sont pas lues.`,
    joinedWords: (words) => `Des mots coupés en fin de ligne ont été réunis : vérifiez ${words}.`,
    unreadable: (number) =>
      `${counted(number, 'caractère est illisible', 'caractères sont illisibles')} : vérifiez le texte.`,
    unknownKey: (key, meant) =>
      `« ${key} », dans l’en-tête, n’est pas connu et n’est pas pris en compte : était-ce « ${meant} » ?`,
    runningHeads: 'Seul ce qui se répète à chaque page a été trouvé.',
  },
  progress: {
    reading: (name, number, all) => `Lecture ${number} sur ${all} : ${name} …`,
    saving: (number, all) => `Enregistrement ${number} sur ${all} …`,
  },
  summary: {
    added: (title) => `Ajouté : ${title}`,
    revised: (title, revision) => `Enregistré comme révision ${revision} : ${title}`,
    unchanged: (title) => `Déjà là, mot pour mot : ${title}`,
    skipped: (name) => `Passé : ${name}`,
    failed: (name, reason) => `Illisible : ${name}. ${reason}`,
    searchable: (number) =>
      number === 1
        ? 'Il répond aux questions dès maintenant.'
        : `Les ${number} répondent aux questions dès maintenant.`,
    nothingAdded: 'Rien n’a été ajouté.',
  },
  done: {
    edited: (title, revision) =>
      `${title} est modifié : la révision ${revision} répond aux questions dès maintenant.`,
    unchanged: (title) => `Rien n’est différent dans ${title}, donc rien n’a été modifié.`,
    removed: (title) =>
      `${title} est retiré : il ne répond plus à aucune question. On peut le rétablir à tout moment.`,
    restored: (title) => `${title} est rétabli : il répond de nouveau aux questions.`,
    purgeWhat: (title) =>
      `${title} serait effacé pour de bon, avec son historique et ses mots dans les réponses déjà données. Personne ne pourra le ramener.`,
    purged: (title) => `${title} est effacé pour de bon.`,
    kept: (title) => `${title} reste tel quel.`,
    answersFollow: (number) =>
      `${number === 1 ? 'Une réponse qui le cite le dira' : `${number} réponses qui le citent le diront`} dans un instant.`,
    restore: 'Rétablir',
    purge: 'Effacer pour de bon',
    keep: 'Le garder',
  },
  history: {
    change: (number, all) => `Changement ${number} sur ${all}`,
    newer: 'Plus récent',
    older: 'Plus ancien',
    none: 'aucun',
    much: 'La plus grande partie du texte est différente.',
    more: (number) => `et ${counted(number, 'autre changement', 'autres changements')}`,
    sameWords: 'Les mots sont les mêmes.',
  },
  list: {
    title: (from, to, all) => `Articles ${from} à ${to} sur ${all}`,
    empty: 'Il n’y en a pas : /article ajouter en ajoute.',
    nothingFits: (typed) => `Aucun n’a « ${typed} » dans son titre, son auteur ou son éditeur.`,
    removed: 'retiré',
    changed: (when) => `modifié ${when}`,
    characters: (number) => counted(number, 'caractère', 'caractères'),
  },
  show: {
    added: 'Ajouté',
    changed: 'Modifié',
    revision: 'Révision',
    answers: 'Réponses qui le citent',
    isRemoved: 'Il est retiré, et ne répond à aucune question.',
  },
  log: {
    title: 'Ce qui a été fait dans la bibliothèque',
    empty: 'Rien n’a encore été fait.',
    somebody: 'Quelqu’un',
    newest: 'Dernier',
    did: {
      added: (who, what) => `${who} a ajouté ${what}`,
      edited: (who, what) => `${who} a modifié ${what}`,
      removed: (who, what) => `${who} a retiré ${what}`,
      restored: (who, what) => `${who} a rétabli ${what}`,
      purged: (who, what) => `${who} a effacé un article pour de bon ${what}`,
      imported: (who, what) => `${who} a remplacé toute la bibliothèque ${what}`,
      settings: (who, what) => `${who} a changé les réglages ${what}`,
      approved: (who, what) => `${who} a accepté une suggestion ${what}`,
      declined: (who, what) => `${who} a refusé une suggestion ${what}`,
      answered: (who, what) => `${who} a fixé la réponse à une question ${what}`,
      dismissed: (who, what) => `${who} a écarté une question ${what}`,
    },
  },
  marks: {
    changed: (date) => `Modifié depuis, le ${date}`,
    withdrawn: (date) => `Retiré depuis, le ${date}`,
    asQuoted: 'Voici les mots tels qu’ils étaient quand ils ont été cités.',
    deleted: (date) => `L’article cité ici a été effacé pour de bon le ${date}.`,
  },
  settings: {
    noRole: 'Les articles sont modifiés par les membres qui peuvent « Gérer les messages ».',
    role: (role) =>
      `Les articles sont modifiés par les membres qui peuvent « Gérer les messages », et par ceux qui ont ${role} : montrez-leur /article sous Paramètres du serveur → Intégrations.`,
    noLogChannel:
      'Aucun salon n’est informé des changements d’articles ; /article journal les montre.',
    logChannel: (channel) => `${channel} est informé de chaque changement d’article.`,
    chooseRole: 'Un rôle qui peut modifier les articles',
    chooseLogChannel: 'Un salon à informer des changements d’articles',
  },
  errors: {
    nothingToAdd: 'Il n’y a encore rien à ajouter : joignez un fichier ou collez un texte.',
    emptyMessage:
      'Ce message n’a ni mots ni fichiers dont on puisse faire un article : choisissez-en un qui en a.',
    isShared: (title) =>
      `« ${title} » est un article de l’hébergeur de ce bot, qui seul peut le modifier ; /réglages désactive ici tous les siens.`,
    opening: 'La bibliothèque est encore en train de s’ouvrir : réessayez dans un instant.',
    cannotLog: (channel, permissions) =>
      `Dans ${channel} je ne peux pas encore informer des changements, car il me manque : ${permissions}.`,
    nothingKept: (typed) =>
      `Ce serveur n’a pas d’article « ${typed} » à lui : choisissez-en un parmi ceux qui apparaissent pendant la frappe.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('fr')} ${number === 1 ? one : many}`
