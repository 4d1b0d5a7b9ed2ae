import { describe, expect, test } from 'vitest'
import { sentencesIn } from '../../src/articles/sentences.ts'

/** The sentences of a text, as words. */
const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

/** Each list is one text: its sentences, which are joined by a blank and must come apart again. */
const texts: Record<string, string[][]> = {
  'ends at full stops, question marks, exclamation marks and ellipses': [
    ['The ferry was late.', 'Nobody minded.'],
    ['Who paid for it?', 'The harbour did!', 'At last…', 'Then it sank.'],
    ['They waited...', 'Nothing came.'],
    ['Is it open?!', 'Yes.'],
    ['It cost 3.5 million.', '17 boats were bought.'],
    ['The pier closed in 2020.', '€5 was the fare.'],
    ['(The mayor was away.)', 'Her deputy signed.'],
    ['See harbour.example.com for maps.', 'iPads are for hire.'],
    ['The gate shut [at noon.]', '“Late again,” he said.'],
  ],
  'knows abbreviations': [
    ['Gen. Mara Quill met Mr. Ode and Dr. Lea Brandt in the harbour.', 'Both smiled.'],
    ['The U.S. Navy left.', 'The U.S. and Britain stayed.'],
    ['Boats, nets, etc. are sold e.g. at Oxley Inc. in St. Bree.', 'It is cheap.'],
    ['It is No. 5 on the list, see Fig. 3 on p. 12.', 'Look there.'],
    ['On Jan. 6 and Sept. 11 the locks were closed.', 'Few came.'],
    ['It was Oxley vs. Bree in the final.', 'Bree won.'],
    ['Rep. Tom Ode, R-Calif., and Sen. Lea Brandt of Fla. voted no.', 'It failed.'],
    ['Ode v. Harbour Board was heard by Judge A. B. Lowe Jr. in May.', 'He ruled for Ode.'],
    ['Prof. J. K. Marsh and J.-P. Roux wrote it.', 'Nobody read it.'],
    ['The gate was built c. 1850 by Tom Ode (b. 1820, d. 1891).', 'It holds.'],
    ['Approx. 30 boats of 3 ft. 2 in. were sold.', 'Few sailed.'],
    ['Call Tel. 555 0100.', 'Ask for the Rt. Hon. Ann Lee.'],
    ['A.M. Rosenthal wrote it.', 'It sold.'],
    ['Das gilt z. B. für Boote, u. a. Kutter.', 'Es hilft.'],
    ['Anna Lehmann, geb. Brandt, rief Prof. Dr. Med. Lea Brandt an.', 'Sie kam.'],
    ['Navy Lt. Col. Ann Lee of Washington, D.C. spoke.', 'Few listened.'],
  ],
  'ends a sentence after an abbreviation when the next word starts one': [
    ['The boats came from the U.S.', 'The minister was glad.'],
    ['She works for Oxley Inc.', 'Her brother does too.'],
    ['It was sold to Tom Ode Jr.', 'He paid at once.'],
    ['They moved to Washington, D.C.', 'In May they left.'],
    ['Vitamin C.', 'It helps.'],
    ['It ships from the U.S.', 'A spokesman said so.'],
    ['It was agreed with the U.S.', '“We are glad,” she said.'],
  ],
  'tells when a time of day ends a sentence': [
    ['The gates closed at 5 p.m.', 'Boats waited outside.'],
    ['They open at 9 a.m. Friday and at 10 a.m. Eastern on Sundays.', 'Entry is free.'],
    ['It opens at 9 A.M.', 'Rosenthal came.'],
    ['They meet at 8 p.m. Thursdays.', 'Bring a lamp.'],
    ['It fell at 3 p.m. Oxley time.', 'It was 4 p.m. in Bree.'],
  ],
  'does not take a word for an abbreviation': [
    ['He said no.', 'They left.'],
    ['It is plan b.', 'They left.'],
    ['We sat in the sun.', 'Mary slept.'],
    ['It hit a mass.', 'Tom ran.'],
    ['They work for AT&T.', 'Bree is near.'],
  ],
  'keeps a number or letter with the item that it counts': [
    ['1. Wash the pot.', '2. Dry the pot.'],
    ['B. Dry the pot.', 'Then rest.'],
  ],
  'does not end where the sentence goes on': [
    ['They waited ... and nothing came.'],
    ['The lock … once the widest … is closed.'],
    ['It was . . . odd.'],
    ['The panel (see below.) met again.'],
    ['The firm Yippee! is in Bree.'],
  ],
  'puts a spaced ellipsis and a note number to the sentence before': [
    ['They left . . .', 'Nobody came.'],
    ['The lock is the widest.[3]', 'It was dug in 1902.[12]'],
  ],
  'never cuts a quotation': [
    ['“We are late. We will come. Wait,” she said.', 'Then she left.'],
    ['She said: "It is odd. It is wrong."', 'He agreed.'],
    ['«Il est tard. Nous venons», a-t-elle dit.', 'Il partit.'],
    ['« Il est tard. Nous venons », a-t-elle dit.', 'Il partit.'],
    ['„Es ist spät. Wir kommen“, sagte sie.', 'Dann ging sie.'],
    ['»Es ist spät. Wir kommen«, sagte sie.', 'Dann ging sie.'],
    ['„Jest późno. Idziemy”, powiedziała.', 'Wyszła.'],
    ["''We are late. Wait,'' she said.", "''No.''", 'He left.'],
    ['‘We are late. Wait,’ she said.', 'He’d left.'],
    ["'We are late. Wait,' she said.", "The dogs' bowls were empty."],
    ['“She told me ‘Go. Now.’ and I went. I ran,” he said.', 'We saw.'],
    ['“He said “no. Never.” to me. I left,” she said.', 'We saw.'],
    ['"Stay," he said.', '"Sit. Wait."'],
  ],
  'keeps a quotation with the words that report it': [
    ['"Why?" he asked.', 'Nobody knew.'],
    ['“Is it open?” Mara Quill asked.', '“No!” Mr. Ode shouted.'],
    ['“Is it open?”', 'The bridge was not.'],
    ['“It is open!”', 'Mara ran.'],
  ],
  'lets a stray quotation mark change nothing': [
    ['He called it “odd.', 'She did not.', 'They left.'],
    ['He called it "odd.', 'She did not.', 'They left.'],
    ['It was odd."', 'He left.'],
    ['“We are late.', 'We will come.', '“Wait for us. We run,” she said.'],
    ['A 6" pipe burst.', 'A 12" pipe did not.', 'It held.'],
    ["It was the '90s.", "The dogs' bowls were empty.", "It's over."],
  ],
  'splits text that was split into tokens': [
    ['the rate rises every calendar year .', 'Any predictable change is seasonal .'],
    ['the lift was measured .', 'the results were intended as a basis .'],
    ["He called it `` odd . Very odd . ''", 'She did not .'],
    ['" We are late . We run . "', 'He left .'],
    ["Gen . Quill and the U.S . Navy 's boats left .", 'Few saw ( or heard . )', 'All slept .'],
  ],
}

