import { describe, expect, test } from 'vitest'
import { surelySaid } from './surely-said.ts'

describe('what a sentence tells is theirs whom it names for it', () => {
  test.each([
    [
      'The comet will be nearest on 17 May, when it passes at noon, the observatory announced on Wednesday.',
      'the observatory: The comet will be nearest on 17 May, when it passes at noon',
    ],
    [
      'The sky has grown brighter since 2024, Dr. Piet Orr told the county council last month.',
      'Dr. Piet Orr: The sky has grown brighter since 2024',
    ],
    [
      'Absence in the schools fell to 5.1 per cent, says the report by the council.',
      'the council: Absence in the schools fell to 5.1 per cent',
    ],
    [
      'The heat wave was the longest ever measured, the weather office said on Tuesday: fourteen days above 32 degrees.',
      'the weather office: The heat wave was the longest ever measured … fourteen days above 32 degrees',
    ],
    [
      'The quay will be mended by June, its owner Ann Lee explained in a letter to the board.',
      'Ann Lee: The quay will be mended by June',
    ],
    [
      'Ann Lee disputed the comparison: the figure for 2020 included a new roof, she said.',
      'Ann Lee: the figure for 2020 included a new roof',
    ],
    [
      'Under the old scheme, Ann Lee said, a third of the children never claimed a meal.',
      'Ann Lee: Under the old scheme … a third of the children never claimed a meal',
    ],
    [
      'Of its 64 shops, 23 have shut, according to the traders’ association; the port counts 15.',
      'the traders’ association: Of its 64 shops, 23 have shut',
    ],
    [
      'According to a memo of May, which the Beacon has read, the managers knew of the strike.',
      'a memo of May: the managers knew of the strike',
    ],
    [
      'Lumera Robotics B.V. (“Lumera”), a maker of pumps, today announced that it has bought the mill.',
      'Lumera Robotics B.V.: that it has bought the mill',
    ],
    [
      'The council has confirmed that the quay is cracked.',
      'The council: that the quay is cracked',
    ],
    ['Ann Lee, a clerk, points out that the quay is cracked.', 'Ann Lee: that the quay is cracked'],
    ['The farmers reckon that the quay is cracked.', 'The farmers: that the quay is cracked'],
    [
      'The council assured the owners that the quay was safe.',
      'The council: that the quay was safe',
    ],
    ['Ann Lee made it clear that the quay would close.', 'Ann Lee: that the quay would close'],
    [
      'The council let it be known that the quay would close.',
      'The council: that the quay would close',
    ],
    ['A trader, who asked not to be named, said takings were down.', 'A trader: takings were down'],
    [
      'An official who was not authorized to speak publicly said the valve had failed.',
      'An official: the valve had failed',
    ],
    [
      'A source who declined to be named told the Beacon that the plan was dead.',
      'A source: that the plan was dead',
    ],
    ['One to a pan is enough, said Miss Verity Pell.', 'Miss Verity Pell: One to a pan is enough'],
    [
      'Bram Ostley, an independent who sat on the board, argued that he had warned three times of the cut.',
      'Bram Ostley: that he had warned three times of the cut',
    ],
  ])('%s', (text, told) => expect(surelySaid(text)).toEqual([told]))
})

describe('nobody is named for what a sentence may tell otherwise', () => {
  test.each([
    'When the council cut the grant two years later, Ode said enough.',
    'Ann Lee, who runs the port, said the rosary.',
    'When the gate stuck, the mayor announced a holiday.',
    'The boats that the storm sank were old, as the port said.',
    'He met the mayor, who told the council last month.',
    'The quay fell, and the port told nobody.',
    'The quay is not closed, the port never said.',
    'If the quay falls, the port would say on Monday.',
    'Bram Ostley argued that he had warned of the cut, but the minutes record one warning.',
    'Ann Lee said that the quay was safe — a view that few in Ava share.',
    'In May, an officers’ council announced in April, the port sold more than four boats.',
    'Ann Lee said the quay was safe, which is untrue.',
    'Police said the man was armed and arrested him at the scene.',
    'Ann Lee denied saying the mayor was a thief.',
    'Ann Lee has yet to confirm that the bridge will open in May.',
    'It is not true that Ann Lee said the bridge was closed.',
    'Ann Lee forgot to say that the bridge was closed.',
    'Ann Lee dismissed reports that she had said the mayor was a thief.',
    'Imagine Ann Lee saying: “I quit.”',
    'Ann Lee asked if the bridge was closed.',
    'The plan, announced by the port on Monday.',
    'Ann Lee told reporters about the bridge that she closed.',
    'A trader, who asked not to be named, said takings were down, but others disagreed.',
    'A man who knew what he said said the plan was dead.',
    'A man, who asked not to be named, said nothing of the plan.',
    'The council could not confirm that the quay was cracked.',
    'The council refused to acknowledge that the quay was cracked.',
    'Ann Lee was assured that the quay was safe.',
    'The officials will confirm that the quay is cracked.',
    'The flood made it clear that the quay was old.',
    'Ann Lee let Tom Ode know that the quay was cracked.',
  ])('%s', (text) => expect(surelySaid(text)).toEqual([]))
})
