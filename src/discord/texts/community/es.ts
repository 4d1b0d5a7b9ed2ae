import type { CommunityTexts } from './en.ts'

export const communityEs: CommunityTexts = {
  commands: {
    suggest: {
      name: 'sugerir',
      description: 'Sugiere un artículo a los moderadores: un enlace, un archivo o un texto',
      options: {
        link: { name: 'enlace', description: 'Dónde está publicado' },
        file: { name: 'archivo', description: 'Texto, Markdown, HTML, PDF o Word' },
        note: { name: 'nota', description: 'Por qué debe estar aquí' },
      },
    },
    unanswered: {
      name: 'sin-respuesta',
      description: 'Preguntas sin respuesta: descártalas o señala las palabras que las responden',
      options: {
        question: { name: 'pregunta', description: 'Una de ellas, o cualquier otra pregunta' },
        article: { name: 'artículo', description: 'El artículo con la respuesta' },
        words: { name: 'palabras', description: 'Las palabras del artículo que la responden' },
        citation: {
          name: 'referencia',
          description: 'O lo que figura bajo una cita que la responde, como tides@3:120-340',
        },
      },
    },
    evaluate: {
      name: 'evaluar',
      description:
        'Cómo responde la búsqueda sola a las preguntas que respondieron los moderadores',
    },
    privacy: { name: 'privacidad', description: 'Qué se guarda aquí, y qué de ello es tuyo' },
  },
  help: {
    besides: 'Además',
    forMembers: (suggest, privacy) =>
      `${suggest} propone un artículo a los moderadores\n${privacy} dice qué se guarda de ti`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} muestra las preguntas sin respuesta y fija qué las responde\n${evaluate} dice cómo les va cuando se hacen de nuevo`,
  },
  suggesting: {
    formTitle: 'Sugerir un artículo',
    file: 'Un archivo',
    fileHint: 'Texto, Markdown, HTML, PDF o Word',
    linkHint: 'Dónde está publicado; por sí solo, se sugiere lo que hay allí',
    note: 'Una nota para los moderadores',
    noteHint: 'Por qué debe estar aquí',
    closed:
      'Este servidor no acepta sugerencias por ahora: quienes lo gestionan pueden elegir un canal para ellas con /settings.',
    cannotPass: (permissions) =>
      `Por ahora no se pueden transmitir sugerencias, pues en el canal de los moderadores me falta: ${permissions}. Quien gestione el servidor puede dármelo.`,
    tooMany: (most) =>
      `Ya esperan ${most} sugerencias tuyas: sugiere más cuando se haya decidido sobre algunas.`,
    full: 'Esperan tantas sugerencias a los moderadores que no se aceptan más: inténtalo más tarde.',
    nothing: 'Aún no hay nada que sugerir: da un enlace, adjunta un archivo o pega un texto.',
    stillReading: 'Tu última sugerencia aún se está leyendo: espera un momento.',
    oneAtATime: 'Sugiere el archivo o el texto pegado, uno cada vez.',
    thanks: (title) =>
      `Gracias: los moderadores ya tienen ${title} delante. Un mensaje directo te dirá qué deciden.`,
    card: (who, number) => `${who} sugiere un artículo (sugerencia ${number}).`,
    approve: 'Aprobar',
    edit: 'Editar',
    decline: 'Rechazar',
    isDecided: 'Esa sugerencia ya está decidida, o se retiró.',
    declineTitle: 'Rechazar la sugerencia',
    reason: 'Por qué',
    reasonHint: 'Se le dirá a quien la hizo',
    approvedCard: (number, title, who) =>
      `La sugerencia ${number}, ${title}, fue aprobada por ${who}.`,
    declinedCard: (number, title, who) =>
      `La sugerencia ${number}, ${title}, fue rechazada por ${who}.`,
    takenBack: (number) => `La sugerencia ${number} fue retirada por quien la hizo.`,
    toldApproved: (what, server) =>
      `Tu sugerencia ${what} fue aprobada: desde ahora responde a preguntas en ${server}.`,
    toldDeclined: (what, server) => `Tu sugerencia ${what} fue rechazada en ${server}.`,
    reasonIs: (reason) => `El motivo: ${reason}`,
    ofDay: (day) => `del ${day}`,
  },
  unanswered: {
    title: 'Preguntas que no hallaron respuesta',
    none: 'Ninguna pregunta espera respuesta.',
    notKept: (settings) => `Ahora no se guardan las nuevas: se puede activar con ${settings}.`,
    asked: (times, first, last) =>
      `preguntada ${counted(times, 'vez', 'veces')}, ${first === last ? first : `del ${first} al ${last}`}`,
    alike: (number) => `con ${counted(number, 'otra parecida', 'otras parecidas')}`,
    alsoAs: 'También se preguntó así',
    choose: 'Ver una de ellas',
    chooseWording: 'Solo una de estas formulaciones',
    nearest: '¿La responde uno de los pasajes de abajo? Son los que más se acercan.',
    nothingNear: 'Ningún pasaje se le acerca.',
    answeredNow: 'Ahora se responde con lo que figura abajo.',
    answersIt: {
      first: 'El primero la responde',
      second: 'El segundo la responde',
      third: 'El tercero la responde',
    },
    point: 'Señalar la respuesta',
    dismiss: 'Descartar',
    back: 'Volver a la lista',
    dismissed: (words) => `Descartada, y no volverá a aparecer: ${words}`,
    settled: (words) => `Desde ahora estas palabras responden a: ${words}`,
    settledGone: (words) =>
      `Las palabras que respondían a esto ya no están en la biblioteca: ${words}`,
    takeBack: 'Deshacer',
    takenBack: (words) => `Deshecho; la búsqueda vuelve a decidir por sí sola: ${words}`,
  },
  evaluation: {
    title: 'Las preguntas que respondieron los moderadores',
    none: (command) =>
      `Aún no hay ninguna: fija con ${command} qué responde a una pregunta y pasará a serlo.`,
    found: (found, all, top) =>
      `La búsqueda halla la respuesta a ${found} de ${all} entre sus tres primeros pasajes, ${top} de ellas en primer lugar.`,
    first: 'La próxima vez se dirá aquí qué mejoró o empeoró desde ahora.',
    since: (day, better, worse, same, added) =>
      `Desde el ${day}: ${better} mejor, ${worse} peor, ${same} igual que antes, ${added} nuevas.`,
    better: 'Mejor',
    worse: 'Peor',
    missed: 'No halladas',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `puesto ${number}`,
    nowhere: 'no hallada',
    gone: 'las palabras que la responden ya no están en la biblioteca',
    note: 'Se pregunta a la búsqueda como si nada estuviera fijado; a los miembros se les responde igualmente con lo fijado.',
    choose: 'Ver qué está fijado para una, o deshacerlo',
  },
  pointing: {
    title: 'Señalar la respuesta',
    article: 'Artículo',
    articleHint: 'Su título',
    words: 'Palabras del artículo',
    wordsHint: 'Tal como están allí; se citarán frases enteras',
    citation: 'O una referencia',
    citationHint: 'Lo que figura bajo una cita, como tides@3:120-340',
  },
  privacy: {
    title: 'Qué se guarda',
    intro: 'Guardo lo menos posible, y esto es todo.',
    questions: 'Preguntas',
    questionsText:
      'Una pregunta que se responde no se guarda. Las palabras de una que no halla respuesta se guardan para los moderadores del servidor en que se hizo, sin quién la hizo.',
    notKeptHere: 'Este servidor lo ha desactivado.',
    you: 'Tú',
    youText:
      'Si una cita te pareció útil, no bajo tu nombre sino bajo un código que solo yo puedo formar con tu id. Lo que sugieres, con tu id; su texto se va en cuanto se decide. Si moderas: lo que cambiaste y fijaste, con tu id, la hora y tu nota.',
    answers: 'Respuestas',
    answersText:
      'Qué mensajes míos muestran qué artículos, para marcarlos cuando un artículo cambia; y cuál de ellos responde a qué mensaje tuyo, bajo el mismo código, para que desaparezca cuando borras el tuyo.',
    server: 'El servidor',
    serverText: (settings) =>
      `Sus propios artículos con su historial, sus ajustes y lo que hicieron sus moderadores. Todo se borra 30 días después de que me quiten del servidor, o de inmediato con el botón bajo ${settings}.`,
    yours: 'Tus propios datos',
    yoursText:
      'Los botones de abajo te dan tus datos de todos los servidores en un archivo, o los borran. Lo escrito en Discord queda allí: «Quitar» bajo una respuesta la elimina.',
    get: 'Obtener mis datos',
    erase: 'Borrar mis datos',
    given: 'Esto es todo lo que se guarda de ti en todos los servidores. Solo tú lo ves.',
    tooLarge:
      'Tus datos son demasiado grandes para un archivo aquí: pídelos a quien opera este bot.',
    eraseWhat: (votes, suggestions, names) =>
      `¿Borrar para siempre ${counted(votes, 'voto', 'votos')} y ${counted(suggestions, 'sugerencia', 'sugerencias')} tuyas, y quitar tu nombre de ${counted(names, 'cambio', 'cambios')}? Los cambios mismos quedan, y las respuestas ya no desaparecen cuando borras una pregunta. Nadie puede deshacerlo.`,
    nothing: 'No se guarda nada de ti, así que no hay nada que borrar.',
    eraseForGood: 'Borrar para siempre',
    keep: 'Conservarlos',
    kept: 'No se borró nada.',
    erased: 'Tus datos están borrados.',
  },
  erasing: {
    button: 'Borrar todos los datos de este servidor…',
    title: 'Borrar todos los datos del servidor',
    confirm: (word) => `Escribe ${word} para confirmar`,
    confirmHint: 'Artículos, historial, preguntas, votos y ajustes desaparecen para siempre',
    word: 'BORRAR',
    notTyped: (word) => `No se borró nada: para borrarlo todo, escribe ${word} en el formulario.`,
    erased:
      'Todo lo que se guardaba de este servidor está borrado: artículos, preguntas, votos y ajustes. Lo escrito en Discord queda allí.',
  },
  settings: {
    unanswered: {
      name: 'preguntas-sin-respuesta',
      description: 'Si se guardan para los moderadores las palabras de preguntas sin respuesta',
      choices: { on: 'se guardan, sin quién preguntó', off: 'no se guardan' },
    },
    keptUnanswered: (command) =>
      `Las palabras de las preguntas sin respuesta se guardan para ${command}, sin quién preguntó.`,
    notKept: 'Las preguntas sin respuesta no se guardan.',
    noSuggestions: (command) =>
      `Los miembros no pueden sugerir artículos: elige abajo un canal en el que los moderadores vean lo que llega con ${command}.`,
    suggestions: (channel) =>
      `Lo que sugieren los miembros se muestra a los moderadores en ${channel}.`,
    chooseSuggestionChannel: 'Un canal para lo que sugieren los miembros',
  },
  errors: {
    questionGone: 'Esa pregunta ya está resuelta: usa /unanswered para ver las demás.',
    noQuestion: (typed) =>
      `«${typed}» no está entre las preguntas sin respuesta: elige una de las que aparecen al escribir, o indica el artículo y las palabras que la responden.`,
    nothingPointedTo: 'Indica el artículo y las palabras que responden, o una referencia.',
    noWords: (title) =>
      `«${title}» no tiene esas palabras: cópialas del artículo, como lo muestra /lookup.`,
    noCitation: (typed) =>
      `«${typed}» no lleva a ninguna palabra de la biblioteca tal como está: copia la referencia que figura bajo una cita, como tides@3:120-340.`,
    tooLong: 'Es más de lo que cabe en una respuesta: señala 300 palabras como máximo.',
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('es')} ${number === 1 ? one : many}`
