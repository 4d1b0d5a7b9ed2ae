import { communityJa } from './community/ja.ts'
import type { Texts } from './en.ts'
import { moderatingJa } from './moderating/ja.ts'
import { refusalsJa } from './refusals/ja.ts'

export const ja: Texts = {
  locale: 'ja',
  language: '日本語',
  commands: {
    ask: {
      name: '質問',
      description: 'ライブラリに質問する：記事の言葉そのままで答え、誰の言葉かを示します',
      options: {
        question: { name: '質問', description: '何を知りたいですか？' },
        article: { name: '記事', description: 'この記事の中だけを探す' },
        hide: { name: '非表示', description: '答えを自分だけに表示する' },
        speaker: { name: '発言者', description: 'この人や機関の発言だけを探します' },
      },
    },
    lookup: {
      name: '調べる',
      description: 'ライブラリの記事を読む：書誌、見出し、本文',
      options: {
        article: { name: '記事', description: '題名、著者、または発行元' },
        section: { name: '節', description: 'この節から読み始める' },
      },
    },
    verify: {
      name: '引用確認',
      description: '引用を確かめます。記事にそのままあるか、誰の言葉か',
      options: {
        quote: { name: '引用', description: '確かめる言葉（3語以上）' },
        speaker: { name: '発言者', description: '誰の言葉とされているか' },
      },
    },
    said: {
      name: '発言',
      description: '記事が伝えるある人の発言を新しい順に表示します',
      options: {
        speaker: { name: '発言者', description: '人、役職、団体' },
        topic: { name: '話題', description: 'この話題についての発言だけ' },
      },
    },
    help: { name: 'ヘルプ', description: '質問のしかたと、答えの読み方' },
    about: { name: '情報', description: 'バージョン、ライブラリの大きさ、ボットの状態' },
    settings: {
      name: '設定',
      description: 'このサーバーでの質問への答え方を確認し、変更する',
      options: {
        sharedLibrary: {
          name: '共有ライブラリ',
          description: 'ボット運営者の記事からも答えるかどうか',
        },
        newerArticles: {
          name: '新しい記事',
          description: '同じくらい合う記事のうち、新しいものをいつ優先するか',
        },
        answers: {
          name: '回答',
          description: '引用が答えと言えるために、どれだけの確かさが必要か',
        },
        language: {
          name: '言語',
          description: 'ここで全員に見えるものの言語（引用は決して翻訳されません）',
        },
      },
      choices: {
        sharedLibrary: { on: 'オン', off: 'オフ' },
        newerArticles: { off: '優先しない', now: '今についての質問で', always: 'いつも' },
        answers: { more: '多く答える', balanced: 'ほどほど', sure: '確かなときだけ' },
        language: { each: 'それぞれの人の言語' },
      },
    },
    findSources: '出典を探す',
    verifyQuote: '引用を確認',
  },
  answer: {
    differ: '情報源によって数字が違います：',
    nothing: 'ライブラリには、これに答えるものがありません。',
    nothingFor: (question) => `ライブラリには、「${question}」に答えるものがありません。`,
    nearMisses: '最も近いものを下に示しますが、どれも答えではありません。',
    namesNothing: '探すものの名前がありません。',
    namesNothingHint: '質問は一つずつ調べられます：名前、場所、または物を加えてください。',
    courtesy: 'どういたしまして。いつでも質問してください。',
    searchedFor: (instead, asked) => `「${asked}」の代わりに「${instead}」を探しました。`,
    notAnAnswer: '答えではありません',
    cut: '長いためここで切りました。続きは記事にあります。',
    alsoIn: (titles, more) => `同じ文：${titles}${more > 0 ? `、ほか${more}件` : ''}`,
    only: (title) => `「${title}」の中だけを探しました。`,
    saidBy: (who) => `${who} の発言`,
    reportedAsSaidBy: (who, isPartlyTheirWords) =>
      `${who} の発言として報じられたもの（${isPartlyTheirWords ? '一部だけが本人の言葉' : '本人の言葉そのままではない'}）`,
  },
  buttons: {
    previous: '前へ',
    next: '次へ',
    quoteOf: (number, all) => `引用 ${number} / ${all}`,
    pageOf: (number, all) => `ページ ${number} / ${all}`,
    page: (number) => `${number}ページ`,
    context: '前後を見る',
    helpful: '役に立った',
    notHelpful: '役に立たなかった',
    open: '記事を開く',
    remove: '削除',
    share: '共有',
    shared: '共有済み',
  },
  verify: {
    exact: '一致：この言葉は記事にそのままあります。',
    altered: '改変：記事では違う書き方です。',
    someoneElse: (who) => `別の人の言葉：記事にありますが、言ったのは${who}ではありません。`,
    notFound: '見つかりません：この言葉はライブラリのどの記事にもありません。',
    nearest: '最も近いものを下に示します。',
    theirs: (who) => `記事によれば${who}の言葉です。`,
    notTheirs: (who) => `記事でそう言っているのは${who}ではない人です。`,
    notTold: (who) => `${who}の言葉かどうか、記事からは分かりません。`,
    difference: '取り消し線：確認した言葉。太字：記事の言葉。',
    tooShort: (fewest) => `引用は${fewest}語以上入力してください。短すぎるとどこにでもあります。`,
    tooLong: (most) => `引用は${most}語以内にしてください。`,
  },
  said: {
    title: (who) => `記事が伝える${who}の発言`,
    about: (topic) => `「${topic}」について`,
    nothing: (who) => `${who}の発言を伝える記事はありません。`,
    nothingAbout: (who, topic) => `「${topic}」についての${who}の発言を伝える記事はありません。`,
    noMore: 'このページにはもう何もありません。/発言 をもう一度使ってください。',
  },
  source: {
    context: '太字が引用で、その前後の段落も示しています。',
    changed: 'この記事はその後変更されました。これは引用された時の言葉です。',
    withdrawn: 'この記事はその後ライブラリから取り下げられました。これは引用された時の言葉です。',
    gone: 'この記事もその言葉も、もうライブラリにありません。今あるものを見るには /質問 でもう一度質問してください。',
  },
  votes: {
    noted: 'ありがとうございます。モデレーターのために記録しました。もう一度押すと取り消せます。',
    takenBack: '取り消しました。',
  },
  article: {
    outline: '見出し',
    noOutline: 'この記事には見出しがありません。',
    details: (passages, words) =>
      `${passages.toLocaleString('ja')} 段落 · ${words.toLocaleString('ja')} 語`,
    andMore: (number) => `ほか${number}件`,
    paragraphs: (from, to, all) =>
      from === to ? `段落 ${from} / ${all}` : `段落 ${from}〜${to} / ${all}`,
    page: (number) => `${number} ページ`,
    fileTooLarge: '全文はここではファイルにするには大きすぎます。ページをめくって読んでください。',
  },
  help: {
    title: 'Verbatim の使い方',
    intro:
      'ライブラリの記事から一語一句そのまま引用して質問に答え、誰の言葉かを示します。自分では何も書きません。',
    asking: '質問する',
    askingText: (ask, ping, menu) =>
      `どのチャンネルでも、または私へのダイレクトメッセージで ${ask}\nメッセージに ${ping} と質問を書く\nメッセージのメニューの **アプリ → ${menu}**`,
    reading: '読む',
    readingText: (lookup) => `${lookup} は記事の見出し、ページ、全文を示します`,
    checking: '確かめる',
    checkingText: (verify, menu, said) =>
      `${verify} は引用が記事にそのままあるか、誰の言葉かを調べます。**アプリ → ${menu}** でも調べられます\n${said} はある人の発言を集めます`,
    answers: '答えの下のボタン',
    answersText:
      '**前後を見る** は引用の前後の段落をあなただけに示します\n**役に立った** と **役に立たなかった** はモデレーターに伝わります。もう一度押すと取り消せます\n**記事を開く** は発表された場所のその言葉へ案内します\n**削除** は質問した人とモデレーターのためのものです',
    tips: 'よい質問',
    tipsText:
      '人、場所、または物の名前を入れてください。“引用符の中の言葉”は引用に含まれていなければならず、-bus のように前にマイナスを付けた言葉は含まれてはなりません。答えがないときは、そう言います。',
    moderators: 'モデレーターへ',
    moderatorsText: (settings) => `${settings} はここでの答え方を示し、変更します`,
  },
  about: {
    intro: 'Verbatim は一語一句そのままの引用で質問に答え、誰の言葉かを示します。',
    version: 'バージョン',
    articles: '記事',
    passages: '文章',
    uptime: '起動',
    latency: '遅延',
  },
  settings: {
    sharedOff: '共有ライブラリはオフです：ここではこのサーバー自身の記事だけから答えます。',
    sharedOn: '共有ライブラリはオンです：ここではボット運営者の記事からも答えます。',
    sharedNone:
      '共有ライブラリはここではオンですが、このボットの運営者はどのサーバーとも記事を共有していません。',
    recency: {
      off: '新しい記事は優先されません：日付は影響しません。',
      now: '「今日」や「最新」のような今についての質問では、新しい記事が優先されます。',
      always: '質問が月や年を挙げていない限り、いつも新しい記事が優先されます。',
    },
    answers: {
      more: (percent) =>
        `より多くの質問に答えますが、間違いも増えます：確信度 ${percent} % から引用を答えとします。`,
      balanced: (percent) => `ほどほどに答えます：確信度 ${percent} % から引用を答えとします。`,
      sure: (percent) => `確かなときだけ答えます：確信度 ${percent} % から引用を答えとします。`,
    },
    languageEach: 'それぞれの人に、その人の Discord の言語で答えます。',
    languageOne: (language) => `ここで全員に見えるものの言語：${language}`,
    channelsNone:
      'オンになっているチャンネルはありません：/質問 による質問か、ボットへのメンションに答えます。',
    channels: (channels) =>
      `${channels} では、確かなときはメンションなしの質問にも答え、そうでなければ黙っています。`,
    channelsUnavailable:
      '/質問 による質問か、ボットへのメンションにだけ答えます：チャンネル全体をオンにするには、このボットの運営者が MESSAGE_CONTENT=on を設定する必要があります。',
    chooseChannels: 'メンションなしで答えるチャンネル',
    howToChange: (settings) => `どれも ${settings} のオプションで変更できます。`,
    missingIn: (channel, permissions) =>
      `${channel} ではまだ答えられません。足りない権限：${permissions}`,
  },
  permissions: {
    ViewChannel: 'チャンネルを見る',
    SendMessages: 'メッセージを送信',
    SendMessagesInThreads: 'スレッドでメッセージを送信',
    ReadMessageHistory: 'メッセージ履歴を読む',
    EmbedLinks: '埋め込みリンク',
    AttachFiles: 'ファイルを添付',
    ManageGuild: 'サーバー管理',
    ManageMessages: 'メッセージの管理',
  },
  community: communityJa,
  moderating: moderatingJa,
  refusals: refusalsJa,
  errors: {
    noArticle: (typed) =>
      `「${typed}」に合う記事はここにありません：入力中に出る候補から選んでください。`,
    noSection: (typed, title) =>
      `「${title}」に「${typed}」という節はありません：入力中に出る候補から選ぶか、空のままにしてください。`,
    coolingDown: (seconds) => `少しお待ちください：あと${seconds}秒でまた質問できます。`,
    missing: (permissions) =>
      `このチャンネルでは答えられません。足りない権限：${permissions}。サーバーを管理する人が与えることができます。`,
    missingElsewhere: (channel, permissions) =>
      `${channel} では答えられません。足りない権限：${permissions}。サーバーを管理する人が与えることができます。それまでは /質問 が使えます。`,
    noCommand: (name) => `コマンド ${name} はもうありません：/質問 を試してください。`,
    oldButton:
      'このボタンは以前のバージョンのボットのもので、もう使えません：/質問 でもう一度質問してください。',
    onlyInGuild: (command) => `${command} は、設定したいサーバーの中で使ってください。`,
    needs: (permission, command) =>
      `${command} を使えるのは「${permission}」の権限を持つメンバーだけです：その人に頼んでください。`,
    notYours: '削除できるのは、質問した人とモデレーターだけです。',
    unexpected: (reference) =>
      `申し訳ありません、問題が起きました。もう一度試してください。続くようなら、参照番号 ${reference} を添えてこのボットの運営者に伝えてください。`,
  },
}
