import type { RefusalTexts } from '../../../refusals.ts'

const counted = (number: number): string => number.toLocaleString('es')

const readable = 'adjunta texto sin formato, Markdown, HTML, PDF o Word (.docx)'

export const refusalsEs: RefusalTexts = {
  noQuestion: 'Ahí no hay ninguna pregunta: haz una con palabras, como «¿Quién lo dijo?».',
  longQuestion: (length, most) =>
    `Eso tiene ${counted(length)} caracteres: haz una pregunta de ${counted(most)} como máximo.`,
  noCitation: (citation) =>
    `«${citation}» no lleva aquí a ninguna palabra: copia la referencia que figura bajo una cita, como tides@3:120-340.`,

  noWords: 'En ese texto no hay palabras: un artículo necesita algunas que se puedan citar.',
  brokenText:
    'Ese texto tiene caracteres que no lo son, como un archivo dañado: guárdalo como UTF-8 y vuelve a intentarlo.',
  noTitle: 'El artículo necesita un título: dale uno.',
  longText: (length, most) =>
    `Ese texto tiene ${counted(length)} caracteres, y un artículo puede tener ${counted(most)}: divídelo en varios.`,
  noLink: (url) => `El enlace debe ser una dirección como https://example.com/mareas, no «${url}».`,
  noDate: (date) => `La fecha debe ser una como 2026-03-14, no «${date}».`,
  longDetail: (detail, length, most) =>
    `«${detail}» tiene ${counted(length)} caracteres: acórtalo a ${counted(most)}.`,
  brokenDetail: (detail) => `«${detail}» tiene caracteres que no lo son: escríbelo de nuevo.`,
  changedMeanwhile: (title) =>
    `Otra persona cambió «${title}» mientras tanto: míralo de nuevo y cámbialo después.`,
  notRemoved: (title) => `«${title}» no está retirado.`,
  removed: (id) => `«${id}» está retirado: restáuralo primero.`,
  noArticle: (id) => `Aquí no hay ningún artículo «${id}»: elige uno de la lista.`,
  full: (most) =>
    `Aquí hay ${counted(most)} artículos, y no se permiten más: retira algunos primero.`,
  manyChanges: (most) =>
    `Hubo aquí ${counted(most)} cambios en un día, y no se permiten más: sigue mañana.`,

  unclosedFrontMatter: (name, line) =>
    `${name}, línea ${line}: el encabezado que empieza aquí no se cierra en ningún sitio con «---».`,
  longFrontMatter: (name, line, most) =>
    `${name}, línea ${line}: el encabezado tiene más de ${counted(most)} caracteres: acórtalo.`,
  frontMatterNotKeys: (name, line) =>
    `${name}, línea ${line}: el encabezado debe constar de líneas como «title: Las mareas».`,
  frontMatterNotYaml: (name, line) =>
    `${name}, línea ${line}: el encabezado no es YAML válido: escribe cada clave una sola vez y pon entre comillas simples (') los valores que tengan dos puntos, corchetes o comillas.`,
  frontMatterNotWords: (name, line, key) =>
    `${name}, línea ${line}: «${key}», en el encabezado, debe constar de palabras y no ser una lista.`,
  frontMatterNotLink: (name, line, key, value) =>
    `${name}, línea ${line}: «${key}», en el encabezado, debe ser una dirección como https://example.com/mareas, no ${written(value)}.`,
  frontMatterNotDate: (name, line, key, value) =>
    `${name}, línea ${line}: «${key}», en el encabezado, debe ser una fecha como 2026-03-14, no ${written(value)}.`,
  frontMatterNotTrueOrFalse: (name, line, key, value) =>
    `${name}, línea ${line}: «${key}», en el encabezado, debe ser «true» o «false», no ${written(value)}.`,

  emptyFile: (name) => `«${name}» está vacío: vuelve a adjuntar el archivo.`,
  largeFile: (name, megabytes, most) =>
    `«${name}» ocupa ${megabytes} MB, y no se leen más de ${most}: divídelo.`,
  slowFile: (name) => `«${name}» tarda demasiado en leerse: guárdalo de nuevo o divídelo.`,
  heavyFile: (name) =>
    `«${name}» necesita más memoria que cualquier artículo: guárdalo de nuevo o divídelo.`,
  wordlessFile: (name) => `En «${name}» no hay palabras.`,
  oldOrLockedWord: (name) =>
    `«${name}» es un archivo antiguo de Word o Excel, o tiene contraseña: guárdalo como .docx o PDF sin contraseña y adjunta ese.`,
  noArticleInKind: (name, kind) =>
    `«${name}» es un archivo de tipo ${kind}, que no tiene ningún artículo que leer: ${readable}.`,
  unreadableKind: (name, kind) =>
    `«${name}» es un archivo de tipo ${kind}, que no se puede leer: ${readable}.`,
  brokenArchive: (name) =>
    `«${name}» es un archivo de Word o un archivo comprimido que está dañado: guárdalo otra vez y adjunta ese.`,
  unknownEncoding: (name) =>
    `«${name}» no es texto, o no dice en qué codificación está: guárdalo como UTF-8 y vuelve a adjuntarlo.`,
  longLine: (name, length) =>
    `«${name}» tiene una línea de ${counted(length)} caracteres, como no la tiene ningún artículo: divídela en párrafos.`,
  scriptedHtml: (name) =>
    `«${name}» no tiene palabras que se puedan leer: puede que la página la genere un script.`,
  brokenWord: (name) => `«${name}» es un archivo de Word dañado: guárdalo otra vez y adjunta ese.`,
  hugeWord: (name) =>
    `«${name}» ocupa, descomprimido, mucho más que cualquier artículo: guárdalo otra vez o divídelo.`,
  lockedPdf: (name) => `«${name}» está protegido con contraseña: guárdalo sin ella y adjunta ese.`,
  brokenPdf: (name) => `«${name}» es un PDF dañado: guárdalo otra vez y adjunta ese.`,
  partlyBrokenPdf: (name, page) =>
    `«${name}» es un PDF cuya página ${page} está dañada: guárdalo otra vez y adjunta ese.`,
  longPdf: (name, pages, most) =>
    `«${name}» tiene ${counted(pages)} páginas, y no se leen más de ${counted(most)}: divídelo.`,
  scannedPdf: (name) =>
    `«${name}» no tiene texto, solo imágenes de él, como un escaneo: pásalo antes por un reconocimiento de texto.`,

  notALink: (link) =>
    `«${link}» no es un enlace: da uno que empiece por https://, como https://example.com/mareas.`,
  notTheWeb: (link) =>
    `«${link}» no es una página web: los enlaces deben empezar por https:// o http://.`,
  linkWithPassword: (host) =>
    `El enlace a «${host}» contiene un nombre o una contraseña: quítalos.`,
  notPublic: (host) => `«${host}» no está en la internet pública, así que no se le pide nada.`,
  noServer: (host) => `No existe ningún servidor «${host}»: comprueba el enlace.`,
  unreachable: (host, code) =>
    `No se puede llegar a «${host}» (${code ?? 'sin conexión'}): comprueba el enlace.`,
  notGivenOut: (host, status) =>
    `«${host}» no entrega esa página (${status}): comprueba el enlace o adjunta la página como archivo.`,
  endlessLink: (link) => `«${link}» lleva de una dirección a otra sin fin.`,
  largeDownload: (megabytes) =>
    `Eso ocupa más de ${megabytes} MB, que es lo máximo que se toma de un enlace.`,
  slowServer: (seconds) =>
    `El servidor no lo ha enviado todo en ${counted(seconds)} segundos: inténtalo más tarde o adjunta el archivo.`,
  brokenDownload: (code) =>
    `No se puede leer lo que envió el servidor (${code ?? 'sin conexión'}): inténtalo más tarde.`,
  noAttachment: (link) =>
    `«${link}» no es un archivo adjunto de Discord: adjunta el propio archivo.`,
  movedAttachment: 'Discord ha movido ese archivo: vuelve a adjuntarlo.',

  brokenStore:
    'Lo que se guarda aquí está dañado: díselo a quien aloja este bot, que puede restaurar una copia de seguridad.',
  fullDisk:
    'El disco en el que este bot lo guarda todo está lleno, así que no se cambió nada: díselo a quien lo aloja y vuelve a intentarlo más tarde.',
  unwritableStore:
    'No se puede escribir lo que guarda este bot, así que no se cambió nada: díselo a quien lo aloja y vuelve a intentarlo más tarde.',
  busyStore:
    'Otro programa está escribiendo lo que guarda este bot, así que no se cambió nada: vuelve a intentarlo en un momento.',
}

function written(value: string | null): string {
  return value === null ? 'una lista' : `«${value}»`
}
