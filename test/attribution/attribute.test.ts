import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { enoughToName } from '../../src/attribution/attribute.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

const articleOf = (text: string): Article => ({
  id: 'quay',
  revision: 1,
  title: 'The quay at Ava',
  author: null,
  publisher: null,
  url: null,
  published: null,
  text,
  sections: [],
})

/** What a text attributes, as `speaker: words`, with `?` for nobody named. */
function said(text: string): string[] {
  const article = articleOf(text)
  return attributionsOf(article).map(({ speaker, content }) => {
    const words = content.map((span) => wordsAt(article, span)).join(' … ')
    return `${speaker?.name ?? '?'}: ${words}`
  })
}

/** Each case: what it shows, the text, and what must be said in it. */
function saidIn(cases: readonly (readonly [name: string, text: string, ...expected: string[]])[]) {
  for (const [name, text, ...expected] of cases) {
    test(name, () => expect(said(text)).toEqual(expected))
  }
}

describe('names the speaker of a quotation', () => {
  saidIn([
    [
      'when speaker and verb follow it',
      '“The quay is closed,” Tom Ode said.',
      'Tom Ode: “The quay is closed,”',
    ],
    [
      'when the verb comes before the speaker',
      '“The quay is closed,” said Tom Ode.',
      'Tom Ode: “The quay is closed,”',
    ],
    [
      'with straight quotation marks',
      '"The quay is closed," said Tom Ode.',
      'Tom Ode: "The quay is closed,"',
    ],
    [
      'with a curly mark that a straight one closes',
      '“The quay is closed," Tom Ode said. "It opens in May.”',
      'Tom Ode: “The quay is closed," … "It opens in May.”',
    ],
    [
      'with a straight mark that a curly one closes',
      '"The quay is closed,” said Tom Ode.',
      'Tom Ode: "The quay is closed,”',
    ],
    [
      'with two opening marks',
      '“The quay is closed,“ said Tom Ode.',
      'Tom Ode: “The quay is closed,“',
    ],
    [
      'with doubled apostrophes',
      "''The quay is closed,'' said Tom Ode.",
      "Tom Ode: ''The quay is closed,''",
    ],
    [
      'with single quotation marks',
      '‘The quay is closed,’ said Tom Ode.',
      'Tom Ode: ‘The quay is closed,’',
    ],
    [
      'with the comma behind the closing mark',
      '“The quay is closed”, said Tom Ode.',
      'Tom Ode: “The quay is closed”',
    ],
    [
      'when it is introduced by a colon',
      'Tom Ode said: “The quay is closed.”',
      'Tom Ode: “The quay is closed.”',
    ],
    [
      'when it is introduced by a comma',
      'On Monday, Tom Ode wrote, “The quay is closed.”',
      'Tom Ode: “The quay is closed.”',
    ],
    [
      'when a few words stand between verb and quotation',
      'Tom Ode said in a letter to the council: “The quay is closed.”',
      'Tom Ode: “The quay is closed.”',
    ],
    [
      'when it stands around speaker and verb',
      '“The quay,” Tom Ode said, “is closed.”',
      'Tom Ode: “The quay,” … “is closed.”',
    ],
    [
      'when it runs on in the paragraph',
      '“The quay is closed,” said Tom Ode, a clerk. “It is not safe. Stay away from it.”',
      'Tom Ode: “The quay is closed,” … “It is not safe. Stay away from it.”',
    ],
    [
      'when it is a question',
      '“Is the quay closed?” asked Ann Lee.',
      'Ann Lee: “Is the quay closed?”',
    ],
    [
      'when it is a question in a sentence of its own',
      '“Is the quay closed?” Ann Lee asked.',
      'Ann Lee: “Is the quay closed?”',
    ],
    [
      'when somebody is told',
      '“The quay is closed,” Tom Ode told reporters in Ava.',
      'Tom Ode: “The quay is closed,”',
    ],
    [
      'when it stands in the next paragraph, behind a colon',
      'Tom Ode wrote to the council:\n\n“The quay is closed. Nobody may go there.”',
      'Tom Ode: “The quay is closed. Nobody may go there.”',
    ],
    [
      'who is named with it, and not who is named before',
      'Ann Lee put it bluntly:\n\n“The quay is closed,” an unnamed port official told the paper.',
      'an unnamed port official: “The quay is closed,”',
    ],
    [
      'when only its end is quoted',
      'The quay was “a danger to everyone,” Tom Ode said.',
      'Tom Ode: The quay was “a danger to everyone,”',
    ],
    [
      'when another quotation stands inside it',
      '“She said ‘never’ and left,” Tom Ode recalled.',
      'Tom Ode: “She said ‘never’ and left,”',
    ],
    [
      'one for each of two in a paragraph',
      '“The quay is closed,” said Tom Ode. “Not for long,” Ann Lee replied.',
      'Tom Ode: “The quay is closed,”',
      'Ann Lee: “Not for long,”',
    ],
  ])
})

