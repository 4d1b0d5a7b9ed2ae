/**
 * Nothing of one server is found from another: every command, completion, button, list and form is
 * tried in a second server with what the first one has.
 */
import {
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10'
import { beforeEach, expect, test, vi } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import { everyComponent, type SentComponent } from './local-discord/message-checks.ts'
import type { Seen } from './local-discord/seen.ts'
import { harbour, readingCircle } from './reading-circle.ts'

vi.setConfig({ testTimeout: 60_000 })

const circle = readingCircle([harbour])
const { guild: home, otherGuild } = LocalDiscord
const insider = () => circle().discord.as('moderator')
const outsider = () => circle().discord.as('moderator', otherGuild)

/** It stands in all that the first server has. */
const secret = 'Quillfeather'
const title = `The ${secret} letters`
const question = `Who wrote the ${secret} letters?`
const text = `“Burn the ${secret} letters,” said Ada ${secret}. The ${secret} letters are in the cellar.`
const article = 'the-quillfeather-letters'
const citation = `${article}@1:0-20`

beforeEach(async () => {
  const { libraries, store, discord } = circle()
  const { own, questions } = await libraries.of(home)
  const by = { who: insider().id }
  const content = { title, author: null, publisher: null, url: null, published: null, sections: [] }
  await own!.add({ ...content, text }, by)
  await own!.add({ ...content, title: `Removed ${secret}`, text: `Gone ${secret} gone.` }, by)
  await own!.remove('removed-quillfeather', by)
  for (const asked of [question, `Who wrote the long ${secret} letters?`]) {
    await questions!.note(questionFrom(asked))
  }
  await questions!.answer(`Where are the ${secret} letters kept?`, citation, by)
  await libraries.saveSettings(home, { suggestionChannel: discord.channel('questions') })
  const signed = { who: insider().id, when: new Date().toISOString(), why: secret }
  await store.suggestions.add(home, { ...content, text }, signed)
})

const allOf = async () => {
  const { store } = circle()
  return JSON.stringify([
    await store.settingsOf(home),
    await store.articles.exported(home),
    await store.questions.unanswered(home),
    await store.suggestions.get(home, 1),
    await store.log.entries(home, 100),
  ])
}

/** Each command as somebody might try it who knows what the first server has. */
const tries: readonly (readonly [string, Record<string, string>])[] = [
  ['/ask', { question, article }],
  ['/lookup', { article }],
  ['/verify', { quote: `Burn the ${secret} letters` }],
  ['/said', { speaker: `Ada ${secret}` }],
  ['/article edit', { article }],
  ['/article remove', { article }],
  ['/article restore', { article: 'removed-quillfeather' }],
  ['/article purge', { article }],
  ['/article history', { article }],
  ['/article show', { article }],
  ['/article list', { filter: secret }],
  ['/article log', { article }],
  ['/suggest', {}],
  ['/unanswered', { question }],
  ['/unanswered', { question, citation }],
  ['/unanswered', { question, article, words: 'letters are in the cellar' }],
  ['/evaluate', {}],
  ['/settings', {}],
  ['/privacy', {}],
  ['/help', {}],
  ['/about', {}],
]

test('every command that takes something of a server is tried', () => {
  const names = circle()
    .discord.commandsOf(null)
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .map(({ name }) => `/${name}`)
  expect(new Set(tries.map(([command]) => command.split(' ')[0]))).toEqual(new Set(names))
})

test.each(tries)('%s finds nothing of another server with %j', async (command, values) => {
  const before = await allOf()
  const seen = await outsider().uses(command, values)
  expect(foundIn(seen, values)).toEqual([])
  expect(await allOf()).toBe(before)
})

test('no completion finds anything of another server', async () => {
  for (const { name, options = [] } of circle().discord.commandsOf(null)) {
    const groups = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
    const places = groups.length > 0 ? groups : [{ name: '', options }]
    for (const place of places) {
      const inside = (place as { options?: readonly { name: string; autocomplete?: boolean }[] })
        .options
      for (const option of (inside ?? []).filter(({ autocomplete }) => autocomplete)) {
        const command = `/${name} ${place.name}`.trim()
        for (const typed of ['', secret, article]) {
          const choices = await outsider().types(command, option.name, typed)
          expect(JSON.stringify(choices).toLowerCase()).not.toContain(secret.toLowerCase())
        }
      }
    }
  }
})

test('no button, list or form of another server’s messages finds or changes anything there', async () => {
  const { discord } = circle()
  const messages: APIMessage[] = []
  const keep = (seen: Seen) => {
    messages.push(seen.message)
    return seen
  }
  const list = keep(await insider().uses('/unanswered'))
  keep(
    await insider().selects(list, 'Look at one of them', `Who wrote the long ${secret} letters?`),
  )
  keep(await insider().uses('/unanswered', { question: `Any ${secret} at all?`, citation }))
  keep(await insider().uses('/evaluate'))
  keep(await insider().uses('/settings'))
  keep(await insider().uses('/privacy'))
  keep(await insider().uses('/article list'))
  keep(await insider().uses('/article history', { article }))
  keep(await insider().uses('/article purge', { article }))
  keep(await insider().uses('/ask', { question: `Where are the ${secret} letters?` }))
  keep(await insider().uses('/lookup', { article }))
  const file = new File([text], 'letters.txt')
  keep(await insider().uses('/article add', { file }))
  await discord.as('reader').uses('/suggest', { file })
  messages.push(insider().in(discord.channel('questions')).sees().at(-1)!)

  const before = await allOf()
  const ids = new Set<string>()
  for (const { components = [] } of messages) {
    for (const one of everyComponent(components as unknown as readonly SentComponent[])) {
      if (!one.custom_id || one.disabled || ids.has(one.custom_id)) continue
      ids.add(one.custom_id)
      const seen = await triedElsewhere(one)
      expect(seen ? foundIn(seen, { article }) : [], one.custom_id).toEqual([])
      if (seen?.kind === 'modal') {
        const values = valuesFor(seen)
        const after = await outsider().submits(seen, values)
        expect(foundIn(after, values), `the form ${one.custom_id}`).toEqual([])
      }
      expect(await allOf(), one.custom_id).toBe(before)
    }
  }
  expect(ids.size).toBeGreaterThan(25)
})

/** Presses a button, or selects in a list, that stands below a message in the other server. */
async function triedElsewhere(component: SentComponent): Promise<Seen | null> {
  const { world, bot, channel } = circle().discord
  const place = world.channel(channel.call(circle().discord, 'general', otherGuild))
  const row = { type: ComponentType.ActionRow, id: 1, components: [component] }
  const message = { ...world.blankMessage(place, bot), components: [row] } as unknown as APIMessage
  world.keep({ message, onlyFor: null, sent: null })
  if (component.type === ComponentType.Button) {
    return outsider().presses(message, component.custom_id!)
  }
  if (component.type !== ComponentType.StringSelect) return null
  return outsider().selects(message, component.custom_id!, component.options![0]!.value)
}

const valuesFor = ({ modal }: Seen): Record<string, string> =>
  Object.fromEntries(
    everyComponent(modal.components as unknown as readonly SentComponent[])
      .filter(({ type }) => type === ComponentType.TextInput)
      .map(({ custom_id }) => [custom_id!, custom_id === 'words' ? 'in the cellar' : article]),
  )

/** Where the secret shows, but for what they themselves have typed. */
function foundIn(seen: Seen, typed: Record<string, string> = {}): readonly string[] {
  const shown = seen.kind === 'modal' ? seen.modal : seen.kind === 'message' ? seen.message : {}
  const { components: _, ...rest } = shown as APIMessage
  const all = JSON.stringify(seen.kind === 'modal' ? shown : rest).replaceAll('\\\\', '')
  const own = Object.values(typed).map((value) => JSON.stringify(value).slice(1, -1))
  const left = own.reduce((text, value) => text.replaceAll(value, ''), all)
  return left.match(new RegExp(`.{0,60}${secret}.{0,60}`, 'gi')) ?? []
}
