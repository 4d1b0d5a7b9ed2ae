import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { describe, expect, test, vi } from 'vitest'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import { everyComponent, type SentComponent } from '../local-discord/message-checks.ts'
import { bakery, bakeryQuestion, plainly, readingCircle } from '../reading-circle.ts'
import { buttonsOn, fieldsOf, said, settled, valuesOf, wordsIn } from './seen-by-moderators.ts'

// Reading a file starts a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const circle = readingCircle()
const moderator = () => circle().discord.as('moderator')
const reader = () => circle().discord.as('reader')
const elsewhere = () => circle().discord.as('moderator', LocalDiscord.otherGuild)

const bakeryFile = new File([bakery.text], 'bakery.txt', { type: 'text/plain' })
const tides = `# The tides of Saltmere

By Ines Varga

## High water

The tide at Saltmere rises by six metres in spring. Boats leave the quay an hour before it turns.

## Low water

At low water the old causeway can be walked for two hours.
`
const tidesFile = new File([tides], 'tides.md')

describe('/article add with a file', () => {
  test('shows a hidden preview and saves nothing by itself', async () => {
    const preview = await adds(tidesFile)
    const [embed] = preview.message.embeds!

    expect(preview.isHidden).toBe(true)
    expect(plainly(preview.message.content)).toContain('tides.md')
    expect(embed!.title).toBe('The tides of Saltmere')
    expect(embed!.author!.name).toBe('Ines Varga')
    expect(plainly(embed!.description)).toContain('- High water\n- Low water')
    expect(plainly(embed!.description)).toContain('> The tide at Saltmere rises by six metres')
    expect(fieldsOf(preview)).toMatchObject({
      Published: 'unknown',
      'To be quoted': expect.stringMatching(/^\d+ passages?, \d+ words$/),
      '⚠️ To check': expect.stringContaining('No date was found'),
    })
    expect(buttonsOn(preview)).toEqual(['Save', 'Edit details', 'Cancel'])
    expect((await circle().own()).size).toBe(0)
  })

  test('tells of a key in its front matter that looks like a slip', async () => {
    const slip = ['---', 'title: Bees', 'authro: Ann Lee', '---', 'The hives stand by the mill.']
    const toCheck = fieldsOf(await adds(new File([slip.join('\n')], 'bees.md')))['⚠️ To check']
    expect(plainly(toCheck)).toContain(
      '- “authro” in the front matter is not known, and is left out: was “author” meant?',
    )
  })

  test('makes it answer questions from the moment Save says so', async () => {
    const preview = await adds(bakeryFile)
    const saved = await moderator().presses(preview, 'Save')

    expect(said(saved)).toMatch(/It answers questions from now on.*Added: \*\*/s)
    expect(buttonsOn(saved)).toEqual([])
    const { message } = await reader().uses('/ask', { question: bakeryQuestion })
    expect(wordsIn(message.embeds![0]!.description)).toContain('opens at six in the morning')
  })

  test('keeps who added it', async () => {
    await moderator().presses(await adds(bakeryFile), 'Save')
    const [entry] = await circle().store.log.entries(LocalDiscord.guild, 5)

    expect(entry).toMatchObject({ kind: 'added', who: moderator().id })
  })

  test('saves nothing after Cancel', async () => {
    const cancelled = await moderator().presses(await adds(bakeryFile), 'Cancel')

    expect(cancelled.message.content).toBe('Nothing was added.')
    expect((await circle().own()).size).toBe(0)
  })

  test('saves once what is pressed twice', async () => {
    const preview = await adds(bakeryFile)
    const press = () => moderator().presses(preview, 'Save')
    const saved = await Promise.any([press(), press()])

    expect(said(saved)).toContain('Added: **')
    expect((await circle().own()).size).toBe(1)
  })

  test('can still be saved when the quarter of an hour of the command is over', async () => {
    const preview = await adds(bakeryFile)
    circle().discord.passTime(20 * 60_000)
    await moderator().presses(preview, 'Save')

    expect((await circle().own()).size).toBe(1)
  })

  test('says after a restart that the preview is gone', async () => {
    const preview = await adds(bakeryFile)
    await circle().restart([])
    const told = await moderator().presses(preview, 'Save')

    expect(told.isHidden).toBe(true)
    expect(plainly(told.message.content)).toContain('This preview is gone')
    expect((await circle().own()).size).toBe(0)
  })

  test('says what is wrong with a file that is none of the formats', async () => {
    const file = new File([new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0])], 'picture.bin')
    const told = await adds(file)

    expect(told.isHidden).toBe(true)
    expect(plainly(told.message.content)).toContain('picture.bin')
    expect(buttonsOn(told)).toEqual([])
  })

  test('shows hostile titles and names of files as they are', async () => {
    const title = '@everyone [free](https://evil.example) <@100000000000000003> **x**'
    const form = await moderator().presses(
      await adds(new File([bakery.text], '**@here**.md')),
      'Edit details',
    )
    const preview = await moderator().submits(form, { Title: title })
    expect(preview.message.content).toContain('\\*\\*\\@here\\*\\*')
    const saved = await moderator().presses(preview, 'Save')

    expect(plainly(preview.message.embeds![0]!.title)).toBe(title)
    expect(preview.message.embeds![0]!.title).toContain('\\*\\*x\\*\\*')
    expect(saved.message.embeds![0]!.description).toContain('\\@everyone \\[free\\]')
  })
})

