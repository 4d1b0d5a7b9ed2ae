import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { articleFrom } from '../../src/articles/read-article.ts'
import { enoughToName } from '../../src/attribution/attribute.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

const townOf = (text: string) => articleFrom({ id: 'town', title: 'Town', text })

/** What a text surely attributes, as `speaker: words`. */
function surelySaid(text: string): string[] {
  const article = townOf(text)
  return attributionsOf(article)
    .filter(({ confidence }) => confidence >= enoughToName)
    .map(({ speaker, content }) => {
      const words = content.map((span) => wordsAt(article, span)).join(' … ')
      return `${speaker?.name ?? '?'}: ${words}`
    })
}

describe('the form alone tells', () => {
  test.each([
    [
      'what an administration authorizes',
      'The Ode administration has authorized the port to close the quay.',
      'The Ode administration: the port to close the quay',
    ],
    [
      'what a council authorizes in an item of a list',
      'At a glance\n\n- Ava council authorizes the port to close the quay',
      'Ava council: the port to close the quay',
    ],
    [
      'what reports from an army show',
      'Recent reports from the Ava Armed Forces paint a grim picture, with losses surpassing all fears.',
      'the Ava Armed Forces: a grim picture, with losses surpassing all fears',
    ],
    [
      'what residents were told by somebody',
      'Residents were told by Ann Lee that the quay would close in May.',
      'Ann Lee: that the quay would close in May',
    ],
    [
      'what a name in a block quotation is under',
      'The council met.\n\n> The quay is closed.\n>\n> — Ann Lee\n\nIt was late.',
      'Ann Lee: The quay is closed.',
    ],
    [
      'what was reported by a paper',
      'It was reported by the Harbour Post that the quay would close in May.',
      'the Harbour Post: that the quay would close in May',
    ],
    [
      'what figures by a county show',
      'Figures by the county show that 40 ships were lost.',
      'the county: that 40 ships were lost',
    ],
    [
      'the list behind a report',
      'The port reports the following:\n\n- 40 ships were lost\n- 12 crews are missing',
      'The port: 40 ships were lost … 12 crews are missing',
    ],
    [
      'the list behind according to',
      'According to the port:\n\n• 40 ships were lost\n• 12 crews are missing\n\nNobody else knows.',
      'the port: 40 ships were lost … 12 crews are missing',
    ],
    [
      'the quotation that a name below it signs',
      '“The quay will not be closed this year.”\n\n— Ann Lee, clerk of the port',
      'Ann Lee: “The quay will not be closed this year.”',
    ],
    [
      'the quotation that a name behind a long bar signs',
      'Town news\n\n“He must stop before the quay falls.” ― Ann Lee',
      'Ann Lee: “He must stop before the quay falls.”',
    ],
    [
      'the quotation that a name behind it signs',
      'The vote was close. It hurt.\n\n“The quay will not be closed this year.” — Ann Lee',
      'Ann Lee: “The quay will not be closed this year.”',
    ],
    [
      'the quotation behind a dash and a name',
      'Ships still come to the harbour - Ann Lee: “The quay will not be closed this year.”',
      'Ann Lee: “The quay will not be closed this year.”',
    ],
    [
      'the quotation that a paragraph introduces',
      'Ann Lee put it bluntly:\n\n“The quay is closed.”',
      'Ann Lee: “The quay is closed.”',
    ],
    [
      'a sentence that has nothing else',
      'Its figure counts cellars and flats separately, a spokesman said, and includes 61 houses.',
      'a spokesman: Its figure counts cellars and flats separately … and includes 61 houses',
    ],
    [
      'a sentence with a day in it',
      'The fourth line will cost 655 million and open late, the city auditor reported on Wednesday.',
      'the city auditor: The fourth line will cost 655 million and open late',
    ],
    [
      'a report in a line without an end',
      'Town news\n\n- Ava reports Lasken lost 610 troops, 17 boats, and 53 carts in just two days',
      'Ava: Lasken lost 610 troops, 17 boats, and 53 carts in just two days',
    ],
  ])('%s', (_, text, expected) => expect(surelySaid(text)).toEqual([expected]))
})

describe('the form does not tell', () => {
  test.each([
    ['what was not authorized', 'The port did not authorize the mayor to close the quay.'],
    ['what may be authorized', 'The port could authorize the mayor to close the quay.'],
    ['who authorized it', 'Tom Ode was authorized to close the quay.'],
    ['of whom reports from a place are', 'Reports from the front paint a grim picture.'],
    ['whose a list is', 'The town has three rules:\n\n- Ships stop here.\n- Nobody swims.'],
    ['whose a list is where reports are things', 'Three reports:\n\n- The quay fell.'],
    ['what is no report', 'Adding the two is a sum of the reader and not something Ava reported.'],
    [
      'who is quoted where no name signs',
      '“The quay will not be closed this year.”\n\n— An old hand at the port',
    ],
    ['a thing that is claimed', 'Ava claimed three wickets as Lasken went cheaply.'],
  ])('%s', (_, text) => expect(surelySaid(text)).toEqual([]))
})

test('a list that a line introduces ends where the next paragraph does', () => {
  const text = 'The port said:\n\n1. The quay is closed.\n\nThe tide rose at noon.'
  expect(surelySaid(text)).toEqual(['The port: The quay is closed.'])
})

test('the sentence that introduces a quotation belongs to it, and whoever is named with it speaks', () => {
  const text = 'A senior clerk summed it up:\n\n“It is over,” an unnamed port official told media.'
  const article = townOf(text)
  const [found] = attributionsOf(article)

  expect(found?.speaker?.name).toBe('an unnamed port official')
  expect(found?.cue.map((span) => wordsAt(article, span))).toEqual([
    'A senior clerk summed it up',
    'told',
  ])
})

test.each([
  'Residents were told by phone that the quay would close in May.',
  'Residents were told by noon that the quay would close in May.',
  'Residents were never told by Ann Lee that the quay would close in May.',
  '> The quay at night.\n> — Photo by Ann Lee',
  'The quay is closed.\n\n> — Ann Lee',
])('the form does not tell who says anything in: %s', (text) => {
  expect(surelySaid(text)).toEqual([])
})
