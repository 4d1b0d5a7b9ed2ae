import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/articles/read-article.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

/** Who says the last thing that a text attributes. */
const lastSpeakerIn = (text: string) =>
  attributionsOf(articleFrom({ id: 'town', title: 'Town', text })).at(-1)?.speaker?.name ?? null

describe('a pronoun is the one person whom the text can mean', () => {
  test.each([
    ['the speaker before', 'Tom Ode said the quay was closed. “Stay away,” he said.', 'Tom Ode'],
    [
      'in the next paragraph',
      '“The quay is closed,” said Tom Ode.\n\n“Nobody may go there,” he added.',
      'Tom Ode',
    ],
    [
      'paragraphs on, where nobody else is named',
      'Tom Ode closed the quay on Monday.\n\n“It is cracked,” he said.\n\n“Stay away from it,” he said.',
      'Tom Ode',
    ],
    [
      'behind a link to a story on somebody else',
      'Tom Ode closed the quay.\n\nRelated: Bo Pell mends the pier\n\n“It is cracked,” he said.',
      'Tom Ode',
    ],
    [
      'a surname that was named in full',
      'Ann Lee runs the port.\n\nOn Monday, Lee closed the quay. “It is cracked,” she said.',
      'Ann Lee',
    ],
    [
      'with a role of several words',
      'Ann Lee, a clerk at the port in Ava, closed the quay. “It is cracked,” she said.',
      'Ann Lee',
    ],
    [
      'whose role stands before the name',
      'Its chief engineer, Ann Lee, closed the quay. “It is cracked,” she said.',
      'Ann Lee',
    ],
    [
      'from a place with a name',
      'Rufus Pell of Marsh Lane lost his boat. “It is gone,” he said.',
      'Rufus Pell',
    ],
    [
      'beside an office and a place',
      'Ann Lee left the Harbour Board in Ava. “It was time,” she said.',
      'Ann Lee',
    ],
    ['a woman beside a man', 'Mary Pell met Tom Ode. “The quay is safe,” she said.', 'Mary Pell'],
    [
      'a man by what he is',
      'A spokesman, Robin Pell, met Mary Orr. “The quay is safe,” he said.',
      'Robin Pell',
    ],
    [
      'whom the sentence before is about',
      'Mary Pell laughed. Ann Orr did not. “The quay is closed,” she said.',
      'Ann Orr',
    ],
    [
      'and not somebody of whom they speak',
      'Ann Lee said the driver had fled. “Stay away,” she said.',
      'Ann Lee',
    ],
    [
      'whose aside has a clause',
      'Robin Pell, the clerk at Ava Polytechnic who led the trial, rejects that. In May, he said, it fell.',
      'Robin Pell',
    ],
    ['with something of theirs', 'Mary Pell lost her boat. “It is gone,” she said.', 'Mary Pell'],
    [
      'of a league',
      'Rufus Pell of the Shopkeepers’ League lost his boat. “It is gone,” he said.',
      'Rufus Pell',
    ],
    [
      'whose name stands beside what only looks like one',
      'Ann Lee is the warden.\n\nLee blames the boats. Sightseeing trips have doubled since May, she says.',
      'Ann Lee',
    ],
    [
      'whom the pronoun before means, beside somebody unnamed',
      '“One is enough,” said Mary Pell. She would not blame the trader alone. “I have made the mistake myself,” she said.',
      'Mary Pell',
    ],
    [
      'the organisation before',
      'The port closed the quay. It said that it was cracked.',
      'The port',
    ],
    [
      'an organisation by its name',
      'The power company, Ondry Light, denied that. In a statement on Monday it said the line had held.',
      'Ondry Light',
    ],
    [
      'the organisation that spoke before',
      'The quay is closed, the port said. It added that the pier was safe.',
      'the port',
    ],
    ['where they live', 'Tom Ode lives in Leeds. “It was like a bomb,” he said.', 'Tom Ode'],
    ['where they went', 'Mary Pell moved to Leeds in May. “I love it,” she said.', 'Mary Pell'],
    ['whom they work for', 'Tom Ode works for Colby. “I love it,” he said.', 'Tom Ode'],
    ['with a party', 'Tom Ode (Labour) blamed the council. “It hurts,” he said.', 'Tom Ode'],
    ['according to her', 'Ann Lee saw it. According to her, the quay fell at nine.', 'Ann Lee'],
    [
      'one without a name',
      'A spokesman said the quay was closed. “Stay away,” he said.',
      'A spokesman',
    ],
    [
      'in a note of theirs',
      'Tom Ode wrote twice. In a short note he called the quay “a danger to all”.',
      'Tom Ode',
    ],
  ])('%s', (_, text, name) => expect(lastSpeakerIn(text)).toBe(name))
})