describe('Edit details', () => {
  test('is filled in with what was found, and puts right what was not', async () => {
    const preview = await adds(tidesFile)
    const form = await moderator().presses(preview, 'Edit details')
    expect(valuesOf(form)).toEqual({
      Title: 'The tides of Saltmere',
      Author: 'Ines Varga',
      Publisher: '',
      Link: '',
      Date: '',
    })

    const after = await moderator().submits(form, {
      Publisher: 'The Tidewick Courier',
      Link: 'https://courier.example.org/tides',
      Date: '14 March 2026',
    })
    expect(after.message.embeds![0]!.author!.name).toBe('Ines Varga · The Tidewick Courier')
    expect(fieldsOf(after)).toMatchObject({ Published: '14 March 2026' })
    await moderator().presses(after, 'Save')
    expect((await circle().own()).get('the-tides-of-saltmere')).toMatchObject({
      publisher: 'The Tidewick Courier',
      url: 'https://courier.example.org/tides',
      published: '2026-03-14',
    })
  })

  test('leaves the draft as it is when a date is none, and says so', async () => {
    const form = await moderator().presses(await adds(tidesFile), 'Edit details')
    const after = await moderator().submits(form, { Date: 'some day in May' })
    const told = await moderator().presses(after, 'Save')

    expect(plainly(told.message.content)).toMatch(/Not saved: The date must be one such as/)
    expect((await circle().own()).size).toBe(0)
    const again = await moderator().presses(told, 'Edit details')
    const mended = await moderator().submits(again, { Date: '2025-05-04' })
    expect(plainly(mended.message.content)).not.toContain('Not saved')
    await moderator().presses(mended, 'Save')
    expect((await circle().own()).size).toBe(1)
  })
})

describe('the same text again', () => {
  test('is offered as the next revision', async () => {
    await moderator().presses(await adds(tidesFile), 'Save')
    const changed = new File([tides.replace('two hours', 'three hours')], 'tides-new.md')
    const preview = await adds(changed)

    expect(plainly(preview.message.content)).toMatch(/The tides of Saltmere/)
    expect(buttonsOn(preview)).toEqual([
      'Save as its next revision',
      'Save apart',
      'Edit details',
      'Cancel',
    ])
    const saved = await moderator().presses(preview, 'Save as its next revision')
    expect(said(saved)).toContain('Saved as revision 2')
    const own = await circle().own()
    expect(own.size).toBe(1)
    expect(own.get('the-tides-of-saltmere')!.text).toContain('three hours')
  })

  test('changes nothing when it is the same to the letter', async () => {
    await moderator().presses(await adds(tidesFile), 'Save')
    const preview = await adds(tidesFile)
    expect(plainly(preview.message.content)).toContain('All of it is already in')
    const saved = await moderator().presses(preview, 'Save as its next revision')

    expect(said(saved)).toContain('Already there, word for word')
    expect((await circle().own()).get('the-tides-of-saltmere')!.revision).toBe(1)
  })

  test('can be saved apart', async () => {
    await moderator().presses(await adds(tidesFile), 'Save')
    await moderator().presses(await adds(tidesFile), 'Save apart')

    expect((await circle().own()).size).toBe(2)
  })

  test('is noticed when somebody else adds it while the preview is open', async () => {
    const preview = await adds(tidesFile)
    await moderator().presses(await adds(tidesFile), 'Save')
    const told = await moderator().presses(preview, 'Save')

    expect(buttonsOn(told)).toContain('Save as its next revision')
    expect((await circle().own()).size).toBe(1)
  })
})

