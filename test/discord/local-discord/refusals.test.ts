/** What Discord refuses, shown to a bot that speaks the protocol with nothing in between. */
import {
  type APIInteraction,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  GatewayOpcodes,
  MessageFlags,
  TextInputStyle,
} from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '../../eventually.ts'
import { LocalDiscord } from './local-discord.ts'
import type { Person } from './person.ts'
import { applicationId } from './world.ts'

let discord: LocalDiscord
let reader: Person
let socket: WebSocket
let interactions: APIInteraction[]

beforeEach(async () => {
  discord = await LocalDiscord.start()
  reader = discord.as('reader')
  interactions = []
  socket = new WebSocket(discord.gateway.url)
  const ready = new Promise<void>((resolve) => {
    socket.on('message', (text) => {
      const { d, op, t } = JSON.parse(String(text))
      if (op === GatewayOpcodes.Hello) identify()
      if (t === 'READY') resolve()
      if (t === 'INTERACTION_CREATE') interactions.push(d)
    })
  })
  await ready
})

afterEach(async () => {
  socket.close()
  await discord.stop()
})

const quiet = { allowed_mentions: { parse: [] } }
const message = { content: 'Hello', ...quiet }
const embed = { description: 'Words' }
const button = {
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Next',
  custom_id: 'a',
}
const link = {
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'Open',
  url: 'https://a.org',
}
const list = {
  type: ComponentType.StringSelect,
  custom_id: 'list',
  options: [{ label: 'One', value: '1' }],
}
const option = { label: 'One', value: '1' }
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components })
const withEmbed = (fields: object) => ({ ...quiet, embeds: [fields] })
const withRows = (...components: object[]) => ({ ...message, components })
const buttons = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ ...button, custom_id: String(from + at) }))
const x = (length: number) => 'x'.repeat(length)

