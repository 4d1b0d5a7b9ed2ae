import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { articleFrom } from '../../src/articles/read-article.ts'
import { enoughToName } from '../../src/attribution/attribute.ts'
import { attributionsOf, shippedExtractor } from '../../src/library/attributions.ts'

const speakersIn = (text: string) =>
  attributionsOf(articleFrom({ id: 'town', title: 'Town', text })).map(({ speaker }) => speaker)

const namesIn = (text: string) => speakersIn(text).map((speaker) => speaker?.name ?? null)

describe('one speaker has one name', () => {
  test.each([
    [
      'with an office before it',
      'Ava Police Chief Tom Ode spoke on Monday. Tom Ode said the quay was closed.',
      'Ava Police Chief Tom Ode',
    ],
    [
      'without the office of which somebody is secretary',
      'Secretary of State Mary Pell came to Ava. Pell said the quay was closed.',
      'Mary Pell',
    ],
    ['without a party', 'Republican Tom Ode came to Ava. Ode said the quay was closed.', 'Tom Ode'],
    [
      'behind an office of police',
      'Ava Chief of Police Tom Ode said the quay was closed.',
      'Tom Ode',
    ],
  ])('%s', (_, text, name) => expect(namesIn(text)).toEqual([name]))
})

test('somebody of whom only the office speaks is not named', () => {
  const [name] = namesIn('The office of Sen. Ann Lee said that the quay was closed.')
  expect(name).toBe('The office of Sen. Ann Lee')
})

test('“its secretary” has the name that stands beside it', () => {
  expect(speakersIn('The club is small. Its secretary, Ann Lee, said it would close.')).toEqual([
    { name: 'Ann Lee', role: 'secretary' },
  ])
})

test.each([
  [
    'Critics, among them Tom Ode Jr., warned that the quay could fall.',
    'Critics, among them Tom Ode Jr.',
  ],
  ['According to a leaked memo of 22 May, the quay is not safe.', 'a leaked memo of 22 May'],
  ['“The quay is closed,” said a nurse on her way to work.', 'a nurse'],
  ['The port sent two. Those reports said that the quay was safe.', 'Those reports'],
  ['Reports that carried the figures said that the quay was not safe.', 'Reports'],
])('%s', (text, name) => expect(namesIn(text)).toEqual([name]))

test.each([
  [
    'the named one where there is no other',
    'The council’s spokesman, Tom Ode, said it was safe. “We have photographs,” the spokesman said.',
    ['Tom Ode', 'Tom Ode'],
  ],
  [
    'not the named one when another has come',
    'The council’s spokesman, Tom Ode, said it was safe. A union spokesman said it was not. “We have photographs,” the spokesman said.',
    ['Tom Ode', 'A union spokesman', 'the spokesman'],
  ],
  [
    'not the named one when a senior one has come',
    'The aide, Tom Ode, said the mayor was well. A senior aide said he was ill. “That ship has sailed,” the aide said.',
    ['Tom Ode', 'A senior aide', 'the aide'],
  ],
  [
    'not one who is named only later',
    'A spokesman for the trust said the pool would close. On Friday the spokesman said Park was tired. The council’s spokesman, Tom Ode, said nothing was decided.',
    ['A spokesman for the trust', 'the spokesman', 'Tom Ode'],
  ],
])('“the spokesman” is %s', (_, text, names) => expect(namesIn(text)).toEqual(names))

test.each([
  ['The club is small. Its secretary Ann Lee said it would close.', 'Ann Lee'],
  ['The club is small. One of them, Ann Lee, said it would close.', 'Ann Lee'],
])('a name beside what points elsewhere is the speaker’s: %s', (text, name) => {
  expect(namesIn(text)).toEqual([name])
})

test.each([
  [
    'and what they did',
    'Ava’s manager, Tom Ode, who was at the match, said the team was tired.',
    { name: 'Tom Ode', role: 'Ava’s manager' },
  ],
  [
    'with a title',
    '“It is cracked,” the minister of Ava, the Reverend Amos Pell, wrote.',
    { name: 'Reverend Amos Pell', role: 'the minister of Ava' },
  ],
  [
    'which is a first name',
    'Lee Marcus left. Ann’s brother, Marcus, said she was tired.',
    { name: 'Marcus', role: 'Ann’s brother' },
  ],
  [
    'between dashes',
    'The harbour master – a former boxer named Gus Pell – said the quay was closed.',
    { name: 'Gus Pell', role: 'The harbour master' },
  ],
])('a role has the name beside it, %s', (_, text, speaker) => {
  expect(speakersIn(text)).toEqual([speaker])
})

test('one of two who say something is not said to be alone', () => {
  const text = 'Ann Lee, a mother of three, and her friend Mary Pell both said the quay was closed.'
  expect(namesIn(text)).not.toContain('Ann Lee')
})

test.each([
  ['“It is out,” said fire chief **Ann Lee**.', { name: 'Ann Lee', role: 'fire chief' }],
  ['“It is closed,” said local MP Ann Lee.', { name: 'Ann Lee', role: 'local MP' }],
])('names and roles are shown as such: %s', (text, speaker) => {
  expect(speakersIn(text)).toEqual([speaker])
})

