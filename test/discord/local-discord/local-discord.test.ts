/** The local Discord with a small bot of its own, made with discord.js. */
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  type ForumChannel,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  Partials,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type TextChannel,
  TextInputStyle,
} from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../eventually.ts'
import { LocalDiscord, type LocalDiscordOptions } from './local-discord.ts'
import type { Person } from './person.ts'

const quiet = { allowedMentions: { parse: [] } } as const
const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'lookup',
    description: 'Look something up',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Which one',
        autocomplete: true,
        required: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'hide', description: 'Just for you' },
    ],
    contexts: [0, 1, 2],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  },
  {
    name: 'library',
    description: 'The library',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Add a file',
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: 'The file',
            required: true,
          },
        ],
      },
    ],
  },
  { name: 'Find sources', type: ApplicationCommandType.Message },
]

let discord: LocalDiscord
let client: Client<true>
let reader: Person
/** What the bot does with the next interactions. */
let handle: (interaction: Interaction) => Promise<unknown>
const failures: unknown[] = []

beforeEach(async () => {
  await startWith({})
})

afterEach(async () => {
  await client.destroy()
  await discord.stop()
  expect(discord.faults.splice(0)).toEqual([])
  expect(failures.splice(0)).toEqual([])
})

describe('people', () => {
  test('use commands, and see what others are shown unless it is hidden', async () => {
    handle = (one) =>
      one.isChatInputCommand()
        ? one.reply({
            content: `${one.options.getString('article')} for ${one.locale} in ${one.guildLocale}`,
            ...(one.options.getBoolean('hide') && { flags: MessageFlags.Ephemeral as const }),
            ...quiet,
          })
        : fail(one)
    const open = await reader.speaking('de').uses('/lookup', { article: 'Tides' })
    expect(open.isHidden).toBe(false)
    expect(open.message.content).toBe('Tides for de in en-US')

    const hidden = await reader.uses('/lookup', { article: 'Tides', hide: true })
    expect(hidden.isHidden).toBe(true)
    expect(reader.sees()).toHaveLength(2)
    expect(discord.as('other').sees()).toHaveLength(1)
  })

  test('use only the commands that are there for them, with values that these take', async () => {
    await expect(reader.uses('/nothing')).rejects.toThrow('no command')
    await expect(reader.uses('/lookup')).rejects.toThrow('required')
    await expect(reader.uses('/lookup', { artikel: 'x' })).rejects.toThrow('artikel')
    expect(reader.finds()).toEqual(['/lookup', 'Find sources'])
    expect(discord.as('moderator').finds()).toContain('/library')
    expect(discord.as('moderator').inDirectMessages().finds()).toEqual(['/lookup', 'Find sources'])
    expect(reader.in(discord.channel('general', LocalDiscord.foreignGuild)).finds()).toEqual([
      '/lookup',
    ])
    expect(reader.inPrivateConversation().finds()).toEqual(['/lookup'])
  })

  test('type and get completions', async () => {
    handle = (one) =>
      one.isAutocomplete()
        ? one.respond([{ name: `${one.options.getFocused()}es`, value: 'tides' }])
        : fail(one)
    expect(await reader.types('/lookup', 'article', 'tid')).toEqual([
      { name: 'tides', value: 'tides' },
    ])
  })

  test('press buttons, by what stands on them or by their custom ids', async () => {
    handle = async (one) => {
      if (one.isChatInputCommand()) return one.reply({ content: 'Page 1', ...withButtons })
      if (!one.isButton()) return fail(one)
      if (one.customId === 'next') return one.update({ content: 'Page 2', ...quiet })
      if (one.customId === 'context') {
        await one.deferReply({ flags: MessageFlags.Ephemeral })
        return one.editReply({ content: 'All of it', ...quiet })
      }
      await one.deferUpdate()
      return one.deleteReply()
    }
    const first = await reader.uses('/lookup', { article: 'x' })
    const second = await reader.presses(first, 'Next')
    expect(second.message).toMatchObject({ id: first.message.id, content: 'Page 2' })

    const context = await discord.as('other').presses(first.message, 'context')
    expect(context).toMatchObject({ isHidden: true, message: { content: 'All of it' } })

    expect((await reader.presses(first, 'Remove')).kind).toBe('deleted')
    await expect(reader.presses(first, 'Remove')).rejects.toThrow('gone')
  })

  test('choose from the menu of a message, and are told more afterwards', async () => {
    handle = async (one) => {
      if (!one.isMessageContextMenuCommand()) return fail(one)
      await one.reply({ content: one.targetMessage.content, ...quiet })
      return one.followUp({ content: 'And more', flags: MessageFlags.Ephemeral, ...quiet })
    }
    const said = discord.as('other').says('The tide is rising')
    const seen = await reader.choosesOn(said, 'Find sources')
    expect(seen.message.content).toBe('The tide is rising')
    expect(await seen.next()).toMatchObject({ isHidden: true, message: { content: 'And more' } })
  })

  test('send files with commands and modals, which the bot finds on the CDN for a day', async () => {
    const urls: string[] = []
    handle = async (one) => {
      if (one.isChatInputCommand()) {
        urls.push(one.options.getAttachment('file', true).url)
        return one.showModal({ custom_id: 'add', title: 'Add', components: fields })
      }
      if (!one.isModalSubmit()) return fail(one)
      const [file] = [...(one.fields.getUploadedFiles('file')?.values() ?? [])]
      urls.push(file!.url)
      const written = one.fields.getTextInputValue('title')
      return one.reply({
        content: `${written}, ${file!.name}`,
        files: [{ attachment: Buffer.from('whole text'), name: 'text.txt' }],
        ...quiet,
      })
    }
    const moderator = discord.as('moderator')
    const file = new File(['High water'], 'tides.md', { type: 'text/markdown' })
    const shown = await moderator.uses('/library add', { file })
    await expect(moderator.submits(shown, {})).rejects.toThrow('required')
    const seen = await moderator.submits(shown, { Title: 'Tides', File: file })
    expect(seen.message.content).toBe('Tides, tides.md')

    const [sent] = seen.message.attachments
    expect(await textAt(sent!.url)).toBe('whole text')
    for (const url of urls) expect(await textAt(url)).toBe('High water')
    discord.passTime(25 * 3_600_000)
    expect((await fetch(urls[0]!)).status).toBe(404)
  })

  test('write, change and delete messages, which the bot reads only where it may', async () => {
    const read: string[] = []
    client.on(Events.MessageCreate, (one) => void read.push(`${one.content} in ${one.channelId}`))
    const changed: (string | null)[] = []
    client.on(Events.MessageUpdate, (_, one) => void changed.push(one.content))
    const deleted: string[] = []
    client.on(Events.MessageDelete, (one) => void deleted.push(one.id))

    const questions = discord.channel('questions')
    const pinged = reader.in(questions).says(`${discord.ping} one`)
    reader.says('two')
    const direct = reader.inDirectMessages().says('three')
    discord.forbid(discord.channel('news'), 'bot', 'ViewChannel')
    reader.in(questions).edits(pinged, `${discord.ping} four`)
    reader.in(questions).deletes(pinged)
    await eventually(() => expect(deleted).toEqual([pinged.message.id]))
    expect(read).toEqual([
      `${discord.ping} one in ${questions}`,
      ` in ${reader.channelId}`,
      `three in ${direct.message.channel_id}`,
    ])
    expect(changed).toEqual([`${discord.ping} four`])
  })

  test('react to messages, as the bot does, and take others’ messages away where they may', async () => {
    const reacted: string[] = []
    await client.destroy()
    await discord.stop()
    await startWith({}, GatewayIntentBits.GuildMessageReactions)
    client.on(Events.MessageReactionAdd, ({ emoji }, user) => {
      reacted.push(`${emoji.name} of ${user.id}`)
    })
    const said = reader.says(`${discord.ping} look`)
    discord.as('other').reacts(said, '🌊')
    const path =
      `/channels/${reader.channelId}/messages/${said.message.id}/reactions/🌊/@me` as const
    await client.rest.put(path)
    const who = discord.world.reactionsTo(said.message.id, '🌊')
    expect([...who]).toEqual([discord.as('other').id, discord.bot.id])
    await client.rest.delete(path)
    expect([...who]).toEqual([discord.as('other').id])

    expect(() => discord.as('other').deletes(said)).toThrow('not theirs')
    discord.as('moderator').deletes(said)
    expect(reader.sees()).toEqual([])
    await eventually(() => expect(reacted).toEqual([`🌊 of ${discord.as('other').id}`]))
  })

  test('post in forums', async () => {
    const posts: string[] = []
    client.on(Events.ThreadCreate, async (thread, isNew) => {
      const first = await thread.fetchStarterMessage()
      posts.push(`${thread.name}: ${first?.content}, ${isNew}`)
      await thread.send({ content: 'Welcome', ...quiet })
    })
    const forum = reader.in(discord.channel('forum'))
    const posted = forum.posts('Tides', 'When is high water?')
    expect((await posted.reply()).message.content).toBe('Welcome')
    expect(posts).toEqual(['Tides: When is high water?, true'])
  })
})

