import type { ModeratingTexts } from './en.ts'

export const moderatingDe: ModeratingTexts = {
  article: {
    name: 'artikel',
    description:
      'Artikel, aus denen hier geantwortet wird, hinzufügen, berichtigen und zurückziehen',
    subcommands: {
      add: {
        name: 'neu',
        description: 'Artikel hinzufügen: Dateien anhängen, oder ohne sie Text einfügen',
      },
      addUrl: {
        name: 'neu-link',
        description: 'Den Artikel einer Webseite oder einer Datei im Web hinzufügen',
      },
      edit: {
        name: 'bearbeiten',
        description: 'Einen Artikel berichtigen: seine Angaben oder seinen Text',
      },
      remove: {
        name: 'entfernen',
        description: 'Einen Artikel zurückziehen; er lässt sich wiederherstellen',
      },
      restore: { name: 'wiederherstellen', description: 'Einen entfernten Artikel zurückholen' },
      purge: {
        name: 'löschen',
        description: 'Einen Artikel endgültig löschen, mit allem, was von ihm bekannt ist',
      },
      history: {
        name: 'verlauf',
        description: 'Wer einen Artikel wann, warum und wie geändert hat',
      },
      list: { name: 'liste', description: 'Die Artikel dieses Servers auflisten' },
      show: {
        name: 'zeigen',
        description: 'Zeigen, wie es um einen Artikel steht, mit seinem ganzen Text',
      },
      log: {
        name: 'protokoll',
        description: 'Wer was in der Bibliothek getan hat, das Neueste zuerst',
      },
    },
    options: {
      file: {
        name: 'datei',
        description: 'Text, Markdown, HTML, PDF oder Word; weglassen, um Text einzufügen',
      },
      otherFile: { name: 'datei', description: 'Noch eine Datei' },
      url: { name: 'link', description: 'Wo er steht, etwa https://example.com/gezeiten' },
      article: { name: 'artikel', description: 'Sein Titel, Autor oder Verlag' },
      removedArticle: {
        name: 'artikel',
        description: 'Der Titel eines Artikels, der entfernt wurde',
      },
      newText: {
        name: 'datei',
        description: 'Eine Datei mit dem neuen Text; weglassen, um von Hand zu bearbeiten',
      },
      why: { name: 'warum', description: 'Eine Notiz für die anderen Moderatoren' },
      filter: { name: 'filter', description: 'Wörter eines Titels, Autors oder Verlags' },
      which: { name: 'welche', description: 'Die vorhandenen, die entfernten oder alle' },
      sort: { name: 'reihenfolge', description: 'In welcher Reihenfolge' },
    },
    which: { present: 'die vorhandenen', removed: 'die entfernten', all: 'alle' },
    sort: {
      changed: 'zuletzt geänderte zuerst',
      title: 'nach Titel',
      published: 'neueste zuerst',
      length: 'längste zuerst',
    },
  },
  addAsArticle: 'Als Artikel hinzufügen',
  help: (article, menu) =>
    `${article} fügt die Artikel dieses Servers hinzu, berichtigt sie und zieht sie zurück\n**Apps → ${menu}** im Menü einer Nachricht macht daraus einen Artikel`,
  form: {
    addTitle: 'Artikel hinzufügen',
    editTitle: 'Artikel bearbeiten',
    files: 'Dateien',
    filesHint: 'Text, Markdown, HTML, PDF oder Word, bis zu zehn',
    text: 'Oder den Text einfügen',
    wholeText: 'Wortlaut',
    textHint: 'Höchstens 4.000 Zeichen; längere Texte als Datei anhängen',
    newText: 'Eine Datei mit dem neuen Text',
    newTextHint: 'Weglassen, damit der Text bleibt, wie er ist',
    title: 'Titel',
    titleHint: 'Leer lassen, um den des Textes zu nehmen',
    author: 'Autor',
    publisher: 'Verlag',
    writers: 'Autor; Verlag',
    writersHint: 'Mit einem Strichpunkt dazwischen, etwa: Ines Varga; The Tidewick Courier',
    link: 'Link',
    date: 'Datum',
    dateHint: 'Etwa 2026-03-14, 2026-03 oder 14 March 2026',
    linkAndDate: 'Link und Datum',
    linkAndDateHint:
      'Mit einem Leerzeichen dazwischen, etwa: https://example.com/gezeiten 2026-03-14',
    why: 'Warum',
    whyHint: 'Eine Notiz für die anderen Moderatoren',
  },
  preview: {
    heading: (name) => `Vorschau von ${name}: Noch ist nichts gespeichert.`,
    numbered: (name, number, all) =>
      `Vorschau ${number} von ${all}, ${name}: Noch nicht gespeichert.`,
    published: 'Erschienen',
    unknown: 'unbekannt',
    passages: 'Zum Zitieren',
    size: (passages, words) =>
      `${counted(passages, 'Passage', 'Passagen')}, ${counted(words, 'Wort', 'Wörter')}`,
    outline: 'Gliederung',
    begins: 'So beginnt er',
    ends: 'So endet er',
    toCheck: 'Zu prüfen',
    noDate: 'Kein Datum gefunden: Ohne Datum sieht niemand, wie alt er ist.',
    noWriters: 'Weder Autor noch Verlag gefunden.',
    notSaved: (reason) => `Nicht gespeichert: ${reason}`,
    same: (title) => `Alles davon steht schon in ${title}.`,
    nearlySame: (title, percent) =>
      `Fast dasselbe steht schon in ${title} (${percent} % der Sätze): als dessen nächste Fassung speichern, oder getrennt davon.`,
    alike: (title, percent) => `${percent} % der Sätze stehen auch in ${title}.`,
    nextOf: (title) =>
      `Das wird die nächste Fassung von ${title}. Angaben, die ihr fehlen, bleiben, wie sie sind.`,
    save: 'Speichern',
    saveNext: 'Als nächste Fassung speichern',
    saveApart: 'Getrennt speichern',
    details: 'Angaben bearbeiten',
    skip: 'Auslassen',
    cancel: 'Abbrechen',
    saveAll: (number) => `Alle ${number} speichern`,
    cancelAll: 'Alle verwerfen',
    gone: 'Diese Vorschau gibt es nicht mehr, weil sie einen Tag lang offen war oder der Bot neu gestartet wurde: Füge den Artikel noch einmal hinzu. Alles, was gespeichert wurde, ist da.',
  },
  doubts: {
    encoding:
      'Die Datei sagt nicht, wie ihre Buchstaben kodiert sind: Prüfe die mit Akzenten und Umlauten.',
    titleFromMessage: 'Kein Titel gefunden; dafür steht der Anfang der Nachricht.',
    untitled: 'Kein Titel gefunden: gib dem Artikel einen.',
    titleFromName: 'Kein Titel gefunden; dafür steht der Name der Datei.',
    titleFromProperties:
      'Der Titel stammt aus den Eigenschaften der Datei und steht nicht in ihrem Text.',
    partOfPage:
      'Das wurde von der Seite für den Artikel gehalten: Prüfe, ob alles da ist und nichts anderes.',
    withoutText: (pages) => `Kein Text auf Seite ${pages}: Bilder und Scans werden nicht gelesen.`,
    joinedWords: (words) =>
      `Am Zeilenende getrennte Wörter wurden wieder verbunden: Prüfe ${words}.`,
    unreadable: (number) =>
      `${counted(number, 'Zeichen ist', 'Zeichen sind')} nicht lesbar: Prüfe den Text.`,
    unknownKey: (key, meant) =>
      `„${key}“ im Vorspann ist nicht bekannt und bleibt weg: War „${meant}“ gemeint?`,
    runningHeads: 'Nur was sich auf jeder Seite wiederholt, wurde gefunden.',
  },
  progress: {
    reading: (name, number, all) => `Lese ${number} von ${all}: ${name} …`,
    saving: (number, all) => `Speichere ${number} von ${all} …`,
  },
  summary: {
    added: (title) => `Hinzugefügt: ${title}`,
    revised: (title, revision) => `Als Fassung ${revision} gespeichert: ${title}`,
    unchanged: (title) => `Schon da, Wort für Wort: ${title}`,
    skipped: (name) => `Ausgelassen: ${name}`,
    failed: (name, reason) => `Nicht lesbar: ${name}. ${reason}`,
    searchable: (number) =>
      number === 1
        ? 'Ab jetzt wird daraus geantwortet.'
        : `Ab jetzt wird aus allen ${number} geantwortet.`,
    nothingAdded: 'Nichts wurde hinzugefügt.',
  },
  done: {
    edited: (title, revision) =>
      `${title} ist geändert: Ab jetzt wird aus Fassung ${revision} geantwortet.`,
    unchanged: (title) => `Nichts in ${title} ist anders, also wurde nichts geändert.`,
    removed: (title) =>
      `${title} ist entfernt: Daraus wird nicht mehr geantwortet. Der Artikel lässt sich jederzeit wiederherstellen.`,
    restored: (title) => `${title} ist wiederhergestellt: Daraus wird wieder geantwortet.`,
    purgeWhat: (title) =>
      `${title} würde endgültig gelöscht, mitsamt dem Verlauf und den Worten in Antworten, die schon gegeben sind. Niemand kann das rückgängig machen.`,
    purged: (title) => `${title} ist endgültig gelöscht.`,
    kept: (title) => `${title} bleibt, wie er ist.`,
    answersFollow: (number) =>
      `${number === 1 ? 'Eine Antwort, die ihn zitiert, sagt' : `${number} Antworten, die ihn zitieren, sagen`} das gleich dazu.`,
    restore: 'Wiederherstellen',
    purge: 'Endgültig löschen',
    keep: 'Behalten',
  },
  history: {
    change: (number, all) => `Änderung ${number} von ${all}`,
    newer: 'Neuere',
    older: 'Ältere',
    none: 'keine Angabe',
    much: 'Der größte Teil des Textes ist anders.',
    more: (number) => `und ${counted(number, 'weitere Änderung', 'weitere Änderungen')}`,
    sameWords: 'Der Wortlaut ist derselbe.',
  },
  list: {
    title: (from, to, all) => `Artikel ${from} bis ${to} von ${all}`,
    empty: 'Es gibt keine: /artikel neu fügt welche hinzu.',
    nothingFits: (typed) => `Keiner von ihnen hat „${typed}“ im Titel, Autor oder Verlag.`,
    removed: 'entfernt',
    changed: (when) => `geändert ${when}`,
    characters: (number) => counted(number, 'Zeichen', 'Zeichen'),
  },
  show: {
    added: 'Hinzugefügt',
    changed: 'Geändert',
    revision: 'Fassung',
    answers: 'Antworten, die ihn zitieren',
    isRemoved: 'Er ist entfernt, und daraus wird nicht geantwortet.',
  },
  log: {
    title: 'Was in der Bibliothek getan wurde',
    empty: 'Noch wurde nichts getan.',
    somebody: 'Jemand',
    newest: 'Neueste',
    did: {
      added: (who, what) => `${who} fügte hinzu: ${what}`,
      edited: (who, what) => `${who} bearbeitete ${what}`,
      removed: (who, what) => `${who} entfernte ${what}`,
      restored: (who, what) => `${who} stellte wieder her: ${what}`,
      purged: (who, what) => `${who} löschte einen Artikel endgültig ${what}`,
      imported: (who, what) => `${who} ersetzte die ganze Bibliothek ${what}`,
      settings: (who, what) => `${who} änderte die Einstellungen ${what}`,
      approved: (who, what) => `${who} nahm einen Vorschlag an ${what}`,
      declined: (who, what) => `${who} lehnte einen Vorschlag ab ${what}`,
      answered: (who, what) => `${who} legte die Antwort auf eine Frage fest ${what}`,
      dismissed: (who, what) => `${who} legte eine Frage beiseite ${what}`,
    },
  },
  marks: {
    changed: (date) => `Seitdem geändert, am ${date}`,
    withdrawn: (date) => `Seitdem zurückgezogen, am ${date}`,
    asQuoted: 'Das sind die Worte, wie sie waren, als sie zitiert wurden.',
    deleted: (date) => `Der Artikel, der hier zitiert war, wurde am ${date} endgültig gelöscht.`,
  },
  settings: {
    noRole: 'Artikel ändern Mitglieder, die „Nachrichten verwalten“ dürfen.',
    role: (role) =>
      `Artikel ändern Mitglieder, die „Nachrichten verwalten“ dürfen, und solche mit ${role}: Zeige ihnen /artikel unter Servereinstellungen → Integrationen.`,
    noLogChannel: 'Kein Kanal erfährt von Änderungen an Artikeln; /artikel protokoll zeigt sie.',
    logChannel: (channel) => `${channel} erfährt von jeder Änderung an Artikeln.`,
    chooseRole: 'Eine Rolle, die Artikel ändern darf',
    chooseLogChannel: 'Ein Kanal, der von Änderungen an Artikeln erfährt',
  },
  errors: {
    nothingToAdd: 'Noch gibt es nichts hinzuzufügen: Hänge eine Datei an oder füge einen Text ein.',
    emptyMessage:
      'Diese Nachricht hat weder Worte noch Dateien, aus denen ein Artikel werden könnte: Wähle eine, die welche hat.',
    isShared: (title) =>
      `„${title}“ ist ein Artikel vom Betreiber dieses Bots, den nur dieser ändern kann; /einstellungen schaltet alle seine Artikel hier ab.`,
    opening: 'Die Bibliothek wird noch geöffnet: Versuche es gleich noch einmal.',
    cannotLog: (channel, permissions) =>
      `In ${channel} kann ich noch nicht von Änderungen berichten, denn mir fehlt: ${permissions}.`,
    nothingKept: (typed) =>
      `Dieser Server hat keinen eigenen Artikel „${typed}“: Wähle einen von denen, die beim Tippen erscheinen.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('de')} ${number === 1 ? one : many}`
