import type { RefusalTexts } from '../../../refusals.ts'

const counted = (number: number): string => number.toLocaleString('ja')

const readable = 'プレーンテキスト、Markdown、HTML、PDF、Word（.docx）のいずれかを添付してください'

export const refusalsJa: RefusalTexts = {
  noQuestion:
    'そこには質問がありません：「誰がそう言ったのですか？」のように言葉で質問してください。',
  longQuestion: (length, most) =>
    `それは ${counted(length)} 文字あります：質問は ${counted(most)} 文字以内にしてください。`,
  noCitation: (citation) =>
    `「${citation}」はここのどの言葉にもつながりません：引用の下にある引用箇所を写してください（例：tides@3:120-340）。`,

  noWords: 'その本文には言葉がありません：記事には引用できる言葉が必要です。',
  brokenText:
    'その本文には、壊れたファイルのように、文字でないものがあります：UTF-8 で保存してもう一度試してください。',
  noTitle: '記事には題名が必要です：付けてください。',
  longText: (length, most) =>
    `その本文は ${counted(length)} 文字で、記事は ${counted(most)} 文字までです：いくつかに分けてください。`,
  noLink: (url) =>
    `リンクは「${url}」ではなく、https://example.com/tides のようなアドレスでなければなりません。`,
  noDate: (date) => `日付は「${date}」ではなく、2026-03-14 のようでなければなりません。`,
  longDetail: (detail, length, most) =>
    `「${detail}」が ${counted(length)} 文字あります：${counted(most)} 文字に縮めてください。`,
  brokenDetail: (detail) => `「${detail}」に文字でないものがあります：入力し直してください。`,
  changedMeanwhile: (title) =>
    `「${title}」はその間にほかの人が変更しました：もう一度見てから変更してください。`,
  notRemoved: (title) => `「${title}」は取り下げられていません。`,
  removed: (id) => `「${id}」は取り下げられています：先に元に戻してください。`,
  noArticle: (id) => `ここには記事「${id}」がありません：一覧から選んでください。`,
  full: (most) =>
    `ここには ${counted(most)} 件の記事があり、これ以上は許されません：先にいくつか取り下げてください。`,
  manyChanges: (most) =>
    `ここでは一日に ${counted(most)} 回の変更があり、これ以上は許されません：明日続けてください。`,

  unclosedFrontMatter: (name, line) =>
    `${name} の ${line} 行目：ここから始まる冒頭の項目欄が「---」で閉じられていません。`,
  longFrontMatter: (name, line, most) =>
    `${name} の ${line} 行目：冒頭の項目欄が ${counted(most)} 文字を超えています。短くしてください。`,
  frontMatterNotKeys: (name, line) =>
    `${name} の ${line} 行目：冒頭の項目欄は「title: 潮の満ち引き」のような行だけで書いてください。`,
  frontMatterNotYaml: (name, line) =>
    `${name} の ${line} 行目：冒頭の項目欄が正しい YAML ではありません。同じ項目名は一度だけ書き、コロン、括弧、引用符を含む値は単一引用符（'）で囲んでください。`,
  frontMatterNotWords: (name, line, key) =>
    `${name} の ${line} 行目：冒頭の「${key}」はリストではなく、言葉で書いてください。`,
  frontMatterNotLink: (name, line, key, value) =>
    `${name} の ${line} 行目：冒頭の「${key}」は${written(value)}ではなく、https://example.com/tides のようなアドレスでなければなりません。`,
  frontMatterNotDate: (name, line, key, value) =>
    `${name} の ${line} 行目：冒頭の「${key}」は${written(value)}ではなく、2026-03-14 のような日付でなければなりません。`,
  frontMatterNotTrueOrFalse: (name, line, key, value) =>
    `${name} の ${line} 行目：冒頭の「${key}」は${written(value)}ではなく、「true」か「false」でなければなりません。`,

  emptyFile: (name) => `「${name}」は空です：ファイルをもう一度添付してください。`,
  largeFile: (name, megabytes, most) =>
    `「${name}」は ${megabytes} MB あり、読めるのは ${most} MB までです：分割してください。`,
  slowFile: (name) =>
    `「${name}」は読み込みに時間がかかりすぎます：保存し直すか、分割してください。`,
  heavyFile: (name) =>
    `「${name}」は記事としては多すぎるメモリを必要とします：保存し直すか、分割してください。`,
  wordlessFile: (name) => `「${name}」には言葉がありません。`,
  oldOrLockedWord: (name) =>
    `「${name}」は古い形式の Word または Excel のファイルか、パスワード付きのファイルです：パスワードなしの .docx か PDF で保存し、それを添付してください。`,
  noArticleInKind: (name, kind) =>
    `「${name}」は ${kind} 形式のファイルで、読める記事がありません：${readable}。`,
  unreadableKind: (name, kind) =>
    `「${name}」は ${kind} 形式のファイルで、読めません：${readable}。`,
  brokenArchive: (name) =>
    `「${name}」は壊れた Word ファイルか圧縮ファイルです：保存し直してから添付してください。`,
  unknownEncoding: (name) =>
    `「${name}」はテキストでないか、文字コードの指定がありません：UTF-8 で保存してもう一度添付してください。`,
  longLine: (name, length) =>
    `「${name}」に ${counted(length)} 文字の行があり、記事としては長すぎます：段落に分けてください。`,
  scriptedHtml: (name) =>
    `「${name}」には読める言葉がありません：スクリプトで作られるページかもしれません。`,
  brokenWord: (name) => `「${name}」は壊れた Word ファイルです：保存し直してから添付してください。`,
  hugeWord: (name) =>
    `「${name}」は展開すると記事としては大きすぎます：保存し直すか、分割してください。`,
  lockedPdf: (name) =>
    `「${name}」はパスワードで保護されています：パスワードなしで保存してから添付してください。`,
  brokenPdf: (name) => `「${name}」は壊れた PDF です：保存し直してから添付してください。`,
  partlyBrokenPdf: (name, page) =>
    `「${name}」は ${page} ページ目が壊れた PDF です：保存し直してから添付してください。`,
  longPdf: (name, pages, most) =>
    `「${name}」は ${counted(pages)} ページあり、読めるのは ${counted(most)} ページまでです：分割してください。`,
  scannedPdf: (name) =>
    `「${name}」には文字がなく、スキャンのような画像だけです：先に文字認識（OCR）にかけてください。`,

  notALink: (link) =>
    `「${link}」はリンクではありません：https://example.com/tides のように https:// で始まるものを指定してください。`,
  notTheWeb: (link) =>
    `「${link}」はウェブページではありません：リンクは https:// か http:// で始めてください。`,
  linkWithPassword: (host) =>
    `「${host}」へのリンクに名前かパスワードが含まれています：取り除いてください。`,
  notPublic: (host) => `「${host}」は公開されたインターネット上にないため、取得しません。`,
  noServer: (host) => `サーバー「${host}」は存在しません：リンクを確認してください。`,
  unreachable: (host, code) =>
    `「${host}」に接続できません（${code ?? '接続なし'}）：リンクを確認してください。`,
  notGivenOut: (host, status) =>
    `「${host}」はそのページを渡してくれません（${status}）：リンクを確認するか、ページをファイルとして添付してください。`,
  endlessLink: (link) => `「${link}」はアドレスからアドレスへ際限なく転送されます。`,
  largeDownload: (megabytes) =>
    `それは ${megabytes} MB を超えています：リンクから取得できるのはそこまでです。`,
  slowServer: (seconds) =>
    `サーバーが ${counted(seconds)} 秒以内にすべてを送ってきませんでした：あとでもう一度試すか、ファイルを添付してください。`,
  brokenDownload: (code) =>
    `サーバーが送ってきたものを読めません（${code ?? '接続なし'}）：あとでもう一度試してください。`,
  noAttachment: (link) =>
    `「${link}」は Discord の添付ファイルではありません：ファイルそのものを添付してください。`,
  movedAttachment: 'そのファイルは Discord で移動されました：もう一度添付してください。',

  brokenStore:
    'ここに保存されているデータが壊れています：バックアップから戻せるよう、このボットの運営者に伝えてください。',
  fullDisk:
    'このボットの保存先のディスクがいっぱいのため、何も変更されませんでした：運営者に伝え、あとでもう一度試してください。',
  unwritableStore:
    'このボットのデータを書き込めないため、何も変更されませんでした：運営者に伝え、あとでもう一度試してください。',
  busyStore:
    'ほかのプログラムがこのボットのデータに書き込んでいるため、何も変更されませんでした：少ししてからもう一度試してください。',
}

function written(value: string | null): string {
  return value === null ? 'リスト' : `「${value}」`
}
