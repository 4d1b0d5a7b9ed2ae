import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { articleFrom } from '../../src/articles/read-article.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

/** What a text attributes, as `speaker: words`, with `?` for nobody named. */
function said(text: string): string[] {
  const article = articleFrom({ id: 'town', title: 'Town', text })
  return attributionsOf(article).map(({ speaker, content }) => {
    const words = content.map((span) => wordsAt(article, span)).join(' … ')
    return `${speaker?.name ?? '?'}: ${words}`
  })
}

type Case = readonly [text: string, ...expected: string[]]

/** Each text and what must be said in it, for one way to say who spoke. */
const constructions: Readonly<Record<string, readonly Case[]>> = {
  'a quotation before its cue': [
    ['“We will rebuild the mill,” said Maria Costa.', 'Maria Costa: “We will rebuild the mill,”'],
    [
      '“The river has never been this high,” Peter Hall said.',
      'Peter Hall: “The river has never been this high,”',
    ],
    [
      '"Our members are tired of waiting," said Joan Reed, who leads the union.',
      'Joan Reed: "Our members are tired of waiting,"',
    ],
    [
      '“This budget is a disgrace,” Senator Will Grant told reporters on Friday.',
      'Senator Will Grant: “This budget is a disgrace,”',
    ],
    ['“I did not sign that letter,” Ortega insisted.', 'Ortega: “I did not sign that letter,”'],
    [
      '“Nobody asked the farmers,” complained Hugh Marsh, a grower near Colby.',
      'Hugh Marsh: “Nobody asked the farmers,”',
    ],
    [
      '“It was the longest night of my life,” recalled nurse Amy Finch.',
      'Amy Finch: “It was the longest night of my life,”',
    ],
  ],
  'a quotation behind its cue': [
    ['Maria Costa said, “We will rebuild the mill.”', 'Maria Costa: “We will rebuild the mill.”'],
    [
      'Peter Hall said: “The river has never been this high.”',
      'Peter Hall: “The river has never been this high.”',
    ],
    [
      'In a statement, the company said: “We regret the error.”',
      'the company: “We regret the error.”',
    ],
    ['The mayor told the council: “I will not resign.”', 'The mayor: “I will not resign.”'],
    [
      'Asked about the bridge, Joan Reed replied, “It will open in May.”',
      'Joan Reed: “It will open in May.”',
    ],
    [
      'Grant added: “Nobody should be surprised by these figures.”',
      'Grant: “Nobody should be surprised by these figures.”',
    ],
  ],
  'a quotation around its cue': [
    [
      '“We will rebuild the mill,” Maria Costa said, “and we will do it this year.”',
      'Maria Costa: “We will rebuild the mill,” … “and we will do it this year.”',
    ],
    [
      '“The river,” said Peter Hall, “has never been this high.”',
      'Peter Hall: “The river,” … “has never been this high.”',
    ],
    [
      '“If they close the school,” Amy Finch said, “the village will die.”',
      'Amy Finch: “If they close the school,” … “the village will die.”',
    ],
  ],
  'a quotation that runs on': [
    [
      '“We will rebuild the mill,” said Maria Costa. “It will take a year.”',
      'Maria Costa: “We will rebuild the mill,” … “It will take a year.”',
    ],
    [
      '“The river is high,” Peter Hall said. “Stay away from it. Do not drive.”',
      'Peter Hall: “The river is high,” … “Stay away from it. Do not drive.”',
    ],
    [
      'Joan Reed said: “We have waited for two years. We will not wait any longer.”',
      'Joan Reed: “We have waited for two years. We will not wait any longer.”',
    ],
  ],
  'a quotation that runs on over paragraphs': [
    [
      'Ann Lee said, “We will open it.\n\n“We will not wait.\n\n“Not now.”\n\nShe left.',
      'Ann Lee: “We will open it. … “We will not wait. … “Not now.”',
    ],
    [
      'Ann Lee said, “We will open it.\n\n“We will not wait,” said Tom Ode.',
      'Ann Lee: “We will open it.',
      'Tom Ode: “We will not wait,”',
    ],
  ],
  'a passive': [
    [
      'It was announced by Ann Lee that the quay would open in May.',
      'Ann Lee: that the quay would open in May',
    ],
  ],
  'a statement by name': [
    ['In a statement, the port said it was closed.', 'the port: it was closed'],
    [
      'A letter from the council said that the quay was closed.',
      'the council: that the quay was closed',
    ],
  ],
  'relative clauses': [
    ['Ann Lee, who said the quay was safe, left on Monday.', 'Ann Lee: the quay was safe'],
    ['Tom Ode, who runs the port, said it was closed.', 'Tom Ode: it was closed'],
    ['People who know the port said the quay was closed.', 'People: the quay was closed'],
    [
      'Reports that carried the figures went on to say that the quay could not be kept.',
      'Reports: that the quay could not be kept',
    ],
  ],
  'groups with examples': [
    [
      'Critics, including Ann Lee and Tom Ode, say the quay is not safe.',
      'Critics, including Ann Lee and Tom Ode: the quay is not safe',
    ],
    [
      'Opponents such as Ann Lee argue that the quay is not safe.',
      'Opponents such as Ann Lee: that the quay is not safe',
    ],
  ],
  'marks of every kind': [
    [
      "''We will rebuild the mill,'' said Maria Costa.",
      "Maria Costa: ''We will rebuild the mill,''",
    ],
    ['«We will rebuild the mill,» said Maria Costa.', 'Maria Costa: «We will rebuild the mill,»'],
    ['‘We will rebuild the mill,’ said Maria Costa.', 'Maria Costa: ‘We will rebuild the mill,’'],
    [
      '“The sign said ‘closed’ in red letters,” Peter Hall said.',
      'Peter Hall: “The sign said ‘closed’ in red letters,”',
    ],
    [
      'Peter Hall said: “The river has never been this high.',
      'Peter Hall: “The river has never been this high.',
    ],
  ],
  'a quotation of a part': [
    [
      'Maria Costa called the plan “a gift to the banks.”',
      'Maria Costa: the plan “a gift to the banks.”',
    ],
    [
      'Peter Hall said the flood was “the worst in a century.”',
      'Peter Hall: the flood was “the worst in a century.”',
    ],
    [
      'The minister described the talks as “frank and useful.”',
      'The minister: the talks as “frank and useful.”',
    ],
  ],
  'reported speech with that': [
    [
      'Maria Costa said that the mill would be rebuilt.',
      'Maria Costa: that the mill would be rebuilt',
    ],
    [
      'The company announced on Monday that it would close two plants.',
      'The company: that it would close two plants',
    ],
    [
      'Grant argued that the tax would hurt small shops.',
      'Grant: that the tax would hurt small shops',
    ],
    [
      'Officials warned that the dam could fail within days.',
      'Officials: that the dam could fail within days',
    ],
    ['She said to wait until May.', '?: to wait until May'],
    ['She admitted that she had never read the report.', '?: that she had never read the report'],
    [
      'The union claims that 300 workers were dismissed without notice.',
      'The union: that 300 workers were dismissed without notice',
    ],
    ['Joan Reed told the court that she had seen nothing.', 'Joan Reed: that she had seen nothing'],
    [
      'Police confirmed that a man had been arrested in Colby.',
      'Police: that a man had been arrested in Colby',
    ],
  ],
  'reported speech without that': [
    ['Maria Costa said the mill would be rebuilt.', 'Maria Costa: the mill would be rebuilt'],
    [
      'Peter Hall says the river is too high for the ferry.',
      'Peter Hall: the river is too high for the ferry',
    ],
    [
      'The hospital said 12 people were being treated.',
      'The hospital: 12 people were being treated',
    ],
    ['Analysts say prices will fall in the spring.', 'Analysts: prices will fall in the spring'],
    ['He said he was sorry.', '?: he was sorry'],
    ['Costa told the newspaper she had no plans to retire.', 'Costa: she had no plans to retire'],
  ],
  'according to': [
    [
      'According to Maria Costa, the mill will be rebuilt.',
      'Maria Costa: the mill will be rebuilt',
    ],
    [
      'The mill will be rebuilt, according to Maria Costa.',
      'Maria Costa: The mill will be rebuilt',
    ],
    [
      'According to the police, three cars were stolen on Sunday.',
      'the police: three cars were stolen on Sunday',
    ],
    [
      'Three cars were stolen on Sunday, according to a police report.',
      'a police report: Three cars were stolen on Sunday',
    ],
    [
      'Unemployment fell to 4 percent, according to government figures.',
      'government figures: Unemployment fell to 4 percent',
    ],
  ],
  'a cue at the end or in the middle': [
    ['The mill will be rebuilt, Maria Costa said.', 'Maria Costa: The mill will be rebuilt'],
    [
      'The river is too high for the ferry, said Peter Hall, the harbor master.',
      'Peter Hall: The river is too high for the ferry',
    ],
    [
      'The mill, Maria Costa said, will be rebuilt next year.',
      'Maria Costa: The mill … will be rebuilt next year',
    ],
    ['Three cars were stolen, police said.', 'police: Three cars were stolen'],
    ['The suspect fled on foot, police said on Tuesday.', 'police: The suspect fled on foot'],
  ],
  'cues and sources in pairs': [
    [
      'Maria Costa said the mill was safe, and added that it would reopen.',
      'Maria Costa: the mill was safe',
      'Maria Costa: that it would reopen',
    ],
    [
      'Peter Hall and Amy Finch said the road was blocked.',
      'Peter Hall and Amy Finch: the road was blocked',
    ],
    [
      'Maria Costa said the mill was safe, but Peter Hall said it was not.',
      'Maria Costa: the mill was safe',
      'Peter Hall: it was not',
    ],
    [
      '“The mill is safe,” Maria Costa said, adding that it would reopen in May.',
      'Maria Costa: “The mill is safe,”',
      'Maria Costa: that it would reopen in May',
    ],
  ],
  'a speech in the next paragraph': [
    [
      'Maria Costa wrote on her page:\n\n“We will rebuild the mill, whatever it costs.”',
      'Maria Costa: “We will rebuild the mill, whatever it costs.”',
    ],
    [
      'The company said in a statement:\n\n“We regret the error and apologize to all customers.”',
      'The company: “We regret the error and apologize to all customers.”',
    ],
  ],
  'titles and appositions': [
    ['Gov. Ann Shaw said the roads were open.', 'Gov. Ann Shaw: the roads were open'],
    ['Ann Shaw, the governor, said the roads were open.', 'Ann Shaw: the roads were open'],
    [
      'Dr. Lena Voss, a surgeon at the clinic, said the patient was stable.',
      'Dr. Lena Voss: the patient was stable',
    ],
    ['The governor, Ann Shaw, said the roads were open.', 'Ann Shaw: the roads were open'],
    ['Rep. Carl Dunn, R-Ohio, said the bill would pass.', 'Rep. Carl Dunn: the bill would pass'],
    ['Sen. Ann Shaw (D-Maine) said the bill would fail.', 'Sen. Ann Shaw: the bill would fail'],
  ],
  'metonyms and institutions': [
    ['Kyiv said that it had shot down nine drones.', 'Kyiv: that it had shot down nine drones'],
    [
      'Moscow denied nothing. Beijing said the talks would go on.',
      'Beijing: the talks would go on',
    ],
    ['The Pentagon said two soldiers were hurt.', 'The Pentagon: two soldiers were hurt'],
    [
      'The White House said that the president would sign the bill.',
      'The White House: that the president would sign the bill',
    ],
    [
      'The Foreign Ministry said the ambassador had been recalled.',
      'The Foreign Ministry: the ambassador had been recalled',
    ],
    ['The European Union said it would send aid.', 'The European Union: it would send aid'],
  ],
  'unnamed sources': [
    ['An unnamed official said the talks had failed.', 'An unnamed official: the talks had failed'],
    [
      '“The talks have failed,” said a senior official who asked not to be named.',
      'a senior official: “The talks have failed,”',
    ],
    [
      'A person familiar with the matter said the sale was close.',
      'A person familiar with the matter: the sale was close',
    ],
    ['Two officials said the talks had failed.', 'Two officials: the talks had failed'],
    ['A witness told police that the car was red.', 'A witness: that the car was red'],
    ['Critics say the law goes too far.', 'Critics: the law goes too far'],
  ],
  'posts and letters': [
    ['“The mill is safe,” Maria Costa tweeted on Sunday.', 'Maria Costa: “The mill is safe,”'],
    [
      'Maria Costa wrote in a letter to the council that the mill was safe.',
      'Maria Costa: that the mill was safe',
    ],
    ['“I am done with politics,” Hall wrote on Facebook.', 'Hall: “I am done with politics,”'],
    [
      'The company wrote in an email that it was looking into the matter.',
      'The company: that it was looking into the matter',
    ],
  ],
  'the other names of one speaker': [
    [
      'Gen. Ann Lee arrived on Monday. “The bridge is safe,” Lee said.',
      'Gen. Ann Lee: “The bridge is safe,”',
    ],
    [
      'Gen. Ann Lee arrived on Monday. “The bridge is safe,” the general said.',
      'Gen. Ann Lee: “The bridge is safe,”',
    ],
    [
      'Ann Lee arrived on Monday. “The bridge is safe,” she said.',
      'Ann Lee: “The bridge is safe,”',
    ],
    [
      'Maria Costa, the mayor, arrived late. “The mill is safe,” Costa said.',
      'Maria Costa: “The mill is safe,”',
    ],
  ],
  'nobody named where more than one may be meant': [
    ['Ann Lee met Joan Reed. “The bridge is safe,” she said.', '?: “The bridge is safe,”'],
    [
      'Ann Lee and Tom Lee arrived on Monday. “The bridge is safe,” Lee said.',
      'Lee: “The bridge is safe,”',
    ],
    ['Ann Lee called her lawyer. “The bridge is safe,” she said.', '?: “The bridge is safe,”'],
    [
      'Denzel Washington was on stage. Washington said it would send aid.',
      'Washington: it would send aid',
    ],
    ['Her lawyer said the charges were false.', '?: the charges were false'],
    ['“It is over,” he said.', '?: “It is over,”'],
  ],
}

