import type { RefusalTexts } from '../../../refusals.ts'

const counted = (number: number): string => number.toLocaleString('de')

const readable = 'Hänge reinen Text, Markdown, HTML, PDF oder Word (.docx) an'

export const refusalsDe: RefusalTexts = {
  noQuestion: 'Darin steht keine Frage: stell eine in Worten, etwa „Wer hat das gesagt?“.',
  longQuestion: (length, most) =>
    `Das sind ${counted(length)} Zeichen: stell eine Frage mit höchstens ${counted(most)}.`,
  noCitation: (citation) =>
    `„${citation}“ führt hier zu keinen Worten: kopiere die Fundstelle unter einem Zitat, etwa tides@3:120-340.`,

  noWords: 'Dieser Text hat keine Worte: Ein Artikel braucht welche, die sich zitieren lassen.',
  brokenText:
    'Dieser Text enthält Zeichen, die keine sind, wie eine beschädigte Datei: Speichere ihn als UTF-8 und versuche es noch einmal.',
  noTitle: 'Der Artikel braucht einen Titel: Gib ihm einen.',
  longText: (length, most) =>
    `Dieser Text ist ${counted(length)} Zeichen lang, und ein Artikel darf ${counted(most)} haben: Teile ihn in mehrere.`,
  noLink: (url) =>
    `Der Link muss eine Adresse wie https://example.com/gezeiten sein, nicht „${url}“.`,
  noDate: (date) => `Das Datum muss eines wie 2026-03-14 sein, nicht „${date}“.`,
  longDetail: (detail, length, most) =>
    `„${detail}“ ist ${counted(length)} Zeichen lang: Kürze es auf ${counted(most)}.`,
  brokenDetail: (detail) => `„${detail}“ enthält Zeichen, die keine sind: Tippe es neu.`,
  changedMeanwhile: (title) =>
    `„${title}“ wurde inzwischen von jemand anderem geändert: Sieh noch einmal nach und ändere den Artikel dann.`,
  notRemoved: (title) => `„${title}“ ist nicht entfernt.`,
  removed: (id) => `„${id}“ ist entfernt: Stelle den Artikel zuerst wieder her.`,
  noArticle: (id) => `Hier gibt es keinen Artikel „${id}“: Wähle einen aus der Liste.`,
  full: (most) =>
    `Hier gibt es ${counted(most)} Artikel, und mehr sind nicht erlaubt: Entferne zuerst einige.`,
  manyChanges: (most) =>
    `Hier gab es ${counted(most)} Änderungen an einem Tag, und mehr sind nicht erlaubt: Mach morgen weiter.`,

  unclosedFrontMatter: (name, line) =>
    `${name}, Zeile ${line}: Der Vorspann, der hier beginnt, wird nirgends mit „---“ beendet.`,
  longFrontMatter: (name, line, most) =>
    `${name}, Zeile ${line}: Der Vorspann ist länger als ${counted(most)} Zeichen: Kürze ihn.`,
  frontMatterNotKeys: (name, line) =>
    `${name}, Zeile ${line}: Der Vorspann muss aus Zeilen wie „title: Die Gezeiten“ bestehen.`,
  frontMatterNotYaml: (name, line) =>
    `${name}, Zeile ${line}: Der Vorspann ist kein gültiges YAML: Schreibe jeden Schlüssel nur einmal, und setze einen Wert mit Doppelpunkt, Klammer oder Anführungszeichen in einfache Anführungszeichen (').`,
  frontMatterNotWords: (name, line, key) =>
    `${name}, Zeile ${line}: „${key}“ im Vorspann muss aus Worten bestehen und darf keine Liste sein.`,
  frontMatterNotLink: (name, line, key, value) =>
    `${name}, Zeile ${line}: „${key}“ im Vorspann muss eine Adresse wie https://example.com/gezeiten sein, nicht ${written(value)}.`,
  frontMatterNotDate: (name, line, key, value) =>
    `${name}, Zeile ${line}: „${key}“ im Vorspann muss ein Datum wie 2026-03-14 sein, nicht ${written(value)}.`,
  frontMatterNotTrueOrFalse: (name, line, key, value) =>
    `${name}, Zeile ${line}: „${key}“ im Vorspann muss „true“ oder „false“ sein, nicht ${written(value)}.`,

  emptyFile: (name) => `„${name}“ ist leer: Hänge die Datei noch einmal an.`,
  largeFile: (name, megabytes, most) =>
    `„${name}“ ist ${megabytes} MB groß, und mehr als ${most} werden nicht gelesen: Teile die Datei.`,
  slowFile: (name) =>
    `„${name}“ zu lesen dauert zu lange: Speichere die Datei neu, oder teile sie.`,
  heavyFile: (name) =>
    `„${name}“ braucht mehr Speicher als jeder Artikel: Speichere die Datei neu, oder teile sie.`,
  wordlessFile: (name) => `In „${name}“ stehen keine Worte.`,
  oldOrLockedWord: (name) =>
    `„${name}“ ist eine alte Word- oder Excel-Datei oder hat ein Passwort: Speichere sie ohne Passwort als .docx oder PDF, und hänge das an.`,
  noArticleInKind: (name, kind) =>
    `„${name}“ ist eine Datei der Art ${kind}, in der kein Artikel zu lesen ist: ${readable}.`,
  unreadableKind: (name, kind) =>
    `„${name}“ ist eine Datei der Art ${kind}, die nicht gelesen werden kann: ${readable}.`,
  brokenArchive: (name) =>
    `„${name}“ ist eine beschädigte Word-Datei oder ein beschädigtes Archiv: Speichere die Datei noch einmal, und hänge sie dann an.`,
  unknownEncoding: (name) =>
    `„${name}“ ist kein Text oder nennt seine Kodierung nicht: Speichere die Datei als UTF-8, und hänge sie noch einmal an.`,
  longLine: (name, length) =>
    `„${name}“ hat eine Zeile von ${counted(length)} Zeichen, wie kein Artikel sie hat: Teile sie in Absätze.`,
  scriptedHtml: (name) =>
    `„${name}“ hat keine lesbaren Worte: Vielleicht entsteht die Seite erst durch ein Skript.`,
  brokenWord: (name) =>
    `„${name}“ ist eine beschädigte Word-Datei: Speichere sie noch einmal, und hänge sie dann an.`,
  hugeWord: (name) =>
    `„${name}“ ist entpackt weit größer als jeder Artikel: Speichere die Datei noch einmal, oder teile sie.`,
  lockedPdf: (name) =>
    `„${name}“ ist mit einem Passwort geschützt: Speichere die Datei ohne Passwort, und hänge sie dann an.`,
  brokenPdf: (name) =>
    `„${name}“ ist eine beschädigte PDF-Datei: Speichere sie noch einmal, und hänge sie dann an.`,
  partlyBrokenPdf: (name, page) =>
    `„${name}“ ist eine PDF-Datei, deren Seite ${page} beschädigt ist: Speichere sie noch einmal, und hänge sie dann an.`,
  longPdf: (name, pages, most) =>
    `„${name}“ hat ${counted(pages)} Seiten, und mehr als ${counted(most)} werden nicht gelesen: Teile die Datei.`,
  scannedPdf: (name) =>
    `„${name}“ enthält keinen Text, nur Bilder davon, wie ein Scan: Lass zuerst eine Texterkennung darüberlaufen.`,

  notALink: (link) =>
    `„${link}“ ist kein Link: Gib einen an, der mit https:// beginnt, etwa https://example.com/gezeiten.`,
  notTheWeb: (link) =>
    `„${link}“ ist keine Webseite: Links müssen mit https:// oder http:// beginnen.`,
  linkWithPassword: (host) =>
    `Der Link zu „${host}“ enthält einen Namen oder ein Passwort: Nimm das heraus.`,
  notPublic: (host) =>
    `„${host}“ ist nicht im öffentlichen Internet und wird deshalb nicht abgerufen.`,
  noServer: (host) => `Es gibt keinen Server „${host}“: Prüfe den Link.`,
  unreachable: (host, code) =>
    `„${host}“ ist nicht zu erreichen (${code ?? 'keine Verbindung'}): Prüfe den Link.`,
  notGivenOut: (host, status) =>
    `„${host}“ gibt diese Seite nicht heraus (${status}): Prüfe den Link, oder hänge die Seite als Datei an.`,
  endlessLink: (link) => `„${link}“ führt ohne Ende von einer Adresse zur nächsten.`,
  largeDownload: (megabytes) =>
    `Das ist größer als ${megabytes} MB, und mehr wird von einem Link nicht geholt.`,
  slowServer: (seconds) =>
    `Der Server hat nicht innerhalb von ${counted(seconds)} Sekunden alles geschickt: Versuche es später noch einmal, oder hänge die Datei an.`,
  brokenDownload: (code) =>
    `Was der Server geschickt hat, ist nicht zu lesen (${code ?? 'keine Verbindung'}): Versuche es später noch einmal.`,
  noAttachment: (link) => `„${link}“ ist kein Anhang von Discord: Hänge die Datei selbst an.`,
  movedAttachment: 'Discord hat diese Datei verschoben: Hänge sie noch einmal an.',

  brokenStore:
    'Was hier gespeichert ist, ist beschädigt: Sag es dem Betreiber dieses Bots, der eine Sicherung einspielen kann.',
  fullDisk:
    'Die Festplatte, auf der dieser Bot alles speichert, ist voll, deshalb wurde nichts geändert: Sag es seinem Betreiber, und versuche es später noch einmal.',
  unwritableStore:
    'Was dieser Bot speichert, lässt sich gerade nicht schreiben, deshalb wurde nichts geändert: Sag es seinem Betreiber, und versuche es später noch einmal.',
  busyStore:
    'Ein anderes Programm schreibt gerade, was dieser Bot speichert, deshalb wurde nichts geändert: Versuche es gleich noch einmal.',
}

function written(value: string | null): string {
  return value === null ? 'eine Liste' : `„${value}“`
}
