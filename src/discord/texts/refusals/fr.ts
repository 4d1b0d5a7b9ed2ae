import type { RefusalTexts } from '../../../refusals.ts'

const counted = (number: number): string => number.toLocaleString('fr')

const readable = 'joignez du texte brut, du Markdown, du HTML, un PDF ou un fichier Word (.docx)'

export const refusalsFr: RefusalTexts = {
  noQuestion:
    'Il n’y a pas de question là-dedans : pose-la avec des mots, comme « Qui l’a dit ? ».',
  longQuestion: (length, most) =>
    `Cela fait ${counted(length)} caractères : pose une question de ${counted(most)} au plus.`,
  noCitation: (citation) =>
    `« ${citation} » ne mène ici à aucun mot : copiez la référence sous une citation, comme tides@3:120-340.`,

  noWords: 'Il n’y a pas de mots dans ce texte : un article en demande qu’on puisse citer.',
  brokenText:
    'Ce texte contient des caractères qui n’en sont pas, comme un fichier abîmé : enregistrez-le en UTF-8 et réessayez.',
  noTitle: 'L’article a besoin d’un titre : donnez-lui-en un.',
  longText: (length, most) =>
    `Ce texte compte ${counted(length)} caractères, et un article peut en avoir ${counted(most)} : divisez-le en plusieurs.`,
  noLink: (url) =>
    `Le lien doit être une adresse comme https://example.com/marees, et non « ${url} ».`,
  noDate: (date) => `La date doit être du genre 2026-03-14, et non « ${date} ».`,
  longDetail: (detail, length, most) =>
    `« ${detail} » compte ${counted(length)} caractères : raccourcissez-le à ${counted(most)}.`,
  brokenDetail: (detail) => `« ${detail} » contient des caractères qui n’en sont pas : retapez-le.`,
  changedMeanwhile: (title) =>
    `« ${title} » a été modifié entre-temps par quelqu’un d’autre : regardez-le de nouveau, puis modifiez-le.`,
  notRemoved: (title) => `« ${title} » n’est pas retiré.`,
  removed: (id) => `« ${id} » est retiré : rétablissez-le d’abord.`,
  noArticle: (id) => `Il n’y a pas d’article « ${id} » ici : choisissez-en un dans la liste.`,
  full: (most) =>
    `Il y a ici ${counted(most)} articles, et pas plus ne sont permis : retirez-en d’abord.`,
  manyChanges: (most) =>
    `Il y a eu ici ${counted(most)} changements en un jour, et pas plus ne sont permis : continuez demain.`,

  unclosedFrontMatter: (name, line) =>
    `${name}, ligne ${line} : l’en-tête qui commence ici n’est fermé nulle part par « --- ».`,
  longFrontMatter: (name, line, most) =>
    `${name}, ligne ${line} : l’en-tête dépasse ${counted(most)} caractères : raccourcissez-le.`,
  frontMatterNotKeys: (name, line) =>
    `${name}, ligne ${line} : l’en-tête doit être fait de lignes comme « title: Les marées ».`,
  frontMatterNotYaml: (name, line) =>
    `${name}, ligne ${line} : l’en-tête n’est pas du YAML valide : n’écrivez chaque clé qu’une fois, et mettez entre apostrophes (') toute valeur qui contient un deux-points, un crochet ou un guillemet.`,
  frontMatterNotWords: (name, line, key) =>
    `${name}, ligne ${line} : « ${key} », dans l’en-tête, doit être fait de mots, et non d’une liste.`,
  frontMatterNotLink: (name, line, key, value) =>
    `${name}, ligne ${line} : « ${key} », dans l’en-tête, doit être une adresse comme https://example.com/marees, et non ${written(value)}.`,
  frontMatterNotDate: (name, line, key, value) =>
    `${name}, ligne ${line} : « ${key} », dans l’en-tête, doit être une date comme 2026-03-14, et non ${written(value)}.`,
  frontMatterNotTrueOrFalse: (name, line, key, value) =>
    `${name}, ligne ${line} : « ${key} », dans l’en-tête, doit être « true » ou « false », et non ${written(value)}.`,

  emptyFile: (name) => `« ${name} » est vide : joignez de nouveau le fichier.`,
  largeFile: (name, megabytes, most) =>
    `« ${name} » pèse ${megabytes} Mo, et au-delà de ${most} rien n’est lu : divisez-le.`,
  slowFile: (name) =>
    `« ${name} » est trop long à lire : enregistrez-le de nouveau, ou divisez-le.`,
  heavyFile: (name) =>
    `« ${name} » demande plus de mémoire que n’importe quel article : enregistrez-le de nouveau, ou divisez-le.`,
  wordlessFile: (name) => `Il n’y a pas de mots dans « ${name} ».`,
  oldOrLockedWord: (name) =>
    `« ${name} » est un ancien fichier Word ou Excel, ou a un mot de passe : enregistrez-le en .docx ou en PDF sans mot de passe, et joignez celui-là.`,
  noArticleInKind: (name, kind) =>
    `« ${name} » est un fichier de type ${kind}, où il n’y a pas d’article à lire : ${readable}.`,
  unreadableKind: (name, kind) =>
    `« ${name} » est un fichier de type ${kind}, qui ne peut pas être lu : ${readable}.`,
  brokenArchive: (name) =>
    `« ${name} » est un fichier Word ou une archive endommagés : enregistrez-le de nouveau, puis joignez-le.`,
  unknownEncoding: (name) =>
    `« ${name} » n’est pas du texte, ou ne dit pas comment il est codé : enregistrez-le en UTF-8 et joignez-le de nouveau.`,
  longLine: (name, length) =>
    `« ${name} » a une ligne de ${counted(length)} caractères, comme aucun article n’en a : divisez-la en paragraphes.`,
  scriptedHtml: (name) =>
    `« ${name} » n’a pas de mots lisibles : la page est peut-être produite par un script.`,
  brokenWord: (name) =>
    `« ${name} » est un fichier Word endommagé : enregistrez-le de nouveau, puis joignez-le.`,
  hugeWord: (name) =>
    `« ${name} » est, une fois décompressé, bien plus gros que n’importe quel article : enregistrez-le de nouveau, ou divisez-le.`,
  lockedPdf: (name) =>
    `« ${name} » est protégé par un mot de passe : enregistrez-le sans mot de passe, puis joignez-le.`,
  brokenPdf: (name) =>
    `« ${name} » est un PDF endommagé : enregistrez-le de nouveau, puis joignez-le.`,
  partlyBrokenPdf: (name, page) =>
    `« ${name} » est un PDF dont la page ${page} est endommagée : enregistrez-le de nouveau, puis joignez-le.`,
  longPdf: (name, pages, most) =>
    `« ${name} » a ${counted(pages)} pages, et au-delà de ${counted(most)} rien n’est lu : divisez-le.`,
  scannedPdf: (name) =>
    `« ${name} » ne contient pas de texte, seulement des images de texte, comme une numérisation : passez-le d’abord par une reconnaissance de texte.`,

  notALink: (link) =>
    `« ${link} » n’est pas un lien : donnez-en un qui commence par https://, comme https://example.com/marees.`,
  notTheWeb: (link) =>
    `« ${link} » n’est pas une page web : les liens doivent commencer par https:// ou http://.`,
  linkWithPassword: (host) =>
    `Le lien vers « ${host} » contient un nom ou un mot de passe : retirez-le.`,
  notPublic: (host) => `« ${host} » n’est pas sur l’internet public, et n’est donc pas consulté.`,
  noServer: (host) => `Il n’y a pas de serveur « ${host} » : vérifiez le lien.`,
  unreachable: (host, code) =>
    `« ${host} » est injoignable (${code ?? 'pas de connexion'}) : vérifiez le lien.`,
  notGivenOut: (host, status) =>
    `« ${host} » ne fournit pas cette page (${status}) : vérifiez le lien, ou joignez la page comme fichier.`,
  endlessLink: (link) => `« ${link} » mène sans fin d’une adresse à la suivante.`,
  largeDownload: (megabytes) => `Cela dépasse ${megabytes} Mo, le maximum qui est pris d’un lien.`,
  slowServer: (seconds) =>
    `Le serveur n’a pas tout envoyé en ${counted(seconds)} secondes : réessayez plus tard, ou joignez le fichier.`,
  brokenDownload: (code) =>
    `Ce que le serveur a envoyé est illisible (${code ?? 'pas de connexion'}) : réessayez plus tard.`,
  noAttachment: (link) =>
    `« ${link} » n’est pas une pièce jointe de Discord : joignez le fichier lui-même.`,
  movedAttachment: 'Discord a déplacé ce fichier : joignez-le de nouveau.',

  brokenStore:
    'Ce qui est conservé ici est endommagé : dites-le à l’hébergeur de ce bot, qui peut rétablir une sauvegarde.',
  fullDisk:
    'Le disque où ce bot conserve tout est plein, et rien n’a donc été changé : dites-le à son hébergeur, et réessayez plus tard.',
  unwritableStore:
    'Ce que ce bot conserve ne peut pas être écrit, et rien n’a donc été changé : dites-le à son hébergeur, et réessayez plus tard.',
  busyStore:
    'Un autre programme est en train d’écrire ce que ce bot conserve, et rien n’a donc été changé : réessayez dans un instant.',
}

function written(value: string | null): string {
  return value === null ? 'une liste' : `« ${value} »`
}