for (const [name, cases] of Object.entries(constructions)) {
  describe(`attributes ${name}`, () => {
    for (const [text, ...expected] of cases) test(text, () => expect(said(text)).toEqual(expected))
  })
}

/** Texts in which nobody says anything, at any confidence that the bot could use. */
const silent: Readonly<Record<string, readonly string[]>> = {
  'scare quotes': [
    'The “smart” meter broke down after a week.',
    'He paid for the “free” lunch with his card.',
    'The so-called “bridge to nowhere” was never built.',
  ],
  'titles of works and names': [
    'Her novel “The Long Tide” won two prizes.',
    'The band played “Summer Rain” and left the stage.',
    'The ship “Ava Maria” sank in 1911.',
    'The album “Hello, Goodbye” came out in May.',
  ],
  'words that only look like speech': [
    'Prizes not claimed by June 30 will be given away.',
    'The storm claimed three lives.',
    'The clock told the time.',
    'Lee, told that the gate had stuck, smiled.',
    'The Courier quoted Ann Lee as saying that the gate had stuck.',
    'Ann Lee, asked whether she would leave in the summer, laughed.',
    'The wind added to the damage.',
    'The report is on the table.',
    'The stated aim is clear.',
    'She noted the number.',
    'The letter was never sent.',
    'He repeated the test twice.',
    'The bank holds claims of two million euros.',
  ],
  'what was not said': [
    'Maria Costa did not say that the mill was safe.',
    'Maria Costa has never said that the mill was safe.',
    'Nobody said that the mill was safe.',
    'No one claimed that the mill was safe.',
    'Maria Costa declined to say whether the mill was safe.',
    'Maria Costa refused to say who owned the mill.',
    'None of the officials said that the mill was safe.',
    'Maria Costa denied that the mill was unsafe.',
  ],
  'what may be said, or will be': [
    'Maria Costa could say that the mill is safe.',
    'Maria Costa will say that the mill is safe.',
    'If Maria Costa says that the mill is safe, it opens in May.',
    'Unless the mayor says that the mill is safe, it stays closed.',
    'She might argue that the mill is safe.',
    'Maria Costa plans to announce that the mill is safe.',
  ],
  'questions and orders': [
    'Did Maria Costa say that the mill was safe?',
    'Has the mayor claimed that the mill is safe?',
    'Tell them that the mill is safe.',
    'Say that the mill is safe.',
  ],
  'what is only reported to be so': [
    'Officials reportedly closed the quay.',
    'The quay was reportedly closed on Monday.',
    'The quay is allegedly unsafe.',
    'The quay is said to be closed.',
    'A meteorite said to come from Mars fetched 40 million.',
    'The vase, said to be of the fourth century, was sold in Ava.',
    'Tom Ode, said to be the richest man in Ava, bought the quay.',
    'The fishermen told to leave the quay went home.',
  ],
  'plain news': [
    'The mill burned down in March and was rebuilt in a year.',
    'The river rose by two meters overnight.',
    'Three people were hurt when a bus left the road.',
  ],
}

for (const [name, texts] of Object.entries(silent)) {
  describe(`finds nothing said in ${name}`, () => {
    for (const text of texts) {
      test(text, () =>
        expect(attributionsOf(articleFrom({ id: 'town', title: 'Town', text }))).toEqual([]),
      )
    }
  })
}