describe('several files', () => {
  const broken = new File([new Uint8Array([0, 1, 2, 255, 254])], 'broken.bin')

  test('are shown one after the other, and end with what became of each', async () => {
    const files = { file: tidesFile, 'file-2': broken, 'file-3': bakeryFile }
    const first = await settled(await moderator().uses('/article add', files))
    expect(plainly(first.message.content)).toContain('Preview 1 of 3')
    const second = await moderator().presses(first, 'Save')
    expect(plainly(second.message.content)).toContain('Preview 3 of 3')
    const summary = await moderator().presses(second, 'Cancel')

    expect(summary.message.content).toBe('It answers questions from now on.')
    const lines = plainly(summary.message.embeds![0]!.description).split('\n')
    expect(lines[0]).toContain('Added: **The tides of Saltmere**')
    expect(lines[1]).toContain('Could not be read: broken.bin')
    expect(lines[2]).toContain('Skipped: bakery.txt')
  })

  test('are saved all at once, each text once', async () => {
    const same = new File([tides], 'copy.md')
    const files = { file: tidesFile, 'file-2': bakeryFile, 'file-3': same }
    const first = await settled(await moderator().uses('/article add', files))
    expect(buttonsOn(first)).toEqual(['Save', 'Edit details', 'Skip', 'Save all 3', 'Cancel all'])
    const summary = await settled(await moderator().presses(first, 'Save all 3'))

    expect(summary.message.content).toBe('All 2 answer questions from now on.')
    expect(said(summary)).toContain('Already there, word for word')
    expect((await circle().own()).size).toBe(2)
  })

  test('are forgotten all at once', async () => {
    const first = await settled(
      await moderator().uses('/article add', { file: tidesFile, 'file-2': bakeryFile }),
    )
    const summary = await moderator().presses(first, 'Cancel all')

    expect(summary.message.content).toBe('Nothing was added.')
    expect((await circle().own()).size).toBe(0)
  })

  test('stay, with the reason, where one of them can’t be saved', async () => {
    const first = await settled(
      await moderator().uses('/article add', { file: tidesFile, 'file-2': bakeryFile }),
    )
    const form = await moderator().presses(first, 'Edit details')
    const wrong = await moderator().submits(form, { Link: 'the courier' })
    const told = await settled(await moderator().presses(wrong, 'Save all 2'))

    expect(plainly(told.message.content)).toMatch(/Preview 1 of 2.*Not saved: The link must be/s)
    expect(buttonsOn(told)).toEqual(['Save', 'Edit details', 'Cancel'])
    expect((await circle().own()).size).toBe(1)
  })
})

describe('files that can’t be read', () => {
  const empty = new File([], 'leer.txt')
  const keysTwice = ['---', 'title: Bees', 'title: Wasps', '---', 'The hives stand by the mill.']
  const slipped = new File([keysTwice.join('\n')], 'bees.md')

  test('are refused in the language of whoever adds them', async () => {
    const german = moderator().speaking('de')
    const told = await settled(await german.uses('/article add', { file: empty }))
    expect(told.isHidden).toBe(true)
    expect(said(told)).toBe('„leer.txt“ ist leer: Hänge die Datei noch einmal an.')

    const both = await settled(
      await german.uses('/article add', { file: empty, 'file-2': slipped }),
    )
    expect(said(both)).toContain('Nicht lesbar: leer.txt. „leer.txt“ ist leer')
    expect(said(both)).toContain('bees.md, Zeile 3: Der Vorspann ist kein gültiges YAML')
  })

  test('with faulty front matter are told of in our words, not the parser’s', async () => {
    const told = said(await adds(slipped))
    expect(told).toContain(
      'bees.md, line 3: the front matter is not valid YAML: have each key once',
    )
    expect(told).not.toContain('unique')
  })
})