describe('a message', () => {
  test.each<[string, object]>([
    ['2,000 characters', { ...quiet, content: x(2000) }],
    [
      'an embed as long as all may be',
      withEmbed({ description: x(4096), footer: { text: x(1904) } }),
    ],
    ['10 embeds', { ...quiet, embeds: Array(10).fill(embed) }],
    ['25 fields', withEmbed({ fields: Array(25).fill({ name: 'a', value: 'b' }) })],
    [
      '5 rows of 5 buttons',
      withRows(...[0, 5, 10, 15, 20].map((from) => row(...buttons(5, from)))),
    ],
    ['a custom id of 100', withRows(row({ ...button, custom_id: x(100) }))],
    ['a link to an app', withRows(row({ ...link, url: 'discord://-/settings' }))],
    ['25 options', withRows(row({ ...list, options: manyOptions(25) }))],
  ])('with %s is taken', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 200 })
    expect(discord.faults).toEqual([])
  })

  test.each<[string, object]>([
    ['2,001 characters', { ...quiet, content: x(2001) }],
    ['11 embeds', { ...quiet, embeds: Array(11).fill(embed) }],
    [
      '6,001 characters of embeds',
      { ...quiet, embeds: [{ description: x(4000) }, { description: x(2001) }] },
    ],
    ['a title of 257', withEmbed({ title: x(257) })],
    ['a description of 4,097', withEmbed({ description: x(4097) })],
    ['a footer of 2,049', withEmbed({ footer: { text: x(2049) } })],
    ['an author of 257', withEmbed({ author: { name: x(257) } })],
    ['26 fields', withEmbed({ fields: Array(26).fill({ name: 'a', value: 'b' }) })],
    ['a field name of 257', withEmbed({ fields: [{ name: x(257), value: 'b' }] })],
    ['a field value of 1,025', withEmbed({ fields: [{ name: 'a', value: x(1025) }] })],
    ['an empty field', withEmbed({ fields: [{ name: 'a', value: ' ' }] })],
    ['an empty embed', withEmbed({})],
    ['an empty footer', withEmbed({ description: 'a', footer: { text: '' } })],
    ['an embed that runs a script', withEmbed({ title: 'a', url: 'javascript:alert(1)' })],
    ['the custom id of another button', withRows(row(button, button))],
    ['no custom id', withRows(row({ ...button, custom_id: undefined }))],
    ['an empty custom id', withRows(row({ ...button, custom_id: '' }))],
    ['a custom id of 101', withRows(row({ ...button, custom_id: x(101) }))],
    ['a label of 81', withRows(row({ ...button, label: x(81) }))],
    ['nothing on a button', withRows(row({ ...button, label: undefined }))],
    ['6 buttons in a row', withRows(row(...buttons(6)))],
    ['6 rows', withRows(...[0, 1, 2, 3, 4, 5].map((at) => row(...buttons(1, at))))],
    ['an empty row', withRows(row())],
    ['a button outside a row', withRows(button)],
    ['a link without address', withRows(row({ ...link, url: undefined }))],
    ['a link with a custom id', withRows(row({ ...link, custom_id: 'a' }))],
    ['a link that runs a script', withRows(row({ ...link, url: 'javascript:alert(1)' }))],
    ['a link of 513', withRows(row({ ...link, url: `https://a.org/${x(499)}` }))],
    ['a list beside a button', withRows(row(list, button))],
    ['a list without options', withRows(row({ ...list, options: [] }))],
    ['26 options', withRows(row({ ...list, options: manyOptions(26) }))],
    ['two options with one value', withRows(row({ ...list, options: [option, option] }))],
    ['an option of 101', withRows(row({ ...list, options: [{ label: x(101), value: '1' }] }))],
    ['more to select than there is', withRows(row({ ...list, max_values: 2 }))],
    ['a reply to nothing', { ...message, message_reference: { message_id: '1' } }],
  ])('with %s is refused, and the test fails', async (_, body) => {
    expect(await post(body)).toMatchObject({
      status: 400,
      json: { code: 50035, message: 'Invalid Form Body', errors: expect.anything() },
    })
    if (!('message_reference' in body)) expect(discord.faults).not.toEqual([])
  })

  test('that is empty is refused', async () => {
    expect(await post({ ...quiet, content: ' \n' })).toMatchObject({
      status: 400,
      json: { code: 50006 },
    })
    expect(discord.faults).toEqual(['empty message'])
  })

  test.each([
    ['that could ping', { content: '@everyone' }],
    ['that pings on purpose', { content: 'a', allowed_mentions: { parse: ['everyone'] } }],
    [
      'whose embeds would be merged',
      {
        ...quiet,
        embeds: [
          { ...embed, url: 'https://a.org' },
          { ...embed, url: 'https://a.org' },
        ],
      },
    ],
  ])('%s is taken, but fails the test', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 200 })
    expect(discord.faults).toHaveLength(1)
  })

  test('is changed by its author alone, and gone when it is deleted', async () => {
    const path = `/channels/${discord.channel('general')}/messages`
    const { json } = await post(message)
    const own = `${path}/${(json as { id: string }).id}`
    const others = `${path}/${reader.says('Mine').message.id}`
    expect(await call('PATCH', own, { ...quiet, content: 'New' })).toMatchObject({ status: 200 })
    expect(await call('PATCH', others, message)).toMatchObject({ json: { code: 50005 } })
    expect(await call('DELETE', others)).toMatchObject({ json: { code: 50013 } })
    expect(await call('DELETE', own)).toMatchObject({ status: 204 })
    expect(await call('GET', own)).toMatchObject({ status: 404, json: { code: 10008 } })
    expect(discord.faults).toEqual([])
  })
})

