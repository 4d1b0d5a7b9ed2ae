import type { ModeratingTexts } from './en.ts'

export const moderatingJa: ModeratingTexts = {
  article: {
    name: '記事',
    description: 'ここでの質問に答える記事を追加し、訂正し、取り下げる',
    subcommands: {
      add: {
        name: '追加',
        description: '記事を追加する：ファイルを添付するか、付けずに貼り付ける',
      },
      addUrl: { name: 'リンクから追加', description: 'ウェブのページやファイルの記事を追加する' },
      edit: { name: '編集', description: '記事を訂正する：書誌、または本文' },
      remove: { name: '取り下げ', description: '記事を取り下げる（元に戻せます）' },
      restore: { name: '復元', description: '取り下げた記事を元に戻す' },
      purge: { name: '完全削除', description: '記事を、記録されたすべてとともに完全に削除する' },
      history: { name: '履歴', description: '誰が、いつ、なぜ、どのように記事を変えたか' },
      list: { name: '一覧', description: 'このサーバーの記事の一覧を見る' },
      show: { name: '表示', description: '記事の状態を、全文とともに表示する' },
      log: { name: '記録', description: 'ライブラリで誰が何をしたか（新しい順）' },
    },
    options: {
      file: {
        name: 'ファイル',
        description: 'テキスト、Markdown、HTML、PDF、Word（付けなければ貼り付け）',
      },
      otherFile: { name: 'ファイル', description: 'もう一つのファイル' },
      url: { name: 'リンク', description: 'その場所：例 https://example.com/tides' },
      article: { name: '記事', description: '題名、著者、または発行元' },
      removedArticle: { name: '記事', description: '取り下げられた記事の題名' },
      newText: { name: 'ファイル', description: '新しい本文のファイル（付けなければ手で編集）' },
      why: { name: '理由', description: 'ほかのモデレーターへのメモ' },
      filter: { name: '絞り込み', description: '題名、著者、発行元の言葉' },
      which: { name: '対象', description: '今あるもの、取り下げたもの、またはすべて' },
      sort: { name: '並び順', description: 'どの順に並べるか' },
    },
    which: { present: '今あるもの', removed: '取り下げたもの', all: 'すべて' },
    sort: {
      changed: '最近変わった順',
      title: '題名順',
      published: '新しい順',
      length: '長い順',
    },
  },
  addAsArticle: '記事として追加',
  help: (article, menu) =>
    `${article} はこのサーバーの記事を追加し、訂正し、取り下げます\nメッセージのメニューの **アプリ → ${menu}** は、それを記事にします`,
  form: {
    addTitle: '記事を追加',
    editTitle: '記事を編集',
    files: 'ファイル',
    filesHint: 'テキスト、Markdown、HTML、PDF、Word：10 個まで',
    text: 'または本文を貼り付け',
    wholeText: '本文',
    textHint: '4,000 文字まで。長い本文はファイルで添付してください',
    newText: '新しい本文のファイル',
    newTextHint: '付けなければ本文はそのままです',
    title: '題名',
    titleHint: '空のままなら本文の題名を使います',
    author: '著者',
    publisher: '発行元',
    writers: '著者; 発行元',
    writersHint: 'セミコロンで区切る：例 Ines Varga; The Tidewick Courier',
    link: 'リンク',
    date: '日付',
    dateHint: '例：2026-03-14、2026-03、14 March 2026',
    linkAndDate: 'リンクと日付',
    linkAndDateHint: '空白で区切る：例 https://example.com/tides 2026-03-14',
    why: '理由',
    whyHint: 'ほかのモデレーターへのメモ',
  },
  preview: {
    heading: (name) => `${name} のプレビュー：まだ何も保存されていません。`,
    numbered: (name, number, all) =>
      `プレビュー ${number} / ${all}、${name}：まだ保存されていません。`,
    published: '発行日',
    unknown: '不明',
    passages: '引用できる量',
    size: (passages, words) =>
      `${passages.toLocaleString('ja')} 箇所、${words.toLocaleString('ja')} 語`,
    outline: '見出し',
    begins: '始まり',
    ends: '終わり',
    toCheck: '確認してください',
    noDate: '日付が見つかりません：なければ、どれだけ古いか誰にもわかりません。',
    noWriters: '著者も発行元も見つかりません。',
    notSaved: (reason) => `保存されていません：${reason}`,
    same: (title) => `すべてがすでに ${title} にあります。`,
    nearlySame: (title, percent) =>
      `ほぼ同じものがすでに ${title} にあります（文の ${percent} %）：その次の版として、または別に保存してください。`,
    alike: (title, percent) => `文の ${percent} % は ${title} にもあります。`,
    nextOf: (title) => `${title} の次の版になります。欠けている書誌は今のまま残ります。`,
    save: '保存',
    saveNext: '次の版として保存',
    saveApart: '別に保存',
    details: '書誌を編集',
    skip: '飛ばす',
    cancel: 'やめる',
    saveAll: (number) => `${number} 件すべて保存`,
    cancelAll: 'すべてやめる',
    gone: 'このプレビューはもうありません。一日開いたままだったか、ボットが再起動しました：もう一度記事を追加してください。保存したものはすべて残っています。',
  },
  doubts: {
    encoding: 'ファイルに文字コードの指定がありません：アクセント付きの文字を確認してください。',
    titleFromMessage: '題名が見つからないため、メッセージの冒頭を題名にしました。',
    untitled: '題名が見つかりません：題名を付けてください。',
    titleFromName: '題名が見つからないため、ファイル名を題名にしました。',
    titleFromProperties: '題名はファイルのプロパティのもので、本文にはありません。',
    partOfPage:
      'これがページから記事として取り出した部分です：すべて揃い、ほかのものがないか確認してください。',
    withoutText: (pages) => `${pages} ページに文字がありません：画像やスキャンは読めません。`,
    joinedWords: (words) => `行末で分かれた語をつなぎました：${words} を確認してください。`,
    unreadable: (number) =>
      `読めない文字が ${number.toLocaleString('ja')} 個あります：本文を確認してください。`,
    unknownKey: (key, meant) =>
      `冒頭の「${key}」は使えない項目名のため無視されます：「${meant}」の誤りではありませんか。`,
    runningHeads: 'どのページにも繰り返されるもののほかは見つかりませんでした。',
  },
  progress: {
    reading: (name, number, all) => `読み込み中 ${number} / ${all}：${name} …`,
    saving: (number, all) => `保存中 ${number} / ${all} …`,
  },
  summary: {
    added: (title) => `追加しました：${title}`,
    revised: (title, revision) => `第 ${revision} 版として保存しました：${title}`,
    unchanged: (title) => `一字一句同じものがすでにあります：${title}`,
    skipped: (name) => `飛ばしました：${name}`,
    failed: (name, reason) => `読めませんでした：${name}。${reason}`,
    searchable: (number) =>
      number === 1 ? 'これから質問に答えます。' : `${number} 件すべてがこれから質問に答えます。`,
    nothingAdded: '何も追加されませんでした。',
  },
  done: {
    edited: (title, revision) =>
      `${title} を変更しました：これからは第 ${revision} 版から答えます。`,
    unchanged: (title) => `${title} に違いがないため、何も変更しませんでした。`,
    removed: (title) =>
      `${title} を取り下げました：もうここからは答えません。いつでも元に戻せます。`,
    restored: (title) => `${title} を元に戻しました：ふたたびここから答えます。`,
    purgeWhat: (title) =>
      `${title} を、履歴と、すでに出した答えの中の言葉とともに、完全に削除します。誰にも元に戻せません。`,
    purged: (title) => `${title} を完全に削除しました。`,
    kept: (title) => `${title} はそのままです。`,
    answersFollow: (number) => `これを引用した答え ${number} 件にも、まもなくそう表示されます。`,
    restore: '元に戻す',
    purge: '完全に削除',
    keep: '残す',
  },
  history: {
    change: (number, all) => `変更 ${number} / ${all}`,
    newer: '新しい',
    older: '古い',
    none: 'なし',
    much: '本文の大部分が違います。',
    more: (number) => `ほか ${number.toLocaleString('ja')} か所の変更`,
    sameWords: '言葉は同じです。',
  },
  list: {
    title: (from, to, all) => `記事 ${from}〜${to}（全 ${all} 件）`,
    empty: 'ありません：/記事 追加 で追加できます。',
    nothingFits: (typed) => `題名、著者、発行元に「${typed}」を含むものはありません。`,
    removed: '取り下げ済み',
    changed: (when) => `変更 ${when}`,
    characters: (number) => `${number.toLocaleString('ja')} 文字`,
  },
  show: {
    added: '追加',
    changed: '変更',
    revision: '版',
    answers: '引用した答え',
    isRemoved: '取り下げられており、ここからは答えません。',
  },
  log: {
    title: 'ライブラリで行われたこと',
    empty: 'まだ何も行われていません。',
    somebody: '誰か',
    newest: '最新',
    did: {
      added: (who, what) => `${who} が追加：${what}`,
      edited: (who, what) => `${who} が編集：${what}`,
      removed: (who, what) => `${who} が取り下げ：${what}`,
      restored: (who, what) => `${who} が復元：${what}`,
      purged: (who, what) => `${who} が記事を完全に削除 ${what}`,
      imported: (who, what) => `${who} がライブラリ全体を置き換え ${what}`,
      settings: (who, what) => `${who} が設定を変更 ${what}`,
      approved: (who, what) => `${who} が提案を承認 ${what}`,
      declined: (who, what) => `${who} が提案を却下 ${what}`,
      answered: (who, what) => `${who} が質問の答えを決定 ${what}`,
      dismissed: (who, what) => `${who} が質問を除外 ${what}`,
    },
  },
  marks: {
    changed: (date) => `その後変更されました（${date}）`,
    withdrawn: (date) => `その後取り下げられました（${date}）`,
    asQuoted: 'これは引用されたときのままの言葉です。',
    deleted: (date) => `ここで引用された記事は ${date} に完全に削除されました。`,
  },
  settings: {
    noRole: '記事を変更できるのは「メッセージの管理」ができるメンバーです。',
    role: (role) =>
      `記事を変更できるのは「メッセージの管理」ができるメンバーと ${role} のメンバーです：サーバー設定 → 連携サービス で /記事 を表示してください。`,
    noLogChannel: '記事の変更を知らせるチャンネルはありません。/記事 記録 で見られます。',
    logChannel: (channel) => `${channel} に記事の変更をすべて知らせます。`,
    chooseRole: '記事を変更できるロール',
    chooseLogChannel: '記事の変更を知らせるチャンネル',
  },
  refusals: {
    noWords: 'その本文には言葉がありません：記事には引用できる言葉が必要です。',
    brokenText:
      'その本文には、壊れたファイルのように、文字でないものがあります：UTF-8 で保存してもう一度試してください。',
    noTitle: '記事には題名が必要です：付けてください。',
    longText: (length, most) =>
      `その本文は ${length.toLocaleString('ja')} 文字で、記事は ${most.toLocaleString('ja')} 文字までです：いくつかに分けてください。`,
    noLink: (url) =>
      `リンクは「${url}」ではなく、https://example.com/tides のようなアドレスでなければなりません。`,
    noDate: (date) => `日付は「${date}」ではなく、2026-03-14 のようでなければなりません。`,
    longDetail: (detail, length, most) =>
      `「${detail}」が ${length.toLocaleString('ja')} 文字あります：${most.toLocaleString('ja')} 文字に縮めてください。`,
    brokenDetail: (detail) => `「${detail}」に文字でないものがあります：入力し直してください。`,
    changedMeanwhile: (title) =>
      `「${title}」はその間にほかの人が変更しました：もう一度見てから変更してください。`,
    notRemoved: (title) => `「${title}」は取り下げられていません。`,
    removed: (id) => `「${id}」は取り下げられています：先に元に戻してください。`,
    noArticle: (id) => `ここには記事「${id}」がありません：一覧から選んでください。`,
    full: (most) =>
      `ここには ${most.toLocaleString('ja')} 件の記事があり、これ以上は許されません：先にいくつか取り下げてください。`,
    manyChanges: (most) =>
      `ここでは一日に ${most.toLocaleString('ja')} 回の変更があり、これ以上は許されません：明日続けてください。`,
  },
  errors: {
    nothingToAdd: 'まだ追加するものがありません：ファイルを添付するか、本文を貼り付けてください。',
    emptyMessage:
      'そのメッセージには、記事にする言葉もファイルもありません：あるものを選んでください。',
    isShared: (title) =>
      `「${title}」はこのボットの運営者の記事で、運営者だけが変更できます。/設定 でそれらをすべてオフにできます。`,
    opening: 'ライブラリを開いているところです：少ししてからもう一度使ってください。',
    cannotLog: (channel, permissions) =>
      `${channel} ではまだ変更を知らせられません。足りない権限：${permissions}`,
    nothingKept: (typed) =>
      `このサーバー自身の記事に「${typed}」はありません：入力中に出てくるものから選んでください。`,
  },
}
