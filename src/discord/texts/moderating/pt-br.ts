import type { ModeratingTexts } from './en.ts'

export const moderatingPtBr: ModeratingTexts = {
  article: {
    name: 'artigo',
    description: 'Adicionar, corrigir e retirar os artigos que respondem às perguntas aqui',
    subcommands: {
      add: {
        name: 'adicionar',
        description: 'Adicionar artigos: anexe arquivos, ou deixe sem e cole um texto',
      },
      addUrl: {
        name: 'adicionar-link',
        description: 'Adicionar o artigo de uma página ou de um arquivo da web',
      },
      edit: { name: 'editar', description: 'Corrigir um artigo: seus dados ou seu texto' },
      remove: { name: 'retirar', description: 'Retirar um artigo; ele pode ser restaurado' },
      restore: { name: 'restaurar', description: 'Trazer de volta um artigo que foi retirado' },
      purge: {
        name: 'apagar',
        description: 'Apagar um artigo para sempre, com tudo o que se sabe dele',
      },
      history: { name: 'histórico', description: 'Quem mudou um artigo, quando, por quê e como' },
      list: { name: 'lista', description: 'Listar os artigos deste servidor' },
      show: { name: 'mostrar', description: 'Mostrar como está um artigo, com todo o seu texto' },
      log: {
        name: 'registro',
        description: 'Quem fez o quê na biblioteca, o mais recente primeiro',
      },
    },
    options: {
      file: {
        name: 'arquivo',
        description: 'Texto, Markdown, HTML, PDF ou Word; deixe sem para colar um texto',
      },
      otherFile: { name: 'arquivo', description: 'Mais um arquivo' },
      url: { name: 'link', description: 'Onde ele está, como https://example.com/mares' },
      article: { name: 'artigo', description: 'Seu título, autor ou editora' },
      removedArticle: { name: 'artigo', description: 'O título de um artigo que foi retirado' },
      newText: {
        name: 'arquivo',
        description: 'Um arquivo com o novo texto; deixe sem para editar à mão',
      },
      why: { name: 'motivo', description: 'Uma nota para os outros moderadores' },
      filter: { name: 'filtro', description: 'Palavras de um título, autor ou editora' },
      which: { name: 'quais', description: 'Os que existem, os retirados ou todos' },
      sort: { name: 'ordem', description: 'Em que ordem' },
    },
    which: { present: 'os que existem', removed: 'os retirados', all: 'todos' },
    sort: {
      changed: 'últimos alterados primeiro',
      title: 'por título',
      published: 'mais novos primeiro',
      length: 'mais longos primeiro',
    },
  },
  addAsArticle: 'Adicionar como artigo',
  help: (article, menu) =>
    `${article} adiciona, corrige e retira os artigos deste servidor\n**Aplicativos → ${menu}** no menu de uma mensagem faz dela um artigo`,
  form: {
    addTitle: 'Adicionar artigos',
    editTitle: 'Editar o artigo',
    files: 'Arquivos',
    filesHint: 'Texto, Markdown, HTML, PDF ou Word, até dez',
    text: 'Ou cole o texto',
    wholeText: 'Texto',
    textHint: 'No máximo 4.000 caracteres; anexe textos mais longos como arquivo',
    newText: 'Um arquivo com o novo texto',
    newTextHint: 'Deixe sem para manter o texto como está',
    title: 'Título',
    titleHint: 'Deixe vazio para usar o do texto',
    author: 'Autor',
    publisher: 'Editora',
    writers: 'Autor; editora',
    writersHint: 'Separados por ponto e vírgula, como: Ines Varga; The Tidewick Courier',
    link: 'Link',
    date: 'Data',
    dateHint: 'Como 2026-03-14, 2026-03 ou 14 March 2026',
    linkAndDate: 'Link e data',
    linkAndDateHint: 'Separados por um espaço, como: https://example.com/mares 2026-03-14',
    why: 'Motivo',
    whyHint: 'Uma nota para os outros moderadores',
  },
  preview: {
    heading: (name) => `Prévia de ${name}: nada foi salvo ainda.`,
    numbered: (name, number, all) => `Prévia ${number} de ${all}, ${name}: ainda não foi salvo.`,
    published: 'Publicado',
    unknown: 'desconhecido',
    passages: 'Para citar',
    size: (passages, words) =>
      `${counted(passages, 'passagem', 'passagens')}, ${counted(words, 'palavra', 'palavras')}`,
    outline: 'Estrutura',
    begins: 'Começa assim',
    ends: 'Termina assim',
    toCheck: 'A verificar',
    noDate: 'Nenhuma data foi encontrada: sem ela ninguém vê a idade do artigo.',
    noWriters: 'Nem autor nem editora foram encontrados.',
    notSaved: (reason) => `Não foi salvo: ${reason}`,
    same: (title) => `Tudo isto já está em ${title}.`,
    nearlySame: (title, percent) =>
      `Quase o mesmo já está em ${title} (${percent} % das frases): salve como a próxima revisão dele, ou à parte.`,
    alike: (title, percent) => `${percent} % das frases também estão em ${title}.`,
    nextOf: (title) =>
      `Esta será a próxima revisão de ${title}. Os dados que faltarem ficam como estão.`,
    save: 'Salvar',
    saveNext: 'Salvar como próxima revisão',
    saveApart: 'Salvar à parte',
    details: 'Editar dados',
    skip: 'Pular',
    cancel: 'Cancelar',
    saveAll: (number) => `Salvar todos os ${number}`,
    cancelAll: 'Cancelar tudo',
    gone: 'Esta prévia não existe mais, porque ficou aberta por um dia ou o bot foi reiniciado: adicione o artigo de novo. Tudo o que foi salvo está guardado.',
  },
  doubts: {
    encoding: 'O arquivo não diz como suas letras estão codificadas: verifique as que têm acento.',
    titleFromMessage: 'Nenhum título foi encontrado, então o começo da mensagem é usado.',
    untitled: 'Nenhum título foi encontrado: dê um ao artigo.',
    titleFromName: 'Nenhum título foi encontrado, então o nome do arquivo é usado.',
    titleFromProperties: 'O título é o das propriedades do arquivo, e não está no texto.',
    partOfPage:
      'Isto é o que, da página, foi tomado como artigo: verifique se está tudo, e nada mais.',
    withoutText: (pages) =>
      `Não há texto na página ${pages}: imagens e digitalizações não são lidas.`,
    joinedWords: (words) =>
      `Palavras divididas no fim da linha foram unidas de novo: verifique ${words}.`,
    unreadable: (number) =>
      `${counted(number, 'caractere não pode', 'caracteres não podem')} ser lido: verifique o texto.`,
    unknownKey: (key, meant) =>
      `“${key}”, no cabeçalho, não é conhecido e não é levado em conta: seria “${meant}”?`,
    runningHeads: 'Só foi encontrado o que se repete em todas as páginas.',
  },
  progress: {
    reading: (name, number, all) => `Lendo ${number} de ${all}: ${name} …`,
    saving: (number, all) => `Salvando ${number} de ${all} …`,
  },
  summary: {
    added: (title) => `Adicionado: ${title}`,
    revised: (title, revision) => `Salvo como revisão ${revision}: ${title}`,
    unchanged: (title) => `Já estava lá, palavra por palavra: ${title}`,
    skipped: (name) => `Pulado: ${name}`,
    failed: (name, reason) => `Não pôde ser lido: ${name}. ${reason}`,
    searchable: (number) =>
      number === 1
        ? 'Ele responde perguntas a partir de agora.'
        : `Todos os ${number} respondem perguntas a partir de agora.`,
    nothingAdded: 'Nada foi adicionado.',
  },
  done: {
    edited: (title, revision) =>
      `${title} foi alterado: as perguntas são respondidas pela revisão ${revision} a partir de agora.`,
    unchanged: (title) => `Nada em ${title} está diferente, então nada foi alterado.`,
    removed: (title) =>
      `${title} foi retirado: nenhuma pergunta é mais respondida por ele. Ele pode ser restaurado a qualquer momento.`,
    restored: (title) => `${title} foi restaurado: ele responde perguntas de novo.`,
    purgeWhat: (title) =>
      `${title} seria apagado para sempre, com seu histórico e suas palavras em respostas já dadas. Ninguém poderá trazê-lo de volta.`,
    purged: (title) => `${title} foi apagado para sempre.`,
    kept: (title) => `${title} fica como está.`,
    answersFollow: (number) =>
      `${number === 1 ? 'Uma resposta que o cita dirá isso' : `${number} respostas que o citam dirão isso`} em instantes.`,
    restore: 'Restaurar',
    purge: 'Apagar para sempre',
    keep: 'Manter',
  },
  history: {
    change: (number, all) => `Alteração ${number} de ${all}`,
    newer: 'Mais nova',
    older: 'Mais antiga',
    none: 'nenhum',
    much: 'A maior parte do texto está diferente.',
    more: (number) => `e mais ${counted(number, 'alteração', 'alterações')}`,
    sameWords: 'As palavras são as mesmas.',
  },
  list: {
    title: (from, to, all) => `Artigos ${from} a ${to} de ${all}`,
    empty: 'Não há nenhum: /artigo adicionar adiciona alguns.',
    nothingFits: (typed) => `Nenhum deles tem “${typed}” no título, autor ou editora.`,
    removed: 'retirado',
    changed: (when) => `alterado ${when}`,
    characters: (number) => counted(number, 'caractere', 'caracteres'),
  },
  show: {
    added: 'Adicionado',
    changed: 'Alterado',
    revision: 'Revisão',
    answers: 'Respostas que o citam',
    isRemoved: 'Ele foi retirado, e nenhuma pergunta é respondida por ele.',
  },
  log: {
    title: 'O que foi feito na biblioteca',
    empty: 'Nada foi feito ainda.',
    somebody: 'Alguém',
    newest: 'Mais recente',
    did: {
      added: (who, what) => `${who} adicionou ${what}`,
      edited: (who, what) => `${who} editou ${what}`,
      removed: (who, what) => `${who} retirou ${what}`,
      restored: (who, what) => `${who} restaurou ${what}`,
      purged: (who, what) => `${who} apagou um artigo para sempre ${what}`,
      imported: (who, what) => `${who} substituiu toda a biblioteca ${what}`,
      settings: (who, what) => `${who} mudou as configurações ${what}`,
      approved: (who, what) => `${who} aprovou uma sugestão ${what}`,
      declined: (who, what) => `${who} recusou uma sugestão ${what}`,
      answered: (who, what) => `${who} definiu a resposta a uma pergunta ${what}`,
      dismissed: (who, what) => `${who} descartou uma pergunta ${what}`,
    },
  },
  marks: {
    changed: (date) => `Alterado desde então, em ${date}`,
    withdrawn: (date) => `Retirado desde então, em ${date}`,
    asQuoted: 'Estas são as palavras como eram quando foram citadas.',
    deleted: (date) => `O artigo citado aqui foi apagado para sempre em ${date}.`,
  },
  settings: {
    noRole: 'Os artigos são alterados por membros que podem “Gerenciar mensagens”.',
    role: (role) =>
      `Os artigos são alterados por membros que podem “Gerenciar mensagens”, e pelos que têm ${role}: mostre a eles /artigo em Configurações do servidor → Integrações.`,
    noLogChannel: 'Nenhum canal é avisado das alterações de artigos; /artigo registro as mostra.',
    logChannel: (channel) => `${channel} é avisado de cada alteração de artigos.`,
    chooseRole: 'Um cargo que pode alterar artigos',
    chooseLogChannel: 'Um canal a ser avisado das alterações de artigos',
  },
  errors: {
    nothingToAdd: 'Ainda não há nada a adicionar: anexe um arquivo ou cole um texto.',
    emptyMessage:
      'Essa mensagem não tem palavras nem arquivos de que fazer um artigo: escolha uma que tenha.',
    isShared: (title) =>
      `“${title}” é um artigo do anfitrião deste bot, e só ele pode alterá-lo; /configurações desativa aqui todos os dele.`,
    opening: 'A biblioteca ainda está sendo aberta: tente de novo em instantes.',
    cannotLog: (channel, permissions) =>
      `Em ${channel} ainda não posso avisar das alterações, pois me falta: ${permissions}.`,
    nothingKept: (typed) =>
      `Este servidor não tem um artigo “${typed}” seu: escolha um dos que aparecem enquanto você digita.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('pt-BR')} ${number === 1 ? one : many}`