test('ends Chinese and Japanese sentences, which no blanks part', () => {
  expect(split('今日は雨です。本当？はい！')).toEqual(['今日は雨です。', '本当？', 'はい！'])
  expect(split('「遅い。行こう。」と彼は言った。終わり。')).toEqual([
    '「遅い。行こう。」と彼は言った。',
    '終わり。',
  ])
  expect(split('她说：“晚了。走吧。”他走了。')).toEqual(['她说：“晚了。走吧。”', '他走了。'])
})

test('takes a line break for the end of a sentence', () => {
  expect(split('The ferry\nNobody came')).toEqual(['The ferry', 'Nobody came'])
  expect(split('the ferry\n\nwas late')).toEqual(['the ferry', 'was late'])
  expect(split('They need:\nwater\n• salt\n• bread')).toEqual([
    'They need:',
    'water',
    '• salt',
    '• bread',
  ])
  expect(split('“We are late.\r\n\r\n“We will come. Wait,” she said.')).toEqual([
    '“We are late.',
    '“We will come. Wait,” she said.',
  ])
})

test('reads on over the line breaks of text that an editor wrapped', () => {
  const wrapped = [
    'The harbour was busy all through that long and windy summer, said the',
    'master of the port. It was, he added, the busiest since 1914, and Mara',
    'Quill, who runs the ferry, agreed.',
  ]
  expect(split(wrapped.join('\r\n'))).toEqual([
    `${wrapped[0]}\r\nmaster of the port.`,
    `It was, he added, the busiest since 1914, and Mara\r\n${wrapped[2]}`,
  ])
  expect(split('narrow columns of\na paper\nend early')).toEqual([
    'narrow columns of\na paper\nend early',
  ])
})

test('finds in a part of a wrapped text the sentences that it has in the whole', () => {
  const text =
    '- The harbour was busy all through that long summer, said the master\n' +
    '  Oxley had sent. It was the busiest since 1914 and nobody at the quay\n' +
    '  Mara Quill had built could say why.'
  const start = text.indexOf('The harbour')
  expect(sentencesIn(text, { start, end: text.length })).toHaveLength(2)
  expect(sentencesIn(text, { start: text.indexOf('It was'), end: text.length })).toHaveLength(1)
})

test('gives places in the whole text for a part of it', () => {
  const text = 'Not this. But this. And this. Nor this.'
  const span = { start: text.indexOf(' But'), end: text.indexOf(' Nor') + 1 }
  expect(sentencesIn(text, span).map(({ start, end }) => text.slice(start, end))).toEqual([
    'But this.',
    'And this.',
  ])
})

for (const [claim, lists] of Object.entries(texts)) {
  describe(claim, () => {
    for (const sentences of lists) {
      const text = sentences.join(' ')
      test(text, () => expect(split(text)).toEqual(sentences))
    }
  })
}
