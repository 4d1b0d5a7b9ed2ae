import { communityEs } from './community/es.ts'
import type { Texts } from './en.ts'
import { moderatingEs } from './moderating/es.ts'
import { refusalsEs } from './refusals/es.ts'

export const es: Texts = {
  locale: 'es-ES',
  language: 'Español',
  commands: {
    ask: {
      name: 'preguntar',
      description:
        'Pregunta a la biblioteca: responde con las palabras de sus artículos y dice de quién son',
      options: {
        question: { name: 'pregunta', description: '¿Qué te gustaría saber?' },
        article: { name: 'artículo', description: 'Buscar solo en este artículo' },
        hide: { name: 'ocultar', description: 'Mostrarte la respuesta solo a ti' },
        speaker: { name: 'hablante', description: 'Solo lo que dice esta persona o institución' },
      },
    },
    lookup: {
      name: 'consultar',
      description: 'Lee un artículo de la biblioteca: qué es, su esquema y su texto',
      options: {
        article: { name: 'artículo', description: 'Su título, autor o editor' },
        section: { name: 'sección', description: 'Empezar en esta sección' },
      },
    },
    verify: {
      name: 'verificar',
      description: 'Comprueba una cita: ¿está al pie de la letra en un artículo, y quién la dice?',
      options: {
        quote: { name: 'cita', description: 'Las palabras, al menos tres' },
        speaker: { name: 'hablante', description: 'Quién se supone que las dijo' },
      },
    },
    said: {
      name: 'dijo',
      description: 'Lo que dice alguien según los artículos, primero lo más reciente',
      options: {
        speaker: { name: 'hablante', description: 'Una persona, un cargo o un grupo' },
        topic: { name: 'tema', description: 'Solo lo que dice sobre esto' },
      },
    },
    help: { name: 'ayuda', description: 'Cómo preguntar y qué te dicen las respuestas' },
    about: {
      name: 'información',
      description: 'Versión, tamaño de la biblioteca y estado del bot',
    },
    settings: {
      name: 'ajustes',
      description: 'Mira cómo se responden las preguntas en este servidor y cámbialo',
      options: {
        sharedLibrary: {
          name: 'biblioteca-común',
          description: 'Si aquí se responde también con los artículos de quien aloja este bot',
        },
        newerArticles: {
          name: 'artículos-recientes',
          description:
            'Cuándo se prefieren los artículos recientes a otros que encajan igual de bien',
        },
        answers: {
          name: 'respuestas',
          description: 'Cuánta seguridad hace falta para que una cita cuente como respuesta',
        },
        language: {
          name: 'idioma',
          description: 'El idioma de lo que todos ven aquí; las citas nunca se traducen',
        },
      },
      choices: {
        sharedLibrary: { on: 'activada', off: 'desactivada' },
        newerArticles: {
          off: 'nunca',
          now: 'en preguntas sobre la actualidad',
          always: 'siempre',
        },
        answers: { more: 'responder más', balanced: 'equilibrado', sure: 'solo con seguridad' },
        language: { each: 'el de cada persona' },
      },
    },
    findSources: 'Buscar fuentes',
    verifyQuote: 'Verificar cita',
  },
  answer: {
    differ: 'Las fuentes no coinciden:',
    nothing: 'Nada en la biblioteca responde a esto.',
    nothingFor: (question) => `Nada en la biblioteca responde a «${question}».`,
    nearMisses: 'Abajo está lo que más se acerca, pero nada de ello es una respuesta.',
    namesNothing: 'Ahí no hay nada que buscar.',
    namesNothingHint: 'Cada pregunta se busca por sí sola: añade un nombre, un lugar o una cosa.',
    courtesy: 'Con mucho gusto: hazme una pregunta cuando quieras.',
    searchedFor: (instead, asked) => `Se buscó «${instead}» en lugar de «${asked}».`,
    notAnAnswer: 'No es una respuesta',
    cut: 'Cortado aquí para que quepa; el pasaje sigue en el artículo.',
    alsoIn: (titles, more) => `También en ${titles}${more > 0 ? ` y ${more} más` : ''}`,
    only: (title) => `Buscado solo en «${title}».`,
    saidBy: (who) => `lo dijo ${who}`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `según se informa, lo dijo ${who}, ${isPartlyTheirWords ? 'solo en parte con sus palabras' : 'no con sus palabras'}`,
  },
  buttons: {
    previous: 'Anterior',
    next: 'Siguiente',
    quoteOf: (number, all) => `Cita ${number} de ${all}`,
    pageOf: (number, all) => `Página ${number} de ${all}`,
    page: (number) => `Página ${number}`,
    context: 'En contexto',
    helpful: 'Útil',
    notHelpful: 'No es útil',
    open: 'Abrir artículo',
    remove: 'Quitar',
    share: 'Compartir',
    shared: 'Compartido',
  },
  verify: {
    exact: 'Exacta: estas palabras están en el artículo al pie de la letra.',
    altered: 'Alterada: el artículo lo dice de otra manera.',
    someoneElse: (who) =>
      `Palabras de otra persona: están en el artículo, pero no las dice ${who}.`,
    notFound: 'No encontrada: ningún artículo de la biblioteca tiene estas palabras.',
    nearest: 'Abajo está lo que más se les parece.',
    theirs: (who) => `Según el artículo son de ${who}.`,
    notTheirs: (who) => `En el artículo lo dice alguien que no es ${who}.`,
    notTold: (who) => `El artículo no aclara si lo dice ${who}.`,
    difference: 'Tachado: lo que se afirmaba. En negrita: lo que dice el artículo.',
    tooShort: (fewest) =>
      `Da al menos ${fewest} palabras de la cita: menos están en cualquier parte.`,
    tooLong: (most) => `Da como máximo ${most} palabras de la cita.`,
  },
  said: {
    title: (who) => `Lo que dice ${who} según los artículos`,
    about: (topic) => `sobre «${topic}»`,
    nothing: (who) => `Ningún artículo cita ni recoge nada que diga ${who}.`,
    nothingAbout: (who, topic) => `Ningún artículo recoge nada que diga ${who} sobre «${topic}».`,
    noMore: 'Ya no hay nada más en esta página: usa /dijo otra vez.',
  },
  source: {
    context: 'La cita en negrita, con los párrafos que la rodean.',
    changed: 'El artículo ha cambiado desde entonces: estas son las palabras tal como se citaron.',
    withdrawn:
      'Este artículo se ha retirado de la biblioteca desde entonces: estas son las palabras tal como se citaron.',
    gone: 'Este artículo ya no está en la biblioteca, ni tampoco sus palabras: pregunta otra vez con /preguntar para ver qué hay ahora.',
  },
  votes: {
    noted: 'Gracias, anotado para los moderadores. Púlsalo otra vez para retirarlo.',
    takenBack: 'Retirado.',
  },
  article: {
    outline: 'Esquema',
    noOutline: 'El artículo no tiene títulos.',
    details: (passages, words) =>
      `${counted(passages, 'párrafo', 'párrafos')} · ${counted(words, 'palabra', 'palabras')}`,
    andMore: (number) => `y ${number} más`,
    paragraphs: (from, to, all) =>
      from === to ? `Párrafo ${from} de ${all}` : `Párrafos ${from} a ${to} de ${all}`,
    page: (number) => `p. ${number}`,
    fileTooLarge: 'El texto entero es demasiado grande para un archivo aquí: pasa sus páginas.',
  },
  help: {
    title: 'Cómo usar Verbatim',
    intro:
      'Respondo a preguntas con citas, palabra por palabra, de los artículos de la biblioteca, y digo de quién son esas palabras. No escribo nada propio.',
    asking: 'Preguntar',
    askingText: (ask, ping, menu) =>
      `${ask} en cualquier canal o en un mensaje directo a mí\n${ping} y tu pregunta, en un mensaje\n**Aplicaciones → ${menu}** en el menú de cualquier mensaje`,
    reading: 'Leer',
    readingText: (lookup) =>
      `${lookup} muestra un artículo: su esquema, sus páginas y su texto entero`,
    checking: 'Comprobar',
    checkingText: (verify, menu, said) =>
      `${verify} dice si una cita está al pie de la letra en un artículo y quién la dice; **Aplicaciones → ${menu}** también\n${said} reúne lo que dice alguien`,
    answers: 'Debajo de una respuesta',
    answersText:
      '**En contexto** te muestra, solo a ti, los párrafos que rodean la cita\n**Útil** y **No es útil** informan a los moderadores; pulsa otra vez para retirarlo\n**Abrir artículo** lleva a las palabras donde se publicaron\n**Quitar** es para quien preguntó y para los moderadores',
    tips: 'Buenas preguntas',
    tipsText:
      'Nombra a una persona, un lugar o una cosa. Las “palabras entre comillas” deben estar en la cita, y una palabra con un menos delante, como -bus, no debe estar. Cuando nada responde, lo digo.',
    moderators: 'Para moderadores',
    moderatorsText: (settings) =>
      `${settings} muestra y cambia cómo se responden aquí las preguntas`,
  },
  about: {
    intro: 'Verbatim responde a preguntas con citas, palabra por palabra, y dice de quién son.',
    version: 'Versión',
    articles: 'Artículos',
    passages: 'Pasajes',
    uptime: 'En marcha desde',
    latency: 'Latencia',
  },
  settings: {
    sharedOff:
      'La biblioteca común está desactivada: aquí se responde solo con los artículos propios de este servidor.',
    sharedOn:
      'La biblioteca común está activada: aquí se responde también con los artículos de quien aloja este bot.',
    sharedNone:
      'La biblioteca común está activada aquí, pero quien aloja este bot no comparte artículos con ningún servidor.',
    recency: {
      off: 'Los artículos recientes nunca se prefieren: sus fechas no cuentan.',
      now: 'Los artículos recientes se prefieren en preguntas sobre la actualidad, como las que dicen «hoy» o «último».',
      always:
        'Los artículos recientes se prefieren siempre, salvo que la pregunta nombre un mes o un año.',
    },
    answers: {
      more: (percent) =>
        `Se responden más preguntas, y más de ellas mal: una cita cuenta como respuesta desde una confianza del ${percent} %.`,
      balanced: (percent) =>
        `Se responde con equilibrio: una cita cuenta como respuesta desde una confianza del ${percent} %.`,
      sure: (percent) =>
        `Solo se responde cuando el bot está seguro: una cita cuenta como respuesta desde una confianza del ${percent} %.`,
    },
    languageEach: 'A cada persona se le responde en el idioma de su propio Discord.',
    languageOne: (language) => `Lo que todos ven aquí está en este idioma: ${language}.`,
    channelsNone:
      'Ningún canal está activado: se responde a las preguntas que se hacen con /preguntar o que mencionan al bot.',
    channels: (channels) =>
      `En ${channels} se responde a las preguntas sin mención cuando el bot está seguro; si no, calla.`,
    channelsUnavailable:
      'Solo se responde a las preguntas que se hacen con /preguntar o que mencionan al bot: para activar canales enteros, quien aloja este bot debe poner MESSAGE_CONTENT=on.',
    chooseChannels: 'Canales en los que responder sin mención',
    howToChange: (settings) => `Cambia cualquiera de estas cosas con las opciones de ${settings}.`,
    missingIn: (channel, permissions) =>
      `En ${channel} aún no puedo responder, porque me falta: ${permissions}.`,
  },
  permissions: {
    ViewChannel: 'Ver canal',
    SendMessages: 'Enviar mensajes',
    SendMessagesInThreads: 'Enviar mensajes en hilos',
    ReadMessageHistory: 'Leer el historial de mensajes',
    EmbedLinks: 'Insertar enlaces',
    AttachFiles: 'Adjuntar archivos',
    ManageGuild: 'Gestionar servidor',
    ManageMessages: 'Gestionar mensajes',
  },
  community: communityEs,
  moderating: moderatingEs,
  refusals: refusalsEs,
  errors: {
    noArticle: (typed) =>
      `Ningún artículo de aquí coincide con «${typed}»: elige uno de los que aparecen mientras escribes.`,
    noSection: (typed, title) =>
      `«${title}» no tiene una sección «${typed}»: elige una de las que aparecen mientras escribes, o déjala vacía.`,
    coolingDown: (seconds) =>
      `Qué rapidez: puedes preguntar otra vez en ${counted(seconds, 'segundo', 'segundos')}.`,
    missing: (permissions) =>
      `No puedo responder en este canal, porque me falta: ${permissions}. Quien gestiona el servidor puede dármelo.`,
    missingElsewhere: (channel, permissions) =>
      `No puedo responderte en ${channel}, porque me falta: ${permissions}. Quien gestiona el servidor puede dármelo; mientras tanto, /preguntar funciona.`,
    noCommand: (name) => `El comando ${name} ya no existe: prueba /preguntar.`,
    oldButton:
      'Este botón es de una versión anterior del bot y ya no lleva a ninguna parte: pregunta otra vez con /preguntar.',
    onlyInGuild: (command) => `Usa ${command} en el servidor del que se trata.`,
    needs: (permission, command) =>
      `Solo los miembros que pueden «${permission}» pueden usar ${command}: pídeselo a uno de ellos.`,
    notYours: 'Solo quien preguntó y los moderadores pueden quitar esto.',
    unexpected: (reference) =>
      `Algo ha salido mal, perdona. Inténtalo otra vez; si sigue igual, díselo a quien aloja este bot, con la referencia ${reference}.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('es')} ${number === 1 ? one : many}`
