import { describe, expect, test } from 'vitest'
import { surelySaid } from './surely-said.ts'

describe('a verb that seldom reports speech does so', () => {
  test.each([
    ['The union accused the council of hiding the report.', 'The union: hiding the report'],
    [
      'Ann Lee has repeatedly accused the council of hiding the report and burning letters.',
      'Ann Lee: hiding the report and burning letters',
    ],
    ['Ann Lee accused Tom Ode of hiding the report and left.', 'Ann Lee: hiding the report'],
    ['Ann Lee shot back that the quay was safe.', 'Ann Lee: that the quay was safe'],
    [
      'The union fired back that nobody had asked the fishermen.',
      'The union: that nobody had asked the fishermen',
    ],
    [
      'A study of 40 quays by the university found that one in four was unsafe.',
      'A study of 40 quays by the university: that one in four was unsafe',
    ],
    ['The report has found that 40 boats were lost.', 'The report: that 40 boats were lost'],
    [
      'The council put the damage at £40 million in May.',
      'The council: the damage at £40 million in May',
    ],
    ['Norland Council estimated the loss at 40 boats.', 'Norland Council: the loss at 40 boats'],
  ])('%s', (text, expected) => expect(surelySaid(text)).toEqual([expected]))
})

describe('a verb that seldom reports speech does not', () => {
  test.each([
    ['where somebody comes upon something', 'A walker found that the door was open.'],
    ['where somebody with a name does', 'Ann Lee found that the door was open.'],
    ['where nothing was found', 'The report did not find that 40 boats were lost.'],
    ['where nobody is accused', 'Ann Lee never accused the council of hiding the report.'],
    ['where somebody may be accused', 'The council could accuse the port of hiding the report.'],
    ['where it is unknown who accuses', 'Ann Lee has been accused of hiding the report.'],
    ['where it is a place', 'The council put guards at 40 stations.'],
    ['where it is a danger', 'The council put the number of boats at risk.'],
    ['where guns fire', 'The crew fired back that night.'],
    ['where two clauses follow', 'The court found that he was guilty and sentenced him to a year.'],
  ])('%s', (_, text) => expect(surelySaid(text)).toEqual([]))
})