describe('names the speaker of reported speech', () => {
  saidIn([
    ['with that', 'Tom Ode said that the quay was closed.', 'Tom Ode: that the quay was closed'],
    ['without that', 'Tom Ode said the quay was closed.', 'Tom Ode: the quay was closed'],
    [
      'behind a day',
      'Tom Ode said on Tuesday that the quay was closed.',
      'Tom Ode: that the quay was closed',
    ],
    [
      'behind a day without that',
      'Tom Ode said Tuesday night the quay was closed.',
      'Tom Ode: the quay was closed',
    ],
    [
      'behind those who were told',
      'Tom Ode told a crowd of angry fishermen that the quay was closed.',
      'Tom Ode: that the quay was closed',
    ],
    [
      'when the day comes first',
      'On Tuesday, Tom Ode announced that the quay was closed.',
      'Tom Ode: that the quay was closed',
    ],
    [
      'when the day stands before the verb',
      'Tom Ode on Tuesday said that the quay was closed.',
      'Tom Ode: that the quay was closed',
    ],
    [
      'when an adverb stands before the verb',
      'Tom Ode has repeatedly warned that the quay is not safe.',
      'Tom Ode: that the quay is not safe',
    ],
    [
      'when the verb comes last',
      'The quay was closed on Monday, Tom Ode said.',
      'Tom Ode: The quay was closed on Monday',
    ],
    [
      'when the speaker comes last',
      'The quay was closed on Monday, said Tom Ode, a clerk at the port.',
      'Tom Ode: The quay was closed on Monday',
    ],
    [
      'when the verb stands amid it',
      'The quay, Tom Ode said, was closed on Monday.',
      'Tom Ode: The quay … was closed on Monday',
    ],
    [
      'by according to, before it',
      'According to the port, the quay was closed on Monday.',
      'the port: the quay was closed on Monday',
    ],
    [
      'by according to, before what may look like a role',
      'According to the port, the ferry from Ava leaves at nine.',
      'the port: the ferry from Ava leaves at nine',
    ],
    [
      'by according to, with a role',
      'According to Tom Ode, a clerk at the port, the quay was closed.',
      'Tom Ode: the quay was closed',
    ],
    [
      'by according to, behind it',
      'The quay was closed on Monday, according to Tom Ode.',
      'Tom Ode: The quay was closed on Monday',
    ],
    [
      'in a second report of the same sentence',
      'Tom Ode said the quay was closed and added that it was not safe.',
      'Tom Ode: the quay was closed',
      'Tom Ode: that it was not safe',
    ],
    [
      'in a participle',
      'Tom Ode defended the decision, saying that the quay was not safe.',
      'Tom Ode: that the quay was not safe',
    ],
    [
      'behind a quotation, in a participle',
      '“The quay is closed,” Tom Ode said, adding that it was not safe.',
      'Tom Ode: “The quay is closed,”',
      'Tom Ode: that it was not safe',
    ],
    [
      'when it is a concern',
      'Tom Ode has voiced concern that the quay could fall.',
      'Tom Ode: that the quay could fall',
    ],
    [
      'in a passive',
      'It was reported by the Harbour Post that the quay was closed.',
      'the Harbour Post: that the quay was closed',
    ],
    [
      'but not of what the writer adds',
      'Tom Ode said that the quay was closed for repairs, which began in May.',
      'Tom Ode: that the quay was closed for repairs',
    ],
    [
      'but not of what became of a claim',
      'Ode’s claim that the quay was unsafe was rejected by the council.',
      'Ode: that the quay was unsafe',
    ],
    [
      'and of the quotation that follows it',
      'Tom Ode said the quay was closed. “It is not safe.”',
      'Tom Ode: the quay was closed … “It is not safe.”',
    ],
  ])
})