describe('threads', () => {
  const threads = (name: string) => `/channels/${discord.channel(name)}/threads`
  const atMessage = async (name: string) => {
    const channel = discord.channel(name)
    const said = reader.in(channel).says('Tides')
    return `/channels/${channel}/messages/${said.message.id}/threads`
  }

  test('are begun at a message, by themselves, and in a forum with their first message', async () => {
    const at = await atMessage('general')
    expect(await call('POST', at, { name: 'Tides' })).toMatchObject({
      status: 201,
      json: { id: at.split('/')[4], type: ChannelType.PublicThread, name: 'Tides' },
    })
    expect(await call('POST', await atMessage('news'), { name: 'Tides' })).toMatchObject({
      json: { type: ChannelType.AnnouncementThread },
    })
    for (const [given, type] of [
      [{}, ChannelType.PrivateThread],
      [{ type: ChannelType.PublicThread }, ChannelType.PublicThread],
    ] as const) {
      expect(await call('POST', threads('general'), { name: 'Tides', ...given })).toMatchObject({
        status: 201,
        json: { type, parent_id: discord.channel('general') },
      })
    }
    const { status, json } = await call('POST', threads('forum'), { name: 'Tides', message })
    const { id } = json as { id: string }
    expect(status).toBe(201)
    expect(json).toMatchObject({ message: { id, channel_id: id, content: 'Hello' } })
    expect(discord.faults).toEqual([])
  })

  test.each<[string, string, object]>([
    ['with a type that is none', 'general', { name: 'Tides', type: 99 }],
    ['without a name', 'general', { type: ChannelType.PublicThread }],
    ['with a name of 101', 'general', { name: x(101) }],
    ['archived after a minute', 'general', { name: 'Tides', auto_archive_duration: 1 }],
    ['in a forum without a message', 'forum', { name: 'Tides' }],
    ['in a forum with an empty message', 'forum', { name: 'Tides', message: quiet }],
  ])('%s are refused, and the test fails', async (_, name, body) => {
    expect(await call('POST', threads(name), body)).toMatchObject({ status: 400 })
    expect(discord.faults).not.toEqual([])
  })

  test('are refused where there can be none, or is one already', async () => {
    const type = ChannelType.AnnouncementThread
    expect(await call('POST', threads('general'), { name: 'Tides', type })).toMatchObject({
      json: { code: 50024 },
    })
    const at = await atMessage('general')
    await call('POST', at, { name: 'Tides' })
    expect(await call('POST', at, { name: 'Tides' })).toMatchObject({ json: { code: 160004 } })
    discord.forbid(discord.channel('general'), 'bot', 'CreatePrivateThreads')
    expect(await call('POST', threads('general'), { name: 'Tides' })).toMatchObject({
      json: { code: 50013 },
    })
    const direct = reader.inDirectMessages().channelId
    expect(await call('POST', `/channels/${direct}/threads`, { name: 'Tides' })).toMatchObject({
      json: { code: 50003 },
    })
  })
})

describe('what is looked up', () => {
  test.each(['limit=500', 'limit=0', 'limit=many', 'before=1&after=2', 'around=here'])(
    'by %s is refused, and the test fails',
    async (query) => {
      const path = `/channels/${discord.channel('general')}/messages?${query}`
      expect(await call('GET', path)).toMatchObject({ status: 400, json: { code: 50035 } })
      expect(discord.faults).not.toEqual([])
    },
  )

  test('is a page of messages, the newest first', async () => {
    const ids = ['one', 'two', 'three', 'four'].map((words) => reader.says(words).message.id)
    const page = async (query: string) => {
      const path = `/channels/${discord.channel('general')}/messages?${query}`
      return ((await call('GET', path)).json as { id: string }[]).map(({ id }) => ids.indexOf(id))
    }
    expect(await page('limit=2')).toEqual([3, 2])
    expect(await page(`before=${ids[2]}&limit=100`)).toEqual([1, 0])
    expect(await page(`after=${ids[0]}&limit=2`)).toEqual([2, 1])
    expect(await page(`around=${ids[2]}&limit=2`)).toEqual([2, 1])
  })

  test('is a guild with its roles and channels', async () => {
    const guild = `/guilds/${LocalDiscord.guild}`
    expect(await call('GET', `${guild}?with_counts=true`)).toMatchObject({
      json: { icon: null, approximate_member_count: 5 },
    })
    expect(await call('GET', `${guild}/roles`)).toMatchObject({ json: [{ icon: null }, {}, {}] })
    expect(await call('GET', `${guild}/channels`)).toMatchObject({ json: [{}, {}, {}, {}] })
    expect(discord.faults).toEqual([])
  })

  test('by a route that there is not fails the test', async () => {
    expect(await call('GET', '/guilds')).toMatchObject({ status: 404 })
    expect(discord.faults).toEqual(['GET /guilds: there is no such route'])
  })
})