test.each([
  ['who is dead', 'Ann Lee, founder of the port, died in 1998. Lee said the quay was safe.'],
  ['who was late', 'The late Ann Lee built the quay. Lee said the quay was safe.'],
  ['that a firm has too', 'Ann Lee built the quay. Lee Chemicals leaked. Lee said it was safe.'],
  ['that is “it”', 'Ann Lee built the quay. Lee said in a statement that it regretted the spill.'],
])('a surname alone is not put to somebody %s', (_, text) => {
  expect(namesIn(text)).toEqual(['Lee'])
})

test('of two whom the text knows, the one of whom the other speaks says nothing', () => {
  const text = 'Ann Lee met Tom Ode on Monday. “He lied,” said Lee of Ode.'
  expect(namesIn(text)).toEqual(['Ann Lee'])
})

test('all that one speaker says is gathered under the fullest name, with every mention', () => {
  const article = articleFrom({
    id: 'town',
    title: 'Town',
    text: 'Lee said the quay was safe. Gen. Ann Lee, a soldier, came on Monday. “It is open,” the general said. “Use it,” she added. Tom Ode said it was not.',
  })
  const voices = shippedExtractor().speakersOf(article)

  expect(voices.map(({ speaker }) => speaker.name)).toEqual(['Gen. Ann Lee', 'Tom Ode'])
  const mentions = voices[0]?.attributions.flatMap(({ source }) =>
    source.map((span) => wordsAt(article, span)),
  )
  expect(mentions).toEqual(['Lee', 'the general', 'she'])
})

test.each([
  ['Downing Street said the bridge was closed.', ['Downing Street']],
  ['The bridge was closed, Downing Street said on Monday.', ['Downing Street']],
  ['The bridge was closed, Scotland Yard said on Monday.', ['Scotland Yard']],
  ['Downing the pint, Ann Lee said the bridge was closed.', ['Ann Lee']],
  ['Jane Hill went to Capitol Hill. Hill said the bridge was closed.', ['Jane Hill']],
])('whoever is called by a seat is named by it, and is no person: %s', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test.each([
  ['Mayor Jane Holt today said the bridge would reopen.', 'Mayor Jane Holt'],
  ['The bridge would reopen, Jane Holt yesterday told the council.', 'Jane Holt'],
  ['The council late last night said the bridge would reopen.', 'The council'],
  ['The mayor, Jane Holt, today said the bridge would reopen.', 'Jane Holt'],
  ['The Council Monday said the bridge would reopen.', 'The Council'],
  ['Acme today announced that the bridge would reopen.', 'Acme'],
  ['Acme Today said the bridge would reopen.', 'Acme Today'],
  ['Ruby Monday said the bridge would reopen.', 'Ruby Monday'],
  ['The youth of today said the bridge would reopen.', 'The youth of today'],
])('when somebody spoke is no part of a name: %s', (text, name) => {
  expect(namesIn(text)).toEqual([name])
})

test.each([
  ['Anna Bell regrets saying the bridge was closed.', 'Anna Bell'],
  ['“Get out,” Anna Bell remembers saying.', 'Anna Bell'],
  ['“Get out,” Anna Bell recalls Tom Reed saying.', 'Tom Reed'],
  ['“Get out,” Anna Bell heard Tom Reed say.', 'Tom Reed'],
  ['Anna Bell remembers her mother saying the bridge was closed.', null],
])('“saying” is theirs who say it, and no verb is in a name: %s', (text, name) => {
  expect(namesIn(text)).toEqual([name])
})

test.each([
  ['Lumera Robotics, Inc. announced that it had bought the mill.', 'Lumera Robotics, Inc.'],
  ['“Sales rose,” Acme, Inc. said.', 'Acme, Inc.'],
  ['“Sales rose,” said Acme, LLC on Monday.', 'Acme, LLC'],
  ['According to Acme, Ltd., sales rose by a tenth.', 'Acme, Ltd.'],
  ['“Sales rose,” said Ann Lee, head of Acme, Inc.', 'Ann Lee'],
  ['Ann Lee of Acme, Inc. said that sales rose.', 'Ann Lee'],
  ['Tom Ode sued Acme, Inc. Ann Lee said that the quay was closed.', null],
  ['Pell, Reed & Holt, LLP said that sales rose by a tenth.', null],
])('the form of a company belongs to its name: %s', (text, name) => {
  expect(namesIn(text)).toEqual([name])
})

test.each([
  ['**Anna Bell** said the bridge was closed.', { name: 'Anna Bell', role: null }],
  [
    '[Anna Bell](https://ava.example/bell) told reporters the bridge was closed.',
    { name: 'Anna Bell', role: null },
  ],
  [
    '“It is closed,” said [Anna Bell](https://ava.example/bell), mayor of [Ava](https://ava.example).',
    { name: 'Anna Bell', role: 'mayor of Ava' },
  ],
])('no mark of Markdown is in a name or a role: %s', (text, speaker) => {
  const article = articleFrom({ id: 'town', title: 'Town', text })
  const [attribution] = attributionsOf(article)
  expect(attribution?.speaker).toEqual(speaker)
  expect(attribution?.confidence).toBeGreaterThanOrEqual(enoughToName)
})

test('what is said has all marks around the names with which it begins and ends', () => {
  const text = 'Anna Bell said that **Tom Ode** met [Bo Pell](https://ava.example/pell).'
  const article = articleFrom({ id: 'town', title: 'Town', text })
  const [said] = attributionsOf(article)
  expect(said?.content.map((span) => wordsAt(article, span))).toEqual([
    'that **Tom Ode** met [Bo Pell](https://ava.example/pell)',
  ])
})