describe('calls a speaker what the article does', () => {
  saidIn([
    [
      'a capital for its government',
      'Kyiv said it had lost no ships.',
      'Kyiv: it had lost no ships',
    ],
    [
      'an institution by its name',
      'The Pentagon confirms that losses have topped 600.',
      'The Pentagon: that losses have topped 600',
    ],
    [
      'a house for those who work in it',
      'The White House said it would not comment on the quay.',
      'The White House: it would not comment on the quay',
    ],
    [
      'armed forces by their country',
      'Ukraine’s armed forces reports that 17 tanks were lost.',
      'Ukraine’s armed forces: that 17 tanks were lost',
    ],
    [
      'a country that reports without that',
      'Ukraine reports Russia lost 17 tanks.',
      'Ukraine: Russia lost 17 tanks',
    ],
    [
      'a group by those given as examples',
      'Critics, including Tom Ode Jr., have voiced concerns that the quay could fall.',
      'Critics, including Tom Ode Jr.: that the quay could fall',
    ],
    [
      'an unnamed official',
      'An unnamed official said the quay was closed.',
      'An unnamed official: the quay was closed',
    ],
    [
      'a senior official of a country with full stops in it',
      '“The quay is closed,” a senior U.S. defense official said.',
      'a senior U.S. defense official: “The quay is closed,”',
    ],
    [
      'a woman with title and party',
      'Sen. Ann Lee (D-Ohio) said the quay was closed.',
      'Sen. Ann Lee: the quay was closed',
    ],
    [
      'people by names that are words as well',
      '“The quay,” said Theresa May, “is closed.” “Is it?” asked Will Long. Megyn Kelly said it was.',
      'Theresa May: “The quay,” … “is closed.”',
      'Will Long: “Is it?”',
      'Megyn Kelly: it was',
    ],
    [
      'an agency by its capitals',
      'The WHO said that the quay was safe, but a US official said that it was not.',
      'The WHO: that the quay was safe',
      'a US official: that it was not',
    ],
    [
      'a source that spoke to reporters',
      'Officials who spoke to reporters on Monday said the quay was closed.',
      'Officials: the quay was closed',
    ],
    [
      'a paper by what it published',
      'A report published in May said that the quay was not safe.',
      'A report: that the quay was not safe',
    ],
    [
      'two people as two',
      'Tom Ode and Ann Lee said that the quay was closed.',
      'Tom Ode and Ann Lee: that the quay was closed',
    ],
    [
      'a driver from a town in a state',
      'Paul Orr, a driver from Ava, Ohio, said the quay was closed.',
      'Paul Orr: the quay was closed',
    ],
    [
      'the mayor by name, when the name follows',
      'The mayor, Ann Lee, said the quay was closed.',
      'Ann Lee: the quay was closed',
    ],
  ])
})

describe('names nobody', () => {
  saidIn([
    ['when it was only she', '“The quay is closed,” she said.', '?: “The quay is closed,”'],
    ['when it was only he', 'He said that the quay was closed.', '?: that the quay was closed'],
    [
      'when it was only who',
      'Ann Lee met fishermen who said the quay was closed.',
      '?: the quay was closed',
    ],
    ['when it was both of them', 'Both men said the quay was closed.', '?: the quay was closed'],
    [
      'when two may be meant by a participle',
      'Tom Ode smiled as Ann Lee left, saying that the quay was closed.',
      '?: that the quay was closed',
    ],
    [
      'when it was somebody of hers',
      'Her lawyer said that the quay was closed.',
      '?: that the quay was closed',
    ],
  ])

  test('for a claim, where the content is too uncertain', () => {
    const [claim] = attributionsOf(
      articleOf('The port rejects the union’s claim that the quay fell.'),
    )

    expect(claim?.speaker?.name).toBe('the union')
    expect(claim?.confidence).toBeLessThan(enoughToName)
  })

  test('for a clause whose end is open', () => {
    const text = 'Tom Ode said the quay, which was closed to all but the fishermen in May, is safe.'
    expect(attributionsOf(articleOf(text))[0]?.confidence).toBeLessThan(enoughToName)
  })
})