describe('a reaction', () => {
  const reactions = () => {
    const { channelId } = reader
    return `/channels/${channelId}/messages/${reader.says('Tides').message.id}/reactions`
  }

  test.each(['%F0%9F%8C%8A', '%E2%9D%A4%EF%B8%8F', '%F0%9F%87%B3%F0%9F%87%B1'])(
    'with %s is taken',
    async (emoji) => {
      expect(await call('PUT', `${reactions()}/${emoji}/@me`)).toMatchObject({ status: 204 })
      expect(discord.faults).toEqual([])
    },
  )

  test.each(['wave', 'wave:1', '1'])('with %s is refused, and the test fails', async (emoji) => {
    expect(await call('PUT', `${reactions()}/${emoji}/@me`)).toMatchObject({
      status: 400,
      json: { code: 10014 },
    })
    expect(discord.faults).not.toEqual([])
  })

  test('is one of twenty, and needs a permission where nobody has made it yet', async () => {
    const path = reactions()
    const put = (at: number) =>
      call('PUT', `${path}/${encodeURIComponent(String.fromCodePoint(0x1f400 + at))}/@me`)
    for (let at = 0; at < 20; at++) expect(await put(at)).toMatchObject({ status: 204 })
    expect(await put(20)).toMatchObject({ status: 400, json: { code: 30010 } })

    discord.forbid(reader.channelId, 'bot', 'AddReactions')
    expect(await put(0)).toMatchObject({ status: 204 })
    expect(await put(21)).toMatchObject({ status: 403, json: { code: 50013 } })
  })
})

describe('direct messages', () => {
  test.each([{}, { recipient_id: null }, { recipient_id: 'reader' }])(
    'with %o are refused, and the test fails',
    async (body) => {
      expect(await call('POST', '/users/@me/channels', body)).toMatchObject({
        status: 400,
        json: { code: 50035 },
      })
      expect(discord.faults).not.toEqual([])
    },
  )

  test('with somebody are opened once', async () => {
    const open = () => call('POST', '/users/@me/channels', { recipient_id: reader.id })
    expect(await open()).toEqual(await open())
    expect(discord.faults).toEqual([])
  })
})