describe('a pronoun is nobody', () => {
  test.each([
    ['when two organisations are told of', 'The council met the port. It said that it was late.'],
    [
      'when a name stands beside an organisation',
      'The port left Ondry Light. It said it was late.',
    ],
    ['when a thing is told of', 'The gate fell on the quay. It said “Keep out” in red letters.'],
    ['in another paragraph', 'The port closed the quay.\n\nIt said that the quay was cracked.'],
    [
      'when the pronoun before may mean somebody named with it',
      'Mary Pell left. She met Ann Orr. “The quay is safe,” she said.',
    ],
    ['when one is written to', 'Tom Ode wrote to Dunmarrow. “The quay is closed,” he said.'],
    ['when the one named did it to them', 'Winston Pell hired her. “I was afraid,” she said.'],
    ['when a man named did it to him', 'Tom Ode sacked him in May. “It hurt,” he said.'],
    ['when two women are named', 'Mary Pell met Ann Orr. “The quay is safe,” she said.'],
    ['when only a man is named', 'Tom Ode closed the quay. “It is cracked,” she said.'],
    ['when an unnamed man is near', 'Robin Pell called a driver. “The quay is closed,” he said.'],
    ['when a name is of nobody known', 'Ann Lee met Dunmarrow. “The quay is closed,” she said.'],
    [
      'when nothing tells who is he and who is she',
      'Robin Pell said he was tired. “It is late,” she said.',
    ],
    [
      'when the one named only had something done to them',
      'The quay was named after Tom Ode. “It is cracked,” he said.',
    ],
    [
      'when somebody else spoke in between',
      '“It fell,” said Robin Pell. “At nine,” said a driver.\n\n“Stay away,” he said.',
    ],
    ['under another heading', 'Tom Ode closed it.\n\n## Later\n\n“It is cracked,” he said.'],
    ['when several are meant', 'Tom Ode and Ann Lee left. “It is late,” they said.'],
  ])('%s', (_, text) => expect(lastSpeakerIn(text)).toBeNull())
})

test('an article with ten thousand pronouns comes to an end', () => {
  const text = 'Tom Ode said: “No.”\n\n'.concat('“Never,” he said.\n\n'.repeat(10_000))
  const statements = attributionsOf(articleFrom({ id: 'town', title: 'Town', text }))
  expect(statements.length).toBeGreaterThan(1_000)
})

test('“it” is nobody where an article begins with no subject', () => {
  expect(lastSpeakerIn('But it fell. It said that the quay was closed.')).toBeNull()
})

test.each([
  ['Mrs Lomax said she felt ashamed. “It hurt,” she said.', 'Mrs Lomax'],
  ['Mr Lomax left. Mrs Lomax said she felt ashamed. “It hurt,” she said.', 'Mrs Lomax'],
  ['Tom Lomax left. Mrs Lomax said the bridge was closed.', 'Mrs Lomax'],
  ['Anna Lomax left. Mrs Lomax said the bridge was closed.', 'Anna Lomax'],
  ['Mrs Lomax closed the shop. “It hurt,” Lomax said.', 'Mrs Lomax'],
  ['Mrs Lomax said it was open. Mr Lomax said it was not. “It hurt,” Lomax said.', 'Lomax'],
  ['Mrs Lomax said she felt ashamed. “It hurt,” he said.', null],
  ['Mrs Lomax met Mrs Pell. “It hurt,” she said.', null],
])('a surname with “Mrs” or “Mr” is a woman’s or a man’s: %s', (text, name) => {
  expect(lastSpeakerIn(text)).toBe(name)
})