describe('/article add without a file', () => {
  test('takes a text that is pasted, with its details', async () => {
    const form = await moderator().uses('/article add')
    const preview = await moderator().submits(form, {
      'Or paste the text': bakery.text,
      Title: bakery.title,
      'Author; publisher': 'Ada Lind; The Circle',
      'Link and date': '2025-01-02 https://circle.example.org/bakery',
    })
    expect(preview.isHidden).toBe(true)
    await moderator().presses(preview, 'Save')

    expect((await circle().own()).get('the-new-bakery')).toMatchObject({
      title: bakery.title,
      author: 'Ada Lind',
      publisher: 'The Circle',
      url: bakery.url,
      published: bakery.published,
      text: bakery.text,
    })
  })

  test('asks for a title where a text has none, and speaks of no file', async () => {
    const untitled = { 'Or paste the text': 'the mill of Saltmere ground corn, and then it burnt.' }
    const form = await moderator().uses('/article add')
    const doubts = JSON.stringify(
      fieldsOf(await settled(await moderator().submits(form, untitled))),
    )
    expect(doubts).toContain('No title was found: give it one.')
    expect(doubts).not.toContain('file')

    const again = await moderator().uses('/article add')
    const titled = await settled(await moderator().submits(again, { ...untitled, Title: 'Mill' }))
    expect(JSON.stringify(fieldsOf(titled))).not.toContain('title was found')
  })

  test('takes files from the form too', async () => {
    const form = await moderator().uses('/article add')
    const given = { Files: [tidesFile, bakeryFile], 'Author; publisher': '; The Circle' }
    const first = await settled(await moderator().submits(form, given))
    expect(buttonsOn(first)).toContain('Save all 2')
    await settled(await moderator().presses(first, 'Save all 2'))

    const own = await circle().own()
    const states = await own.states()
    expect(states.map(({ author, publisher }) => [author, publisher])).toEqual(
      expect.arrayContaining([
        ['Ines Varga', 'The Circle'],
        [null, 'The Circle'],
      ]),
    )
  })

  test('says what to do when it is sent empty', async () => {
    const told = await moderator().submits(await moderator().uses('/article add'), {})

    expect(told.isHidden).toBe(true)
    expect(told.message.content).toContain('attach a file or paste a text')
  })
})

describe('what is not allowed', () => {
  test('members who may not manage messages don’t find the command', () => {
    expect(moderator().finds()).toContain('/article')
    expect(reader().finds()).not.toContain('/article')
    expect(reader().finds()).not.toContain('Add as article')
  })

  test('and are refused where the server opens it to all', async () => {
    circle().discord.openToAll('article')
    const told = await reader().uses('/article add', { file: bakeryFile })

    expect(told.isHidden).toBe(true)
    expect(plainly(told.message.content)).toMatch(/Only members who may “Manage Messages”/)
    expect((await circle().own()).size).toBe(0)
    expect(await reader().types('/article remove', 'article', '')).toEqual([])
  })

  test('but those with the role that the settings name may', async () => {
    const { discord, store } = circle()
    discord.openToAll('article')
    discord.permit('reader', 'ViewChannel', 'SendMessages')
    const { guild } = LocalDiscord
    const [role] = discord.world.guild(guild).members.get(reader().id)!.roles
    const list = 'A role that may change articles'
    const settings = await moderator().selects(await moderator().uses('/settings'), list, role!)
    expect(settings.message.content).toContain(`and by those with <@&${role}>`)
    expect((await store.log.entries(guild, 1))[0]).toMatchObject({ kind: 'settings' })

    const preview = await settled(await reader().uses('/article add', { file: bakeryFile }))
    await moderator().selects(settings, list)
    expect((await store.settingsOf(guild)).moderatorRole).toBeNull()
    const refused = await reader().presses(preview, 'Save')
    expect(said(refused)).toMatch(/Only members who may “Manage Messages”/)
    expect((await circle().own()).size).toBe(0)
    await moderator().selects(settings, list, role!)
    await reader().presses(preview, 'Save')
    expect((await circle().own()).size).toBe(1)
  })

  test('a preview of another guild is not found', async () => {
    const preview = await adds(bakeryFile)
    const button = everyComponent(preview.message.components as readonly SentComponent[]).find(
      ({ style }) => style === ButtonStyle.Success,
    )!
    const forged = await elsewhere().says('look').message
    circle().discord.world.keep({
      message: {
        ...forged,
        author: circle().discord.bot,
        components: [{ type: ComponentType.ActionRow, components: [button as never] }],
      },
      onlyFor: null,
      sent: null,
    })
    const told = await elsewhere().presses(forged, 'Save')

    expect(plainly(told.message.content)).toContain('This preview is gone')
    expect((await circle().own(LocalDiscord.otherGuild)).size).toBe(0)
    expect((await circle().own()).size).toBe(0)
  })

  test('what one guild adds is searched in no other', async () => {
    await moderator().presses(await adds(bakeryFile), 'Save')
    const { message } = await elsewhere().uses('/ask', { question: bakeryQuestion })

    expect(plainly(message.content)).toContain('Nothing in the library answers this.')
  })
})

const adds = async (file: File) => settled(await moderator().uses('/article add', { file }))