describe('an interaction', () => {
  test('takes one response', async () => {
    const { callback } = await used()
    expect(await callback(4, message)).toMatchObject({ status: 204 })
    expect(await callback(4, message)).toMatchObject({ status: 400, json: { code: 40060 } })
    expect(await callback(5)).toMatchObject({ status: 400, json: { code: 40060 } })
  })

  test('takes its response within three seconds', async () => {
    const { callback } = await used()
    discord.passTime(3001)
    expect(await callback(4, message)).toMatchObject({ status: 404, json: { code: 10062 } })
  })

  test('that is not there takes none', async () => {
    expect(
      await call('POST', '/interactions/1/unknown/callback', { type: 4, data: message }),
    ).toMatchObject({ status: 404, json: { code: 10062 } })
  })

  test('takes more after its response, for fifteen minutes', async () => {
    const { callback, followUp, webhook } = await used()
    expect(await followUp(message)).toMatchObject({ status: 404, json: { code: 10015 } })
    expect(await call('PATCH', `${webhook}/messages/@original`, message)).toMatchObject({
      json: { code: 10015 },
    })
    await callback(4, message)
    expect(await followUp(message)).toMatchObject({ status: 200 })

    discord.passTime(15 * 60_000)
    expect(await followUp(message)).toMatchObject({ status: 401, json: { code: 50027 } })
  })

  test.each([
    ['hidden', MessageFlags.Ephemeral],
    ['seen by everyone', 0],
  ])('that was deferred to be %s stays so', async (_, flags) => {
    const { callback, followUp } = await used()
    const other = flags === 0 ? MessageFlags.Ephemeral : 0
    await callback(5, { flags })
    const { json } = await followUp({ ...message, flags: other })
    const isHidden = Boolean((json as { flags: number }).flags & MessageFlags.Ephemeral)
    expect(isHidden).toBe(flags !== 0)
    expect(reader.sees()).toHaveLength(1)
    expect(discord.as('other').sees()).toHaveLength(flags === 0 ? 1 : 0)

    const { json: next } = await followUp({ ...message, flags: other })
    expect(Boolean((next as { flags: number }).flags & MessageFlags.Ephemeral)).toBe(flags === 0)
  })

  test('tells what became of its response', async () => {
    const { callback, id } = await used()
    const { json } = await callback(4, { ...message, flags: MessageFlags.Ephemeral }, true)
    expect(json).toMatchObject({
      interaction: { id, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { content: 'Hello' } },
    })
    const { json: deferred } = await (await used()).callback(5, {}, true)
    expect(deferred).toMatchObject({ interaction: { response_message_loading: true } })
    expect(deferred).not.toHaveProperty('resource')
  })

  test('has no original once that is deleted, and its message is never empty', async () => {
    const { callback, webhook } = await used()
    await callback(4, message)
    const original = `${webhook}/messages/@original`
    expect(await call('PATCH', original, { ...quiet, content: '' })).toMatchObject({
      json: { code: 50006 },
    })
    discord.faults.length = 0
    expect(await call('DELETE', original)).toMatchObject({ status: 204 })
    expect(await call('PATCH', original, message)).toMatchObject({
      status: 404,
      json: { code: 10008 },
    })
  })

  test('of a command is not answered with choices, nor one of a button with a page of its own', async () => {
    expect(await (await used()).callback(8, { choices: [] })).toMatchObject({
      json: { code: 50035 },
    })
    expect(await (await used()).callback(7, message)).toMatchObject({ json: { code: 50035 } })
    expect(await (await used()).callback(6)).toMatchObject({ json: { code: 50035 } })
    expect(discord.faults).toHaveLength(3)
  })

  test('of somebody who installed the bot takes five messages more', async () => {
    const foreign = reader.in(discord.channel('general', LocalDiscord.foreignGuild))
    const { callback, followUp } = await used(foreign)
    await callback(4, message)
    for (let at = 0; at < 5; at++) expect(await followUp(message)).toMatchObject({ status: 200 })
    expect(await followUp(message)).toMatchObject({ status: 403 })
  })
})

describe('a modal', () => {
  const input = { type: ComponentType.TextInput, custom_id: 'a', style: TextInputStyle.Short }
  const field = { type: ComponentType.Label, label: 'Title', component: input }
  const modal = { custom_id: 'm', title: 'Add', components: [field] }
  const fields = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...field,
      component: { ...input, custom_id: String(at) },
    }))

  test('with five fields is taken', async () => {
    const { callback } = await used()
    expect(await callback(9, { ...modal, components: fields(5) })).toMatchObject({ status: 204 })
    expect(discord.faults).toEqual([])
  })

  test.each<[string, object]>([
    ['no fields', { ...modal, components: [] }],
    ['six fields', { ...modal, components: fields(6) }],
    ['a title of 46', { ...modal, title: x(46) }],
    ['one custom id twice', { ...modal, components: [field, field] }],
    ['a label of 46', { ...modal, components: [{ ...field, label: x(46) }] }],
    ['a field without label', { ...modal, components: [row(input)] }],
    ['a button', { ...modal, components: [row(button)] }],
    [
      'a text over its own limit',
      {
        ...modal,
        components: [{ ...field, component: { ...input, max_length: 3, value: 'long' } }],
      },
    ],
    [
      'a limit over 4,000',
      {
        ...modal,
        components: [{ ...field, component: { ...input, max_length: 4001 } }],
      },
    ],
  ])('with %s is refused', async (_, data) => {
    const { callback } = await used()
    expect(await callback(9, data)).toMatchObject({ status: 400, json: { code: 50035 } })
    expect(discord.faults).not.toEqual([])
  })
})

describe('completions', () => {
  const choice = { name: 'Tides', value: 'tides' }

  test.each<[string, object[]]>([
    ['26 of them', Array(26).fill(choice)],
    ['a name of 101', [{ ...choice, name: x(101) }]],
    ['an empty name', [{ ...choice, name: '' }]],
    ['a value of 101', [{ ...choice, value: x(101) }]],
  ])('with %s are refused', async (_, choices) => {
    await register({
      options: [{ type: 3, name: 'article', description: 'a', autocomplete: true }],
    })
    void reader.types('/look', 'article', 'a').catch(() => {})
    const { callback } = await latest()
    expect(await callback(8, { choices })).toMatchObject({ status: 400, json: { code: 50035 } })
    expect(discord.faults).not.toEqual([])
  })
})

