import type { CommunityTexts } from './en.ts'

export const communityJa: CommunityTexts = {
  commands: {
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
  settings: {
    unanswered: {
      name: '未回答の質問',
      description: '答えの見つからなかった質問の言葉を、モデレーターのために保存するか',
      choices: { on: '質問者なしで保存する', off: '保存しない' },
    },
    keptUnanswered: (command) =>
      `答えの見つからなかった質問の言葉は、質問者を残さずに ${command} のために保存されます。`,
    notKept: '答えの見つからなかった質問は保存されません。',
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