describe('finds no speech', () => {
  const silent: readonly (readonly [name: string, text: string])[] = [
    ['in scare quotes', 'The “safe” quay fell into the sea on Monday.'],
    ['in the title of a book', 'In “The Tide,” the quay falls into the sea.'],
    ['in the title of a programme', 'Later on “This Week,” Ann Lee questioned the decision.'],
    ['in the name of a ship', 'The ferry “Ode” left the quay at nine.'],
    ['when nobody said it', 'Nobody said that the quay was closed.'],
    ['when no one said it', 'No official said that the quay was closed.'],
    ['when it was not said', 'Tom Ode did not say that the quay was closed.'],
    ['when it was never said', 'Tom Ode never claimed that the quay was safe.'],
    ['when it wasn’t said', 'Tom Ode hasn’t said the quay is closed.'],
    ['when it may be said', 'Tom Ode could say that the quay is closed.'],
    ['when it will be said', 'Tom Ode will announce that the quay is closed.'],
    ['when it is a condition', 'If he says that the quay is closed, we leave.'],
    ['when it is a condition turned round', 'Had she said that the quay was closed, we had left.'],
    ['when it is a question', 'Has Tom Ode said that the quay is closed?'],
    ['when it depends', 'The ferry sails unless Tom Ode says that the quay is closed.'],
    ['in whoever says it', 'Anyone who says that the quay is closed is wrong.'],
    ['when it was denied', 'Tom Ode denied that the quay was closed.'],
    ['when prizes are claimed', 'Prizes must be claimed by June 30.'],
    ['when prizes claimed in time are sent', 'All prizes claimed by June 30 will be sent.'],
    ['when somebody was told', 'Tom Ode was told that the quay was closed.'],
    ['in what is said of something', 'The quay is said to be closed.'],
    ['when reports are things', 'There are reports of a closed quay.'],
    ['when reports suggest it', 'Reports that suggested a fall were wrong.'],
    ['in an act', 'The Ode administration has closed the quay and opened the port.'],
    ['in the United States', 'Ships from the United States that call at the quay are few.'],
    ['when little was said', 'Tom Ode said so.'],
    ['when nothing was said', 'Tom Ode said nothing about the quay.'],
    ['when something was declared open', 'Tom Ode declared the quay open.'],
    ['when a thing was noted', 'Tom Ode noted the tide and went home.'],
    ['in an order', 'Say that the quay is closed.'],
    ['in a text without words', '— … “” — “'],
    ['in an empty text', ''],
  ]
  for (const [name, text] of silent)
    test(name, () => expect(attributionsOf(articleOf(text))).toEqual([]))
})

describe('an attribution', () => {
  test('has the places of source, cue and content', () => {
    const article = articleOf('“The quay is closed,” said Tom Ode, a clerk at the port.')
    const [found] = attributionsOf(article)
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map((span) => wordsAt(article, span))

    expect(words(found?.source)).toEqual(['Tom Ode, a clerk at the port'])
    expect(words(found?.cue)).toEqual(['said'])
    expect(words(found?.content)).toEqual(['“The quay is closed,”'])
  })

  test('tells the role that stands beside the name', () => {
    const [found] = attributionsOf(
      articleOf('Tom Ode, a clerk at the port, said the quay was closed.'),
    )
    expect(found?.speaker).toEqual({ name: 'Tom Ode', role: 'a clerk at the port' })
  })

  test('tells the role that stands before the name', () => {
    const [found] = attributionsOf(
      articleOf('The port’s director, Ann Lee, said the quay was closed.'),
    )
    expect(found?.speaker).toEqual({ name: 'Ann Lee', role: 'The port’s director' })
  })

  test('does not take for a role what somebody did', () => {
    const [found] = attributionsOf(
      articleOf('Tom Ode, who runs the port, said the quay was closed.'),
    )
    expect(found?.speaker).toEqual({ name: 'Tom Ode', role: null })
  })

  const manners = [
    ['direct', '“The quay is closed,” said Tom Ode.'],
    ['indirect', 'Tom Ode said the quay was closed.'],
    ['mixed', 'Tom Ode said the quay was “closed to all.”'],
  ] as const
  for (const [manner, text] of manners) {
    test(`is ${manner} in ${text}`, () => {
      expect(attributionsOf(articleOf(text))[0]?.manner).toBe(manner)
    })
  }

  test('stands in the order of the text', () => {
    const text = 'Tom Ode said: “No.”\n\n“Never again,” said Ann Lee.\n\nThe port said it was open.'
    const starts = attributionsOf(articleOf(text)).map(({ content }) => content[0]!.start)

    expect(starts).toHaveLength(3)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('nobody is named by words that name nobody', () => {
  test.each([
    'In a short note he called it “one set of numbers, not two”.',
    'A leaked memo said that it “would be cheaper in June than in August”.',
  ])('%s', (text) => {
    for (const { speaker } of attributionsOf(articleOf(text))) {
      expect(speaker?.name ?? 'a leaked memo').toMatch(/^a leaked memo$/i)
    }
  })
})
