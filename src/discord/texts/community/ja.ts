import type { CommunityTexts } from './en.ts'

export const communityJa: CommunityTexts = {
  commands: {
    suggest: {
      name: '提案',
      description: 'モデレーターに記事を提案します：リンク、ファイル、または文章',
      options: {
        link: { name: 'リンク', description: '公開されている場所' },
        file: { name: 'ファイル', description: 'テキスト、Markdown、HTML、PDF、Word' },
        note: { name: 'メモ', description: 'ここにふさわしい理由' },
      },
    },
    unanswered: {
      name: '未回答',
      description: '答えの見つからなかった質問：取り下げるか、答えとなる言葉を示します',
      options: {
        question: { name: '質問', description: 'そのうちの一つ、またはほかの質問' },
        article: { name: '記事', description: '答えのある記事' },
        words: { name: '言葉', description: '答えとなる記事の言葉' },
        citation: {
          name: '引用箇所',
          description: 'または、答えとなる引用の下にあるもの（例：tides@3:120-340）',
        },
      },
    },
    evaluate: {
      name: '評価',
      description: 'モデレーターが答えを決めた質問に、検索だけでどう答えるかを調べます',
    },
    privacy: { name: 'プライバシー', description: 'ここに保存されるものと、そのうちあなたのもの' },
  },
  help: {
    besides: 'そのほか',
    forMembers: (suggest, privacy) =>
      `${suggest} はモデレーターに記事を提案します\n${privacy} はあなたについて何が保存されるかを示します`,
    forModerators: (unanswered, evaluate) =>
      `${unanswered} は答えの見つからなかった質問を示し、答えを決めます\n${evaluate} は、それらをもう一度尋ねた結果を示します`,
  },
  suggesting: {
    formTitle: '記事を提案する',
    file: 'ファイル',
    fileHint: 'テキスト、Markdown、HTML、PDF、Word',
    linkHint: '公開されている場所。これだけなら、そこにあるものを提案します',
    note: 'モデレーターへのメモ',
    noteHint: 'ここにふさわしい理由',
    closed:
      'このサーバーは今、提案を受け付けていません。サーバーを管理する人が /settings でそのためのチャンネルを選べます。',
    cannotPass: (permissions) =>
      `モデレーターのチャンネルで次の権限がないため、今は提案を渡せません：${permissions}。サーバーを管理する人が付与できます。`,
    tooMany: (most) =>
      `あなたの提案が${most}件すでに待っています。いくつか決まってから、また提案してください。`,
    full: 'モデレーターを待つ提案が多すぎるため、今は受け付けていません。後でもう一度お試しください。',
    nothing:
      'まだ提案するものがありません。リンク、ファイル、または貼り付けた文章を指定してください。',
    stillReading: '前の提案をまだ読み込んでいます。少しお待ちください。',
    oneAtATime: 'ファイルと貼り付けた文章は、一つずつ提案してください。',
    thanks: (title) =>
      `ありがとうございます。${title} をモデレーターに渡しました。決まったらダイレクトメッセージでお知らせします。`,
    card: (who, number) => `${who} が記事を提案しています（提案${number}）。`,
    approve: '承認',
    edit: '編集',
    decline: '見送る',
    isDecided: 'その提案はもう決まっているか、取り下げられています。',
    declineTitle: '提案を見送る',
    reason: '理由',
    reasonHint: '提案した人に伝えられます',
    approvedCard: (number, title, who) => `提案${number}（${title}）は ${who} が承認しました。`,
    declinedCard: (number, title, who) => `提案${number}（${title}）は ${who} が見送りました。`,
    takenBack: (number) => `提案${number}は、提案した人が取り下げました。`,
    toldApproved: (what, server) =>
      `あなたの提案（${what}）は承認され、これから ${server} で質問に答えます。`,
    toldDeclined: (what, server) => `あなたの提案（${what}）は ${server} で見送られました。`,
    reasonIs: (reason) => `理由：${reason}`,
    ofDay: (day) => `${day}のもの`,
  },
  unanswered: {
    title: '答えの見つからなかった質問',
    none: '答えを待っている質問はありません。',
    notKept: (settings) => `今は新しい質問を保存していません。${settings} で切り替えられます。`,
    asked: (times, first, last) => `${times}回、${first === last ? first : `${first}から${last}`}`,
    alike: (number) => `似た質問がほかに${number}件`,
    alsoAs: 'ほかの言い方',
    choose: '一つを見る',
    chooseWording: 'この言い方の一つだけ',
    nearest: '下の文のどれかが答えになっていますか。最も近いものです。',
    nothingNear: '近い文はありません。',
    answeredNow: '今では、下の文がこの質問に答えます。',
    answersIt: {
      first: '一番目が答え',
      second: '二番目が答え',
      third: '三番目が答え',
    },
    point: '答えを示す',
    dismiss: '取り下げる',
    back: '一覧に戻る',
    dismissed: (words) => `取り下げました。今後は一覧に出ません：${words}`,
    settled: (words) => `今後はこの言葉が答えになります：${words}`,
    settledGone: (words) => `これに答えていた言葉は、もうライブラリにありません：${words}`,
    takeBack: '取り消す',
    takenBack: (words) => `取り消しました。再び検索だけが決めます：${words}`,
  },
  evaluation: {
    title: 'モデレーターが答えを決めた質問',
    none: (command) => `まだありません。${command} で答えを決めた質問が、ここに加わります。`,
    found: (found, all, top) =>
      `検索は${all}件のうち${found}件の答えを最初の三つの文の中に見つけ、そのうち${top}件は一番上です。`,
    first: '次回は、今からどこが良くなり、悪くなったかをここに示します。',
    since: (day, better, worse, same, added) =>
      `${day}から：良くなった${better}件、悪くなった${worse}件、同じ${same}件、新しい${added}件。`,
    better: '良くなったもの',
    worse: '悪くなったもの',
    missed: '見つからないもの',
    moved: (before, now) => `${before} → ${now}`,
    place: (number) => `${number}番目`,
    nowhere: '見つからない',
    gone: '答えとなる言葉がもうライブラリにありません',
    note: '答えが決まっていないものとして検索します。メンバーには決めた答えがそのまま示されます。',
    choose: '一つの決めた答えを見る、または取り消す',
  },
  pointing: {
    title: '答えを示す',
    article: '記事',
    articleHint: '記事の題名',
    words: '記事の言葉',
    wordsHint: '記事にあるとおりに。引用は文の単位になります',
    citation: 'または引用箇所',
    citationHint: '引用の下にあるもの（例：tides@3:120-340）',
  },
  privacy: {
    title: '保存されるもの',
    intro: '保存するものはできるだけ少なくしています。次がそのすべてです。',
    questions: '質問',
    questionsText:
      '答えの見つかった質問は保存されません。見つからなかった質問の言葉は、質問者を残さずに、質問のあったサーバーのモデレーターのために保存されます。',
    notKeptHere: 'このサーバーではそれを切っています。',
    you: 'あなた',
    youText:
      '引用が役に立ったかどうか。名前ではなく、私だけがあなたのIDから作れる符号で保存されます。提案したもの。IDとともに保存され、決まるとその文章は消えます。モデレーターの場合は、変更し決めたことがID、日時、メモとともに保存されます。',
    answers: '答え',
    answersText:
      '私のどのメッセージがどの記事を示しているか。記事が変わったときに印を付けるためです。また、どのメッセージがあなたのどのメッセージに答えたものか。同じ符号で保存され、あなたが削除したときに答えも消すためです。',
    server: 'サーバー',
    serverText: (settings) =>
      `サーバー自身の記事とその履歴、設定、モデレーターのしたこと。私がサーバーから外されて30日後に、または ${settings} の下のボタンですぐに、すべて消されます。`,
    yours: 'あなた自身のデータ',
    yoursText:
      '下のボタンで、すべてのサーバーの自分のデータをファイルで受け取るか、消すことができます。Discordに書かれたものはそこに残ります。答えの下の「削除」でそれを消せます。',
    get: '自分のデータを受け取る',
    erase: '自分のデータを消す',
    given: 'すべてのサーバーであなたについて保存されているもののすべてです。あなただけに見えます。',
    tooLarge:
      'データが大きすぎて、ここではファイルにできません。このボットの運営者に求めてください。',
    eraseWhat: (votes, suggestions, names) =>
      `あなたの投票${votes}件と提案${suggestions}件を完全に消し、変更${names}件から名前を外しますか。変更そのものは残り、質問を削除しても答えは消えなくなります。元には戻せません。`,
    nothing: 'あなたについて保存されているものはなく、消すものはありません。',
    eraseForGood: '完全に消す',
    keep: '残す',
    kept: '何も消していません。',
    erased: 'あなたのデータを消しました。',
  },
  erasing: {
    button: 'このサーバーの全データを消す…',
    title: 'このサーバーの全データを消す',
    confirm: (word) => `確認のため「${word}」と入力`,
    confirmHint: '記事、履歴、質問、投票、設定が完全に消え、元には戻せません',
    word: '消去',
    notTyped: (word) =>
      `何も消していません。すべて消すには、フォームに「${word}」と入力してください。`,
    erased:
      'このサーバーについて保存されていた記事、質問、投票、設定をすべて消しました。Discordに書かれたものはそこに残ります。',
  },
  settings: {
    unanswered: {
      name: '未回答の質問',
      description: '答えの見つからなかった質問の言葉を、モデレーターのために保存するか',
      choices: { on: '質問者なしで保存する', off: '保存しない' },
    },
    keptUnanswered: (command) =>
      `答えの見つからなかった質問の言葉は、質問者を残さずに ${command} のために保存されます。`,
    notKept: '答えの見つからなかった質問は保存されません。',
    noSuggestions: (command) =>
      `メンバーは記事を提案できません。${command} で届いたものをモデレーターが見るチャンネルを下で選んでください。`,
    suggestions: (channel) => `メンバーの提案は ${channel} でモデレーターに示されます。`,
    chooseSuggestionChannel: 'メンバーの提案のためのチャンネル',
  },
  errors: {
    questionGone: 'その質問はもう処理されています。ほかの質問は /unanswered で見られます。',
    noQuestion: (typed) =>
      `「${typed}」は答えの見つからなかった質問の中にありません。入力中に出るものから選ぶか、答えとなる記事と言葉を指定してください。`,
    nothingPointedTo: '答えとなる記事とその言葉、または引用箇所を指定してください。',
    noWords: (title) =>
      `「${title}」にその言葉はありません。/lookup で表示される記事から写してください。`,
    noCitation: (typed) =>
      `「${typed}」は今のライブラリのどの言葉にもつながりません。引用の下にある引用箇所を写してください（例：tides@3:120-340）。`,
    tooLong: '答えには長すぎます。300語以内の箇所を示してください。',
  },
}