describe('the bot', () => {
  test('begins threads at a message, beside one and in forums, and writes in them', async () => {
    const told: string[] = []
    client.on(Events.ThreadCreate, ({ name }) => void told.push(name))
    const general = (await client.channels.fetch(discord.channel('general'))) as TextChannel
    const forum = (await client.channels.fetch(discord.channel('forum'))) as ForumChannel
    const said = await general.messages.fetch(reader.says('When is high water?').message.id)
    const threads = [
      await said.startThread({ name: 'At a message' }),
      await general.threads.create({ name: 'Beside one' }),
      await forum.threads.create({ name: 'In a forum', message: { content: 'Tides', ...quiet } }),
    ]
    for (const thread of threads) await thread.send({ content: 'At noon', ...quiet })

    expect(threads[0]!.id).toBe(said.id)
    const seen = threads.map(({ id }) =>
      reader
        .in(id)
        .sees()
        .map(({ content }) => content),
    )
    expect(seen).toEqual([['At noon'], ['At noon'], ['Tides', 'At noon']])
    await eventually(() => expect(told).toEqual(threads.map(({ name }) => name)))
  })

  test('may do in a channel what its roles and the channel let it', async () => {
    const channelId = discord.channel('general')
    const send = () =>
      client.rest.post(`/channels/${channelId}/messages`, {
        body: { content: 'Hello', allowed_mentions: { parse: [] } },
      })
    await send()
    handle = async (one) => one.isRepliable() && one.reply({ content: may(one), ...quiet })
    const may = ({ appPermissions }: Interaction) => String(appPermissions.has('SendMessages'))
    expect((await reader.uses('/lookup', { article: 'x' })).message.content).toBe('true')

    discord.forbid(channelId, 'bot', 'SendMessages')
    await expect(send()).rejects.toThrow('Missing Permissions')
    expect((await reader.uses('/lookup', { article: 'x' })).message.content).toBe('false')

    discord.forbid(channelId, 'bot', 'ViewChannel')
    await expect(send()).rejects.toThrow('Missing Access')
    discord.closeChannel(discord.channel('news'))
    await expect(client.channels.fetch('1')).rejects.toThrow('Unknown Channel')
  })

  test('reads all messages once it is allowed to and asks for it', async () => {
    await client.destroy()
    await discord.stop()
    await startWith({ privileged: true }, GatewayIntentBits.MessageContent)
    const read = new Promise((resolve) =>
      client.once(Events.MessageCreate, ({ content }) => resolve(content)),
    )
    reader.says('Nobody is pinged')
    expect(await read).toBe('Nobody is pinged')
  })

  test('is taken out of guilds and invited to others', async () => {
    const come = new Promise((resolve) => client.once(Events.GuildCreate, ({ id }) => resolve(id)))
    const gone = new Promise((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)))
    discord.inviteBot(LocalDiscord.foreignGuild)
    discord.removeBot(LocalDiscord.otherGuild)
    expect(await Promise.all([come, gone])).toEqual([
      LocalDiscord.foreignGuild,
      LocalDiscord.otherGuild,
    ])
    expect(discord.as('reader', LocalDiscord.otherGuild).finds()).toEqual(['/lookup'])
    expect(discord.as('reader', LocalDiscord.foreignGuild).finds()).toContain('Find sources')
  })

  test('is there for a person who installed it where no guild did', async () => {
    handle = async (one) =>
      one.isRepliable() && one.reply({ content: describeInstall(one), ...quiet })
    const describeInstall = ({ authorizingIntegrationOwners, context, guild }: Interaction) =>
      JSON.stringify([authorizingIntegrationOwners, context, guild?.id ?? null])
    const foreign = reader.in(discord.channel('general', LocalDiscord.foreignGuild))
    const { message } = await foreign.uses('/lookup', { article: 'x' })
    expect(JSON.parse(message.content)).toEqual([{ 1: reader.id }, 0, null])

    const own = await reader.uses('/lookup', { article: 'x' })
    expect(JSON.parse(own.message.content)).toEqual([
      { 0: LocalDiscord.guild },
      0,
      LocalDiscord.guild,
    ])
    const direct = await reader.inDirectMessages().uses('/lookup', { article: 'x' })
    expect(JSON.parse(direct.message.content)).toEqual([{ 0: '0' }, 1, null])
  })
})

