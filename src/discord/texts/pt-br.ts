import { communityPtBr } from './community/pt-br.ts'
import type { Texts } from './en.ts'
import { moderatingPtBr } from './moderating/pt-br.ts'
import { refusalsPtBr } from './refusals/pt-br.ts'

export const ptBr: Texts = {
  locale: 'pt-BR',
  language: 'Português do Brasil',
  commands: {
    ask: {
      name: 'perguntar',
      description:
        'Pergunte à biblioteca: ela responde com as palavras dos artigos e diz de quem são',
      options: {
        question: { name: 'pergunta', description: 'O que você gostaria de saber?' },
        article: { name: 'artigo', description: 'Procurar só neste artigo' },
        hide: { name: 'ocultar', description: 'Mostrar a resposta só para você' },
        speaker: { name: 'quem-fala', description: 'Só o que diz esta pessoa ou instituição' },
      },
    },
    lookup: {
      name: 'consultar',
      description: 'Leia um artigo da biblioteca: o que ele é, seu sumário e seu texto',
      options: {
        article: { name: 'artigo', description: 'Título, autor ou editora' },
        section: { name: 'seção', description: 'Começar nesta seção' },
      },
    },
    verify: {
      name: 'verificar',
      description: 'Confira uma citação: está num artigo ao pé da letra, e quem a diz?',
      options: {
        quote: { name: 'citação', description: 'As palavras, pelo menos três' },
        speaker: { name: 'quem-fala', description: 'Quem as teria dito' },
      },
    },
    said: {
      name: 'disse',
      description: 'O que alguém diz segundo os artigos, do mais recente ao mais antigo',
      options: {
        speaker: { name: 'quem-fala', description: 'Uma pessoa, um cargo ou um grupo' },
        topic: { name: 'tema', description: 'Só o que diz sobre isto' },
      },
    },
    help: { name: 'ajuda', description: 'Como perguntar e o que as respostas dizem' },
    about: { name: 'sobre', description: 'Versão, tamanho da biblioteca e como vai o bot' },
    settings: {
      name: 'configurações',
      description: 'Veja como as perguntas são respondidas neste servidor e mude isso',
      options: {
        sharedLibrary: {
          name: 'biblioteca-comum',
          description: 'Se aqui se responde também com os artigos de quem hospeda este bot',
        },
        newerArticles: {
          name: 'artigos-recentes',
          description: 'Quando preferir artigos recentes a outros que combinam igualmente bem',
        },
        answers: {
          name: 'respostas',
          description: 'Quanta certeza é preciso para uma citação contar como resposta',
        },
        language: {
          name: 'idioma',
          description: 'O idioma do que todos veem aqui; as citações nunca são traduzidas',
        },
      },
      choices: {
        sharedLibrary: { on: 'ligada', off: 'desligada' },
        newerArticles: {
          off: 'nunca preferidos',
          now: 'em perguntas sobre a atualidade',
          always: 'sempre',
        },
        answers: { more: 'responder mais', balanced: 'equilibrado', sure: 'só com certeza' },
        language: { each: 'o de cada pessoa' },
      },
    },
    findSources: 'Encontrar fontes',
    verifyQuote: 'Verificar citação',
  },
  answer: {
    differ: 'As fontes divergem:',
    nothing: 'Nada na biblioteca responde a isso.',
    nothingFor: (question) => `Nada na biblioteca responde a “${question}”.`,
    nearMisses: 'O que mais se aproxima está abaixo, mas nada disso é uma resposta.',
    namesNothing: 'Não há nada aí para procurar.',
    namesNothingHint:
      'Cada pergunta é procurada por si só: acrescente um nome, um lugar ou uma coisa.',
    courtesy: 'É um prazer: faça uma pergunta quando quiser.',
    searchedFor: (instead, asked) => `Procurei “${instead}” em vez de “${asked}”.`,
    notAnAnswer: 'Não é uma resposta',
    cut: 'Cortado aqui para caber; o trecho continua no artigo.',
    alsoIn: (titles, more) => `Também em ${titles}${more > 0 ? ` e mais ${more}` : ''}`,
    only: (title) => `Procurei só em “${title}”.`,
    saidBy: (who) => `dito por ${who}`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `relatado como dito por ${who}, ${isPartlyTheirWords ? 'só em parte com suas palavras' : 'não com suas palavras'}`,
  },
  buttons: {
    previous: 'Anterior',
    next: 'Próxima',
    quoteOf: (number, all) => `Citação ${number} de ${all}`,
    pageOf: (number, all) => `Página ${number} de ${all}`,
    page: (number) => `Página ${number}`,
    context: 'No contexto',
    helpful: 'Útil',
    notHelpful: 'Não é útil',
    open: 'Abrir artigo',
    remove: 'Remover',
    share: 'Compartilhar',
    shared: 'Compartilhado',
  },
  verify: {
    exact: 'Exata: estas palavras estão no artigo ao pé da letra.',
    altered: 'Alterada: o artigo diz de outro modo.',
    someoneElse: (who) =>
      `Palavras de outra pessoa: estão no artigo, mas não é ${who} quem as diz.`,
    notFound: 'Não encontrada: nenhum artigo da biblioteca tem estas palavras.',
    nearest: 'O que mais se parece com elas está abaixo.',
    theirs: (who) => `Segundo o artigo, são de ${who}.`,
    notTheirs: (who) => `No artigo, quem diz isso não é ${who}.`,
    notTold: (who) => `O artigo não esclarece se ${who} diz isso.`,
    difference: 'Riscado: o que se afirmou. Em negrito: o que o artigo diz.',
    tooShort: (fewest) =>
      `Dê pelo menos ${fewest} palavras da citação: menos estão em qualquer lugar.`,
    tooLong: (most) => `Dê no máximo ${most} palavras da citação.`,
  },
  said: {
    title: (who) => `O que ${who} diz segundo os artigos`,
    about: (topic) => `sobre “${topic}”`,
    nothing: (who) => `Nenhum artigo cita ou relata algo que ${who} diga.`,
    nothingAbout: (who, topic) => `Nenhum artigo relata algo que ${who} diga sobre “${topic}”.`,
    noMore: 'Não há mais nada nesta página: use /disse de novo.',
  },
  source: {
    context: 'A citação em negrito, com os parágrafos ao redor.',
    changed: 'O artigo mudou desde então: estas são as palavras como foram citadas.',
    withdrawn:
      'Este artigo foi retirado da biblioteca desde então: estas são as palavras como foram citadas.',
    gone: 'Este artigo não está mais na biblioteca, nem suas palavras: pergunte de novo com /perguntar para ver o que há agora.',
  },
  votes: {
    noted: 'Obrigado, anotado para os moderadores. Aperte de novo para desfazer.',
    takenBack: 'Desfeito.',
  },
  article: {
    outline: 'Sumário',
    noOutline: 'O artigo não tem títulos.',
    details: (passages, words) =>
      `${counted(passages, 'parágrafo', 'parágrafos')} · ${counted(words, 'palavra', 'palavras')}`,
    andMore: (number) => `e mais ${number}`,
    paragraphs: (from, to, all) =>
      from === to ? `Parágrafo ${from} de ${all}` : `Parágrafos ${from} a ${to} de ${all}`,
    page: (number) => `p. ${number}`,
    fileTooLarge: 'O texto inteiro é grande demais para um arquivo aqui: folheie as páginas.',
  },
  help: {
    title: 'Como usar o Verbatim',
    intro:
      'Respondo a perguntas com citações, palavra por palavra, dos artigos da biblioteca, e digo de quem são as palavras. Não escrevo nada meu.',
    asking: 'Perguntar',
    askingText: (ask, ping, menu) =>
      `${ask} em qualquer canal, ou em uma mensagem direta para mim\n${ping} e sua pergunta, em uma mensagem\n**Aplicativos → ${menu}** no menu de qualquer mensagem`,
    reading: 'Ler',
    readingText: (lookup) =>
      `${lookup} mostra um artigo: seu sumário, suas páginas e seu texto inteiro`,
    checking: 'Conferir',
    checkingText: (verify, menu, said) =>
      `${verify} diz se uma citação está num artigo ao pé da letra e quem a diz; **Aplicativos → ${menu}** também\n${said} reúne o que alguém diz`,
    answers: 'Abaixo de uma resposta',
    answersText:
      '**No contexto** mostra, só para você, os parágrafos ao redor da citação\n**Útil** e **Não é útil** avisam os moderadores; aperte de novo para desfazer\n**Abrir artigo** leva às palavras onde foram publicadas\n**Remover** é para quem perguntou e para moderadores',
    tips: 'Boas perguntas',
    tipsText:
      'Nomeie uma pessoa, um lugar ou uma coisa. “Palavras entre aspas” devem estar na citação, e uma palavra com um menos na frente, como -bus, não deve. Quando nada responde, eu digo.',
    moderators: 'Para moderadores',
    moderatorsText: (settings) =>
      `${settings} mostra e muda como as perguntas são respondidas aqui`,
  },
  about: {
    intro: 'O Verbatim responde a perguntas com citações, palavra por palavra, e diz de quem são.',
    version: 'Versão',
    articles: 'Artigos',
    passages: 'Trechos',
    uptime: 'Funcionando desde',
    latency: 'Latência',
  },
  settings: {
    sharedOff:
      'A biblioteca comum está desligada: aqui se responde só com os artigos deste servidor.',
    sharedOn:
      'A biblioteca comum está ligada: aqui se responde também com os artigos de quem hospeda este bot.',
    sharedNone:
      'A biblioteca comum está ligada aqui, mas quem hospeda este bot não compartilha artigos com nenhum servidor.',
    recency: {
      off: 'Artigos recentes nunca são preferidos: as datas não contam.',
      now: 'Artigos recentes são preferidos em perguntas sobre a atualidade, como as que dizem “hoje” ou “último”.',
      always:
        'Artigos recentes são sempre preferidos, a não ser que a pergunta cite um mês ou ano.',
    },
    answers: {
      more: (percent) =>
        `Mais perguntas são respondidas, e mais delas errado: uma citação conta como resposta a partir de uma confiança de ${percent} %.`,
      balanced: (percent) =>
        `As respostas são equilibradas: uma citação conta como resposta a partir de uma confiança de ${percent} %.`,
      sure: (percent) =>
        `Só se responde quando o bot tem certeza: uma citação conta como resposta a partir de uma confiança de ${percent} %.`,
    },
    languageEach: 'Cada pessoa é respondida no idioma do seu próprio Discord.',
    languageOne: (language) => `O que todos veem aqui está neste idioma: ${language}.`,
    channelsNone:
      'Nenhum canal está ligado: são respondidas as perguntas feitas com /perguntar ou que mencionam o bot.',
    channels: (channels) =>
      `Em ${channels}, perguntas são respondidas sem menção quando o bot tem certeza; senão, ele se cala.`,
    channelsUnavailable:
      'Só são respondidas as perguntas feitas com /perguntar ou que mencionam o bot: para ligar canais inteiros, quem hospeda este bot precisa definir MESSAGE_CONTENT=on.',
    chooseChannels: 'Canais em que responder sem menção',
    howToChange: (settings) => `Mude qualquer uma dessas coisas com as opções de ${settings}.`,
    missingIn: (channel, permissions) =>
      `Em ${channel} ainda não posso responder, porque me falta: ${permissions}.`,
  },
  permissions: {
    ViewChannel: 'Ver canal',
    SendMessages: 'Enviar mensagens',
    SendMessagesInThreads: 'Enviar mensagens em tópicos',
    ReadMessageHistory: 'Ver histórico de mensagens',
    EmbedLinks: 'Inserir links',
    AttachFiles: 'Anexar arquivos',
    ManageGuild: 'Gerenciar servidor',
    ManageMessages: 'Gerenciar mensagens',
  },
  community: communityPtBr,
  moderating: moderatingPtBr,
  refusals: refusalsPtBr,
  errors: {
    noArticle: (typed) =>
      `Nenhum artigo daqui combina com “${typed}”: escolha um dos que aparecem enquanto você digita.`,
    noSection: (typed, title) =>
      `“${title}” não tem a seção “${typed}”: escolha uma das que aparecem enquanto você digita, ou deixe em branco.`,
    coolingDown: (seconds) =>
      `Foi rápido: você pode perguntar de novo em ${counted(seconds, 'segundo', 'segundos')}.`,
    missing: (permissions) =>
      `Não posso responder neste canal, porque me falta: ${permissions}. Quem gerencia o servidor pode me dar isso.`,
    missingElsewhere: (channel, permissions) =>
      `Não posso responder a você em ${channel}, porque me falta: ${permissions}. Quem gerencia o servidor pode me dar isso; enquanto isso, /perguntar funciona.`,
    noCommand: (name) => `O comando ${name} não existe mais: tente /perguntar.`,
    oldButton:
      'Este botão é de uma versão anterior do bot e não leva mais a lugar nenhum: pergunte de novo com /perguntar.',
    onlyInGuild: (command) => `Use ${command} no servidor de que se trata.`,
    needs: (permission, command) =>
      `Só membros que podem “${permission}” podem usar ${command}: peça a um deles.`,
    notYours: 'Só quem perguntou e os moderadores podem remover isto.',
    unexpected: (reference) =>
      `Algo deu errado aqui, desculpe. Tente de novo; se continuar assim, avise quem hospeda este bot, com a referência ${reference}.`,
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('pt-BR')} ${number === 1 ? one : many}`
