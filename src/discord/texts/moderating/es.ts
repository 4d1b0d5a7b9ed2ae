import type { ModeratingTexts } from './en.ts'

export const moderatingEs: ModeratingTexts = {
  article: {
    name: 'artículo',
    description: 'Añadir, corregir y retirar los artículos con que se responde aquí',
    subcommands: {
      add: {
        name: 'añadir',
        description: 'Añadir artículos: adjuntar archivos, o sin ellos pegar un texto',
      },
      addUrl: {
        name: 'añadir-enlace',
        description: 'Añadir el artículo de una página o de un archivo de la web',
      },
      edit: { name: 'editar', description: 'Corregir un artículo: sus datos o su texto' },
      remove: { name: 'retirar', description: 'Retirar un artículo; se puede restaurar' },
      restore: { name: 'restaurar', description: 'Recuperar un artículo que fue retirado' },
      purge: {
        name: 'borrar',
        description: 'Borrar un artículo para siempre, con todo lo que se sabe de él',
      },
      history: {
        name: 'historial',
        description: 'Quién cambió un artículo, cuándo, por qué y cómo',
      },
      list: { name: 'lista', description: 'Ver los artículos de este servidor' },
      show: { name: 'mostrar', description: 'Mostrar cómo está un artículo, con todo su texto' },
      log: { name: 'registro', description: 'Quién hizo qué en la biblioteca, lo último primero' },
    },
    options: {
      file: {
        name: 'archivo',
        description: 'Texto, Markdown, HTML, PDF o Word; omítelo para pegar un texto',
      },
      otherFile: { name: 'archivo', description: 'Un archivo más' },
      url: { name: 'enlace', description: 'Dónde está, por ejemplo https://example.com/mareas' },
      article: { name: 'artículo', description: 'Su título, autor o editorial' },
      removedArticle: {
        name: 'artículo',
        description: 'El título de un artículo que fue retirado',
      },
      newText: {
        name: 'archivo',
        description: 'Un archivo con el texto nuevo; omítelo para editar a mano',
      },
      why: { name: 'motivo', description: 'Una nota para los demás moderadores' },
      filter: { name: 'filtro', description: 'Palabras de un título, autor o editorial' },
      which: { name: 'cuáles', description: 'Los que hay, los retirados o todos' },
      sort: { name: 'orden', description: 'En qué orden' },
    },
    which: { present: 'los que hay', removed: 'los retirados', all: 'todos' },
    sort: {
      changed: 'últimos cambiados primero',
      title: 'por título',
      published: 'más recientes primero',
      length: 'más largos primero',
    },
  },
  addAsArticle: 'Añadir como artículo',
  help: (article, menu) =>
    `${article} añade, corrige y retira los artículos de este servidor\n**Aplicaciones → ${menu}** en el menú de un mensaje hace de él un artículo`,
  form: {
    addTitle: 'Añadir artículos',
    editTitle: 'Editar el artículo',
    files: 'Archivos',
    filesHint: 'Texto, Markdown, HTML, PDF o Word, hasta diez',
    text: 'O pegar el texto',
    wholeText: 'Texto',
    textHint: 'Como mucho 4.000 caracteres; adjunta los textos más largos como archivo',
    newText: 'Un archivo con el texto nuevo',
    newTextHint: 'Omítelo para dejar el texto como está',
    title: 'Título',
    titleHint: 'Déjalo vacío para tomar el del texto',
    author: 'Autor',
    publisher: 'Editorial',
    writers: 'Autor; editorial',
    writersHint: 'Separados por punto y coma, como: Ines Varga; The Tidewick Courier',
    link: 'Enlace',
    date: 'Fecha',
    dateHint: 'Como 2026-03-14, 2026-03 o 14 March 2026',
    linkAndDate: 'Enlace y fecha',
    linkAndDateHint: 'Separados por un espacio, como: https://example.com/mareas 2026-03-14',
    why: 'Motivo',
    whyHint: 'Una nota para los demás moderadores',
  },
  preview: {
    heading: (name) => `Vista previa de ${name}: aún no se ha guardado nada.`,
    numbered: (name, number, all) =>
      `Vista previa ${number} de ${all}, ${name}: aún no está guardado.`,
    published: 'Publicado',
    unknown: 'desconocido',
    passages: 'Para citar',
    size: (passages, words) =>
      `${counted(passages, 'pasaje', 'pasajes')}, ${counted(words, 'palabra', 'palabras')}`,
    outline: 'Esquema',
    begins: 'Empieza así',
    ends: 'Termina así',
    toCheck: 'Por comprobar',
    noDate: 'No se encontró fecha: sin ella nadie ve lo antiguo que es.',
    noWriters: 'No se encontró ni autor ni editorial.',
    notSaved: (reason) => `No se ha guardado: ${reason}`,
    same: (title) => `Todo esto ya está en ${title}.`,
    nearlySame: (title, percent) =>
      `Casi lo mismo ya está en ${title} (${percent} % de las frases): guárdalo como su próxima revisión, o aparte.`,
    alike: (title, percent) => `El ${percent} % de sus frases también está en ${title}.`,
    nextOf: (title) =>
      `Será la próxima revisión de ${title}. Los datos que le falten quedan como están.`,
    save: 'Guardar',
    saveNext: 'Guardar como su revisión',
    saveApart: 'Guardar aparte',
    details: 'Editar datos',
    skip: 'Omitir',
    cancel: 'Cancelar',
    saveAll: (number) => `Guardar los ${number}`,
    cancelAll: 'Cancelar todo',
    gone: 'Esta vista previa ya no existe, porque estuvo abierta un día o el bot se reinició: añade el artículo de nuevo. Todo lo guardado se conserva.',
  },
  doubts: {
    encoding:
      'El archivo no dice cómo están codificadas sus letras: comprueba las que llevan acento.',
    titleFromMessage: 'No se encontró título, así que se toma el comienzo del mensaje.',
    untitled: 'No se encontró título: ponle uno.',
    titleFromName: 'No se encontró título, así que se toma el nombre del archivo.',
    titleFromProperties: 'El título es el de las propiedades del archivo, y no está en su texto.',
    partOfPage:
      'Esto es lo que se tomó de la página como artículo: comprueba que está todo, y nada más.',
    withoutText: (pages) =>
      `No hay texto en la página ${pages}: las imágenes y los escaneos no se leen.`,
    joinedWords: (words) =>
      `Se volvieron a unir palabras divididas a final de línea: comprueba ${words}.`,
    unreadable: (number) =>
      `${counted(number, 'carácter no se puede', 'caracteres no se pueden')} leer: comprueba el texto.`,
    unknownKey: (key, meant) =>
      `«${key}», en el encabezado, no se conoce y no se tiene en cuenta: ¿era «${meant}»?`,
    runningHeads: 'Solo se encontró lo que se repite en cada página.',
  },
  progress: {
    reading: (name, number, all) => `Leyendo ${number} de ${all}: ${name} …`,
    saving: (number, all) => `Guardando ${number} de ${all} …`,
  },
  summary: {
    added: (title) => `Añadido: ${title}`,
    revised: (title, revision) => `Guardado como revisión ${revision}: ${title}`,
    unchanged: (title) => `Ya estaba, palabra por palabra: ${title}`,
    skipped: (name) => `Omitido: ${name}`,
    failed: (name, reason) => `No se pudo leer: ${name}. ${reason}`,
    searchable: (number) =>
      number === 1
        ? 'Responde preguntas desde ahora.'
        : `Los ${number} responden preguntas desde ahora.`,
    nothingAdded: 'No se ha añadido nada.',
  },
  done: {
    edited: (title, revision) =>
      `${title} está cambiado: desde ahora se responde con la revisión ${revision}.`,
    unchanged: (title) => `Nada es distinto en ${title}, así que no se ha cambiado nada.`,
    removed: (title) =>
      `${title} está retirado: ya no se responde con él. Se puede restaurar en cualquier momento.`,
    restored: (title) => `${title} está restaurado: se responde con él de nuevo.`,
    purgeWhat: (title) =>
      `${title} se borraría para siempre, con su historial y sus palabras en respuestas ya dadas. Nadie puede recuperarlo.`,
    purged: (title) => `${title} está borrado para siempre.`,
    kept: (title) => `${title} queda como está.`,
    answersFollow: (number) =>
      `${number === 1 ? 'Una respuesta que lo cita lo dirá' : `${number} respuestas que lo citan lo dirán`} en un momento.`,
    restore: 'Restaurar',
    purge: 'Borrar para siempre',
    keep: 'Conservarlo',
  },
  history: {
    change: (number, all) => `Cambio ${number} de ${all}`,
    newer: 'Más nuevo',
    older: 'Más antiguo',
    none: 'ninguno',
    much: 'La mayor parte del texto es distinta.',
    more: (number) => `y ${counted(number, 'cambio más', 'cambios más')}`,
    sameWords: 'Las palabras son las mismas.',
  },
  list: {
    title: (from, to, all) => `Artículos ${from} a ${to} de ${all}`,
    empty: 'No hay ninguno: /artículo añadir los añade.',
    nothingFits: (typed) => `Ninguno tiene «${typed}» en su título, autor o editorial.`,
    removed: 'retirado',
    changed: (when) => `cambiado ${when}`,
    characters: (number) => counted(number, 'carácter', 'caracteres'),
  },
  show: {
    added: 'Añadido',
    changed: 'Cambiado',
    revision: 'Revisión',
    answers: 'Respuestas que lo citan',
    isRemoved: 'Está retirado, y no se responde con él.',
  },
  log: {
    title: 'Lo que se hizo en la biblioteca',
    empty: 'Aún no se ha hecho nada.',
    somebody: 'Alguien',
    newest: 'Lo último',
    did: {
      added: (who, what) => `${who} añadió ${what}`,
      edited: (who, what) => `${who} editó ${what}`,
      removed: (who, what) => `${who} retiró ${what}`,
      restored: (who, what) => `${who} restauró ${what}`,
      purged: (who, what) => `${who} borró un artículo para siempre ${what}`,
      imported: (who, what) => `${who} reemplazó toda la biblioteca ${what}`,
      settings: (who, what) => `${who} cambió los ajustes ${what}`,
      approved: (who, what) => `${who} aprobó una sugerencia ${what}`,
      declined: (who, what) => `${who} rechazó una sugerencia ${what}`,
      answered: (who, what) => `${who} fijó la respuesta a una pregunta ${what}`,
      dismissed: (who, what) => `${who} descartó una pregunta ${what}`,
    },
  },
  marks: {
    changed: (date) => `Cambiado desde entonces, el ${date}`,
    withdrawn: (date) => `Retirado desde entonces, el ${date}`,
    asQuoted: 'Estas son las palabras tal como eran cuando se citaron.',
    deleted: (date) => `El artículo que se citaba aquí fue borrado para siempre el ${date}.`,
  },
  settings: {
    noRole: 'Cambian los artículos los miembros que pueden «Gestionar mensajes».',
    role: (role) =>
      `Cambian los artículos los miembros que pueden «Gestionar mensajes», y los que tienen ${role}: muéstrales /artículo en Ajustes del servidor → Integraciones.`,
    noLogChannel:
      'Ningún canal se entera de los cambios de artículos; /artículo registro los muestra.',
    logChannel: (channel) => `${channel} se entera de cada cambio de artículos.`,
    chooseRole: 'Un rol que puede cambiar artículos',
    chooseLogChannel: 'Un canal que se entere de los cambios de artículos',
  },
  errors: {
    nothingToAdd: 'Aún no hay nada que añadir: adjunta un archivo o pega un texto.',
    emptyMessage:
      'Ese mensaje no tiene ni palabras ni archivos de los que hacer un artículo: elige uno que los tenga.',
    isShared: (title) =>
      `«${title}» es un artículo del anfitrión de este bot, y solo él puede cambiarlo; /ajustes desactiva aquí todos los suyos.`,
    opening: 'La biblioteca todavía se está abriendo: inténtalo de nuevo en un momento.',
    cannotLog: (channel, permissions) =>
      `En ${channel} aún no puedo informar de los cambios, porque me falta: ${permissions}.`,
    nothingKept: (typed) =>
      `Este servidor no tiene ningún artículo propio «${typed}»: elige uno de los que aparecen al escribir.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('es')} ${number === 1 ? one : many}`