const withButtons = {
  ...quiet,
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Next', customId: 'next' },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'In context',
          customId: 'context',
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Danger,
          label: 'Remove',
          customId: 'remove',
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: 'Open',
          url: 'https://example.org/',
        },
      ],
    },
  ],
} as const

const fields: APIModalInteractionResponseCallbackData['components'] = [
  {
    type: ComponentType.Label,
    label: 'Title',
    component: { type: ComponentType.TextInput, custom_id: 'title', style: TextInputStyle.Short },
  },
  {
    type: ComponentType.Label,
    label: 'File',
    component: { type: ComponentType.FileUpload, custom_id: 'file', min_values: 1, max_values: 2 },
  },
]

async function startWith(options: LocalDiscordOptions, ...intents: GatewayIntentBits[]) {
  discord = await LocalDiscord.start(options)
  reader = discord.as('reader')
  handle = fail
  const { DirectMessages, GuildMessages, Guilds } = GatewayIntentBits
  const made = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...intents],
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: { api: discord.apiUrl },
  })
  made.on(
    Events.InteractionCreate,
    (one) => void handle(one).catch((error) => failures.push(error)),
  )
  const ready = new Promise<Client<true>>((resolve) => made.once(Events.ClientReady, resolve))
  await made.login(LocalDiscord.token)
  client = await ready
  const path = `/applications/${client.application.id}/commands` as const
  const registered = (await client.rest.put(path, { body: commands })) as APIApplicationCommand[]
  expect(registered.map(({ name }) => name)).toEqual(['lookup', 'library', 'Find sources'])
}

async function fail(interaction: Interaction): Promise<never> {
  throw new Error(`Not expected: ${interaction.type}`)
}

const textAt = async (url: APIMessage['attachments'][0]['url']) => (await fetch(url)).text()
