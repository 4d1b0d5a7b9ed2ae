import type { CommunityTexts } from './en.ts'

export const communityPtBr: CommunityTexts = {
  commands: {
    suggest: {
      name: 'sugerir',
      description: 'Sugira um artigo aos moderadores: um link, um arquivo ou um texto',
      options: {
        link: { name: 'link', description: 'Onde está publicado' },
        file: { name: 'arquivo', description: 'Texto, Markdown, HTML, PDF ou Word' },
        note: { name: 'nota', description: 'Por que o lugar dele é aqui' },
      },
    },
    unanswered: {
      name: 'sem-resposta',
      description: 'Perguntas sem resposta: descarte-as ou aponte as palavras que as respondem',
      options: {
        question: { name: 'pergunta', description: 'Uma delas, ou qualquer outra pergunta' },
        article: { name: 'artigo', description: 'O artigo com a resposta' },
        words: { name: 'palavras', description: 'As palavras do artigo que a respondem' },
        citation: {
          name: 'referência',
          description: 'Ou o que está abaixo de uma citação que responde, como tides@3:120-340',
        },
      },
    },
    evaluate: {
      name: 'avaliar',
      description: 'Como a busca sozinha responde às perguntas que os moderadores responderam',
    },
    privacy: { name: 'privacidade', description: 'O que é guardado aqui, e o que disso é seu' },
  },
  help: {
    besides: 'Além disso',
    forMembers: (suggest, privacy) =>
      `${suggest} propõe um artigo aos moderadores\n${privacy} diz o que é guardado de você`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} mostra as perguntas que não encontraram resposta e define o que as responde\n${evaluate} diz como elas se saem quando são feitas de novo`,
  },
  suggesting: {
    formTitle: 'Sugerir um artigo',
    file: 'Um arquivo',
    fileHint: 'Texto, Markdown, HTML, PDF ou Word',
    linkHint: 'Onde está publicado; sozinho, sugere-se o que está lá',
    note: 'Uma nota para os moderadores',
    noteHint: 'Por que o lugar dele é aqui',
    closed:
      'Este servidor não aceita sugestões no momento: quem o gerencia pode escolher um canal para elas com /settings.',
    cannotPass: (permissions) =>
      `As sugestões não podem ser repassadas no momento, pois no canal dos moderadores me falta: ${permissions}. Quem gerencia o servidor pode me dar isso.`,
    tooMany: (most) =>
      `${most} sugestões suas já estão à espera: sugira mais quando algumas forem decididas.`,
    full: 'Há tantas sugestões à espera dos moderadores que não se aceitam mais: tente mais tarde.',
    nothing: 'Ainda não há nada a sugerir: dê um link, anexe um arquivo ou cole um texto.',
    stillReading: 'A sua última sugestão ainda está sendo lida: espere um momento.',
    oneAtATime: 'Sugira o arquivo ou o texto colado, um de cada vez.',
    thanks: (title) =>
      `Obrigado: os moderadores agora têm ${title} diante deles. Uma mensagem direta dirá o que decidirem.`,
    card: (who, number) => `${who} sugere um artigo (sugestão ${number}).`,
    approve: 'Aprovar',
    edit: 'Editar',
    decline: 'Recusar',
    isDecided: 'Essa sugestão já foi decidida, ou foi retirada.',
    declineTitle: 'Recusar a sugestão',
    reason: 'Por quê',
    reasonHint: 'Quem a fez fica sabendo disto',
    approvedCard: (number, title, who) =>
      `A sugestão ${number}, ${title}, foi aprovada por ${who}.`,
    declinedCard: (number, title, who) =>
      `A sugestão ${number}, ${title}, foi recusada por ${who}.`,
    takenBack: (number) => `A sugestão ${number} foi retirada por quem a fez.`,
    toldApproved: (what, server) =>
      `A sua sugestão ${what} foi aprovada: de agora em diante responde a perguntas em ${server}.`,
    toldDeclined: (what, server) => `A sua sugestão ${what} foi recusada em ${server}.`,
    reasonIs: (reason) => `O motivo: ${reason}`,
    ofDay: (day) => `de ${day}`,
  },
  unanswered: {
    title: 'Perguntas que não encontraram resposta',
    none: 'Nenhuma pergunta está à espera de resposta.',
    notKept: (settings) => `As novas não são guardadas no momento: ${settings} pode ativar isso.`,
    asked: (times, first, last) =>
      `feita ${counted(times, 'vez', 'vezes')}, ${first === last ? first : `de ${first} a ${last}`}`,
    alike: (number) => `com ${counted(number, 'outra parecida', 'outras parecidas')}`,
    alsoAs: 'Também foi feita assim',
    choose: 'Ver uma delas',
    chooseWording: 'Só uma destas formulações',
    nearest: 'Algum dos trechos abaixo a responde? São os que mais se aproximam.',
    nothingNear: 'Nenhum trecho se aproxima.',
    answeredNow: 'Agora ela é respondida pelo que está abaixo.',
    answersIt: {
      first: 'O primeiro a responde',
      second: 'O segundo a responde',
      third: 'O terceiro a responde',
    },
    point: 'Apontar a resposta',
    dismiss: 'Descartar',
    back: 'Voltar à lista',
    dismissed: (words) => `Descartada, e não aparecerá de novo: ${words}`,
    settled: (words) => `De agora em diante, estas palavras respondem a: ${words}`,
    settledGone: (words) =>
      `As palavras que respondiam a isto já não estão na biblioteca: ${words}`,
    takeBack: 'Desfazer',
    takenBack: (words) => `Desfeito; a busca volta a decidir sozinha: ${words}`,
  },
  evaluation: {
    title: 'As perguntas que os moderadores responderam',
    none: (command) =>
      `Ainda não há nenhuma: defina com ${command} o que responde a uma pergunta, e ela passa a ser uma.`,
    found: (found, all, top) =>
      `A busca encontra a resposta de ${found} de ${all} entre os três primeiros trechos, ${top} delas no topo.`,
    first: 'Da próxima vez, aqui se lê o que melhorou ou piorou desde agora.',
    since: (day, better, worse, same, added) =>
      `Desde ${day}: ${better} melhor, ${worse} pior, ${same} como antes, ${added} novas.`,
    better: 'Melhor',
    worse: 'Pior',
    missed: 'Não encontradas',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `posição ${number}`,
    nowhere: 'não encontrada',
    gone: 'as palavras que a respondem já não estão na biblioteca',
    note: 'A busca é consultada como se nada estivesse definido; os membros recebem o que foi definido mesmo assim.',
    choose: 'Ver o que está definido para uma, ou desfazer',
  },
  pointing: {
    title: 'Apontar a resposta',
    article: 'Artigo',
    articleHint: 'O título dele',
    words: 'Palavras do artigo',
    wordsHint: 'Como estão lá; frases inteiras serão citadas',
    citation: 'Ou uma referência',
    citationHint: 'O que está abaixo de uma citação, como tides@3:120-340',
  },
  privacy: {
    title: 'O que é guardado',
    intro: 'Guardo o mínimo que posso, e isto é tudo.',
    questions: 'Perguntas',
    questionsText:
      'Uma pergunta que é respondida não é guardada. As palavras de uma que não encontra resposta são guardadas para os moderadores do servidor em que foi feita, sem quem a fez.',
    notKeptHere: 'Este servidor desativou isso.',
    you: 'Você',
    youText:
      'Se você achou uma citação útil, não sob o seu nome, mas sob um código que só eu consigo formar com o seu id. O que você sugere, com o seu id; o texto some assim que é decidido. Se você modera: o que mudou e definiu, com o seu id, a hora e a sua nota.',
    answers: 'Respostas',
    answersText:
      'Quais mensagens minhas mostram quais artigos, para marcá-las quando um artigo muda; e qual delas responde a qual mensagem sua, sob o mesmo código, para que suma quando você apaga a sua.',
    server: 'O servidor',
    serverText: (settings) =>
      `Os artigos próprios com o histórico, as configurações e o que os moderadores fizeram. Tudo é apagado 30 dias depois que sou removido do servidor, ou na hora com o botão abaixo de ${settings}.`,
    yours: 'Os seus próprios dados',
    yoursText:
      'Os botões abaixo dão a você os seus dados de todos os servidores em um arquivo, ou os apagam. O que foi escrito no Discord fica lá: “Remover” abaixo de uma resposta a retira.',
    get: 'Obter meus dados',
    erase: 'Apagar meus dados',
    given: 'Isto é tudo o que é guardado de você em todos os servidores. Só você vê.',
    tooLarge:
      'Os seus dados são grandes demais para um arquivo aqui: peça-os a quem mantém este bot.',
    eraseWhat: (votes, suggestions, names) =>
      `Apagar de vez ${counted(votes, 'voto', 'votos')} e ${counted(suggestions, 'sugestão', 'sugestões')} suas, e tirar o seu nome de ${counted(names, 'mudança', 'mudanças')}? As mudanças em si ficam, e as respostas deixam de sumir quando você apaga uma pergunta. Ninguém pode desfazer isso.`,
    nothing: 'Nada é guardado de você, então não há o que apagar.',
    eraseForGood: 'Apagar de vez',
    keep: 'Manter',
    kept: 'Nada foi apagado.',
    erased: 'Os seus dados foram apagados.',
  },
  erasing: {
    button: 'Apagar todos os dados deste servidor…',
    title: 'Apagar todos os dados deste servidor',
    confirm: (word) => `Digite ${word} para confirmar`,
    confirmHint: 'Artigos, histórico, perguntas, votos e configurações somem de vez',
    word: 'APAGAR',
    notTyped: (word) => `Nada foi apagado: para apagar tudo, digite ${word} no formulário.`,
    erased:
      'Tudo o que era guardado deste servidor foi apagado: artigos, perguntas, votos e configurações. O que foi escrito no Discord fica lá.',
  },
  settings: {
    unanswered: {
      name: 'perguntas-sem-resposta',
      description: 'Se as palavras das perguntas sem resposta são guardadas para os moderadores',
      choices: { on: 'guardadas, sem quem perguntou', off: 'não guardadas' },
    },
    keptUnanswered: (command) =>
      `As palavras das perguntas sem resposta são guardadas para ${command}, sem quem perguntou.`,
    notKept: 'As perguntas sem resposta não são guardadas.',
    noSuggestions: (command) =>
      `Os membros não podem sugerir artigos: escolha abaixo um canal em que os moderadores vejam o que chega com ${command}.`,
    suggestions: (channel) => `O que os membros sugerem é mostrado aos moderadores em ${channel}.`,
    chooseSuggestionChannel: 'Um canal para o que os membros sugerem',
  },
  errors: {
    questionGone: 'Essa pergunta já foi resolvida: use /unanswered para ver as outras.',
    noQuestion: (typed) =>
      `“${typed}” não está entre as perguntas sem resposta: escolha uma das que aparecem ao digitar, ou indique o artigo e as palavras que a respondem.`,
    nothingPointedTo: 'Indique o artigo e as palavras que respondem, ou uma referência.',
    noWords: (title) =>
      `“${title}” não tem essas palavras: copie-as do artigo, como o /lookup o mostra.`,
    noCitation: (typed) =>
      `“${typed}” não leva a nenhuma palavra da biblioteca como ela está: copie a referência abaixo de uma citação, como tides@3:120-340.`,
    tooLong: 'É mais do que cabe em uma resposta: aponte no máximo 300 palavras.',
  },
}

const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('pt-BR')} ${number === 1 ? one : many}`