describe('a command', () => {
  const string = { type: 3, name: 'a', description: 'a' }
  const choice = { name: 'a', value: 'a' }

  test.each<[string, object]>([
    ['100 characters of description', { description: x(100) }],
    ['a name in another script', { name: '検索' }],
    ['25 choices', { options: [{ ...string, choices: manyChoices(25) }] }],
  ])('with %s is taken', async (_, fields) => {
    expect(await register(fields)).toMatchObject({ status: 200 })
    expect(discord.faults).toEqual([])
  })

  test.each<[string, object]>([
    ['a name with capitals', { name: 'Look' }],
    ['a name with blanks', { name: 'look up' }],
    ['a name of 33', { name: x(33) }],
    ['no description', { description: '' }],
    ['a description of 101', { description: x(101) }],
    ['a translated name with capitals', { name_localizations: { de: 'Suchen' } }],
    ['a translated description of 101', { description_localizations: { de: x(101) } }],
    ['a language that there is not', { name_localizations: { xx: 'look' } }],
    [
      '26 options',
      { options: Array.from({ length: 26 }, (_, at) => ({ ...string, name: `a${at}` })) },
    ],
    ['two options with one name', { options: [string, string] }],
    [
      'a required option at the end',
      { options: [string, { ...string, name: 'b', required: true }] },
    ],
    ['26 choices', { options: [{ ...string, choices: manyChoices(26) }] }],
    ['a choice of 101', { options: [{ ...string, choices: [{ ...choice, value: x(101) }] }] }],
    [
      'a choice and completions',
      { options: [{ ...string, choices: [choice], autocomplete: true }] },
    ],
    [
      '8,001 characters',
      {
        options: Array.from({ length: 4 }, (_, at) => ({
          ...string,
          name: `a${at}`,
          choices: manyChoices(25).map((one) => ({
            name: one.name.padEnd(98, 'x'),
            value: one.value,
          })),
        })),
      },
    ],
    ['a menu with a description', { type: ApplicationCommandType.Message }],
  ])('with %s is refused', async (_, fields) => {
    expect(await register(fields)).toMatchObject({ status: 400, json: { code: 50035 } })
    expect(discord.faults).not.toEqual([])
  })

  test('is not registered twice by one name', async () => {
    expect(await register({}, {})).toMatchObject({ status: 400 })
  })
})

function manyOptions(count: number): object[] {
  return Array.from({ length: count }, (_, at) => ({ label: `${at}`, value: `${at}` }))
}

function manyChoices(count: number): { name: string; value: string }[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${at}`, value: `${at}` }))
}

function identify(): void {
  const d = { token: LocalDiscord.token, intents: 1, properties: {} }
  socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d }))
}

type Result = { readonly status: number; readonly json: unknown }

async function call(method: string, path: string, body?: object): Promise<Result> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${LocalDiscord.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, json: text === '' ? null : JSON.parse(text) }
}

const post = (body: object): Promise<Result> =>
  call('POST', `/channels/${discord.channel('general')}/messages`, body)

const register = (...commands: readonly object[]): Promise<Result> =>
  call(
    'PUT',
    `/applications/${applicationId}/commands`,
    commands.map((fields) => ({ name: 'look', description: 'Look', ...fields })) as object,
  )

/** An interaction that waits for its response. */
function used(by: Person = reader) {
  void by.usesRemembered('1', 'look').catch(() => {})
  return latest()
}

async function latest() {
  await eventually(() => expect(interactions).not.toEqual([]))
  const { id, token } = interactions.shift()!
  const webhook = `/webhooks/${applicationId}/${token}`
  return {
    id,
    webhook,
    callback: (type: number, data?: object, withResponse = false) =>
      call('POST', `/interactions/${id}/${token}/callback?with_response=${withResponse}`, {
        type,
        data,
      }),
    followUp: (body: object) => call('POST', webhook, body),
  }
}
