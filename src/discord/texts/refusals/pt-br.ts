import type { RefusalTexts } from '../../../refusals.ts'

const counted = (number: number): string => number.toLocaleString('pt-BR')

const readable = 'anexe texto simples, Markdown, HTML, PDF ou Word (.docx)'

export const refusalsPtBr: RefusalTexts = {
  noQuestion: 'Não há pergunta aí: faça uma com palavras, como “Quem disse isso?”.',
  longQuestion: (length, most) =>
    `Isso tem ${counted(length)} caracteres: faça uma pergunta de no máximo ${counted(most)}.`,
  noCitation: (citation) =>
    `“${citation}” não leva a nenhuma palavra aqui: copie a referência abaixo de uma citação, como tides@3:120-340.`,

  noWords: 'Não há palavras nesse texto: um artigo precisa de algumas que possam ser citadas.',
  brokenText:
    'Esse texto tem caracteres que não o são, como um arquivo danificado: salve-o como UTF-8 e tente de novo.',
  noTitle: 'O artigo precisa de um título: dê um a ele.',
  longText: (length, most) =>
    `Esse texto tem ${counted(length)} caracteres, e um artigo pode ter ${counted(most)}: divida-o em vários.`,
  noLink: (url) => `O link deve ser um endereço como https://example.com/mares, não “${url}”.`,
  noDate: (date) => `A data deve ser como 2026-03-14, não “${date}”.`,
  longDetail: (detail, length, most) =>
    `“${detail}” tem ${counted(length)} caracteres: encurte para ${counted(most)}.`,
  brokenDetail: (detail) => `“${detail}” tem caracteres que não o são: digite de novo.`,
  changedMeanwhile: (title) =>
    `“${title}” foi alterado por outra pessoa nesse meio-tempo: veja de novo e depois altere.`,
  notRemoved: (title) => `“${title}” não está retirado.`,
  removed: (id) => `“${id}” está retirado: restaure-o primeiro.`,
  noArticle: (id) => `Não há artigo “${id}” aqui: escolha um da lista.`,
  full: (most) =>
    `Há ${counted(most)} artigos aqui, e não são permitidos mais: retire alguns primeiro.`,
  manyChanges: (most) =>
    `Houve ${counted(most)} alterações aqui em um dia, e não são permitidas mais: continue amanhã.`,

  unclosedFrontMatter: (name, line) =>
    `${name}, linha ${line}: o cabeçalho que começa aqui não é fechado em lugar nenhum com “---”.`,
  longFrontMatter: (name, line, most) =>
    `${name}, linha ${line}: o cabeçalho tem mais de ${counted(most)} caracteres: encurte-o.`,
  frontMatterNotKeys: (name, line) =>
    `${name}, linha ${line}: o cabeçalho deve ser feito de linhas como “title: As marés”.`,
  frontMatterNotYaml: (name, line) =>
    `${name}, linha ${line}: o cabeçalho não é YAML válido: escreva cada chave uma só vez e ponha entre aspas simples (') os valores que tenham dois-pontos, colchetes ou aspas.`,
  frontMatterNotWords: (name, line, key) =>
    `${name}, linha ${line}: “${key}”, no cabeçalho, deve ser feito de palavras, e não ser uma lista.`,
  frontMatterNotLink: (name, line, key, value) =>
    `${name}, linha ${line}: “${key}”, no cabeçalho, deve ser um endereço como https://example.com/mares, não ${written(value)}.`,
  frontMatterNotDate: (name, line, key, value) =>
    `${name}, linha ${line}: “${key}”, no cabeçalho, deve ser uma data como 2026-03-14, não ${written(value)}.`,
  frontMatterNotTrueOrFalse: (name, line, key, value) =>
    `${name}, linha ${line}: “${key}”, no cabeçalho, deve ser “true” ou “false”, não ${written(value)}.`,

  emptyFile: (name) => `“${name}” está vazio: anexe o arquivo de novo.`,
  largeFile: (name, megabytes, most) =>
    `“${name}” tem ${megabytes} MB, e não se leem mais de ${most}: divida-o.`,
  slowFile: (name) => `“${name}” demora demais para ser lido: salve-o de novo ou divida-o.`,
  heavyFile: (name) =>
    `“${name}” precisa de mais memória do que qualquer artigo: salve-o de novo ou divida-o.`,
  wordlessFile: (name) => `Não há palavras em “${name}”.`,
  oldOrLockedWord: (name) =>
    `“${name}” é um arquivo antigo do Word ou do Excel, ou tem senha: salve-o como .docx ou PDF sem senha e anexe esse.`,
  noArticleInKind: (name, kind) =>
    `“${name}” é um arquivo do tipo ${kind}, que não tem artigo para ler: ${readable}.`,
  unreadableKind: (name, kind) =>
    `“${name}” é um arquivo do tipo ${kind}, que não pode ser lido: ${readable}.`,
  brokenArchive: (name) =>
    `“${name}” é um arquivo do Word ou um arquivo compactado que está danificado: salve-o de novo e anexe esse.`,
  unknownEncoding: (name) =>
    `“${name}” não é texto, ou não diz em que codificação está: salve-o como UTF-8 e anexe-o de novo.`,
  longLine: (name, length) =>
    `“${name}” tem uma linha de ${counted(length)} caracteres, como nenhum artigo tem: divida-a em parágrafos.`,
  scriptedHtml: (name) =>
    `“${name}” não tem palavras que possam ser lidas: a página pode ser gerada por um script.`,
  brokenWord: (name) => `“${name}” é um arquivo do Word danificado: salve-o de novo e anexe esse.`,
  hugeWord: (name) =>
    `“${name}” é, descompactado, muito maior do que qualquer artigo: salve-o de novo ou divida-o.`,
  lockedPdf: (name) => `“${name}” está protegido com senha: salve-o sem senha e anexe esse.`,
  brokenPdf: (name) => `“${name}” é um PDF danificado: salve-o de novo e anexe esse.`,
  partlyBrokenPdf: (name, page) =>
    `“${name}” é um PDF cuja página ${page} está danificada: salve-o de novo e anexe esse.`,
  longPdf: (name, pages, most) =>
    `“${name}” tem ${counted(pages)} páginas, e não se leem mais de ${counted(most)}: divida-o.`,
  scannedPdf: (name) =>
    `“${name}” não tem texto, só imagens dele, como uma digitalização: passe-o antes por um reconhecimento de texto.`,

  notALink: (link) =>
    `“${link}” não é um link: dê um que comece com https://, como https://example.com/mares.`,
  notTheWeb: (link) =>
    `“${link}” não é uma página da web: os links devem começar com https:// ou http://.`,
  linkWithPassword: (host) => `O link para “${host}” contém um nome ou uma senha: retire-os.`,
  notPublic: (host) => `“${host}” não está na internet pública, então não é consultado.`,
  noServer: (host) => `Não existe nenhum servidor “${host}”: verifique o link.`,
  unreachable: (host, code) =>
    `Não é possível chegar a “${host}” (${code ?? 'sem conexão'}): verifique o link.`,
  notGivenOut: (host, status) =>
    `“${host}” não fornece essa página (${status}): verifique o link ou anexe a página como arquivo.`,
  endlessLink: (link) => `“${link}” leva de um endereço a outro sem fim.`,
  largeDownload: (megabytes) =>
    `Isso tem mais de ${megabytes} MB, que é o máximo que se obtém de um link.`,
  slowServer: (seconds) =>
    `O servidor não enviou tudo em ${counted(seconds)} segundos: tente de novo mais tarde ou anexe o arquivo.`,
  brokenDownload: (code) =>
    `Não é possível ler o que o servidor enviou (${code ?? 'sem conexão'}): tente de novo mais tarde.`,
  noAttachment: (link) => `“${link}” não é um anexo do Discord: anexe o próprio arquivo.`,
  movedAttachment: 'O Discord moveu esse arquivo: anexe-o de novo.',

  brokenStore:
    'O que está guardado aqui está danificado: avise quem hospeda este bot, que pode restaurar um backup.',
  fullDisk:
    'O disco em que este bot guarda tudo está cheio, então nada foi alterado: avise quem o hospeda e tente de novo mais tarde.',
  unwritableStore:
    'Não é possível gravar o que este bot guarda, então nada foi alterado: avise quem o hospeda e tente de novo mais tarde.',
  busyStore:
    'Outro programa está gravando o que este bot guarda, então nada foi alterado: tente de novo em instantes.',
}

function written(value: string | null): string {
  return value === null ? 'uma lista' : `“${value}”`
}
