/** The local Discord with a client that has nothing in common with discord.js: oceanic.js. */
import {
  type AnyInteractionGateway,
  ApplicationCommandTypes,
  ButtonStyles,
  Client,
  ComponentTypes,
  InteractionTypes,
  type Message,
} from 'oceanic.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../eventually.ts'
import { LocalDiscord } from './local-discord.ts'
import type { Person } from './person.ts'

let discord: LocalDiscord
let client: Client
let reader: Person
const failures: unknown[] = []

beforeEach(async () => {
  discord = await LocalDiscord.start()
  reader = discord.as('reader')
  client = new Client({
    auth: `Bot ${LocalDiscord.token}`,
    gateway: { intents: ['GUILDS', 'GUILD_MESSAGES', 'DIRECT_MESSAGES'], compress: false },
    rest: { baseURL: `${discord.apiUrl}/v10` },
    // Whoever is named here is pinged; nobody is.
    allowedMentions: { everyone: false, repliedUser: false, roles: false, users: false },
  })
  client.on('error', (error) => failures.push(error))
  client.on('interactionCreate', (one) => {
    answer(one).catch((error) => failures.push(error))
  })
  const ready = new Promise((resolve) => client.once('ready', () => resolve(null)))
  await client.connect()
  await ready
  await client.application.bulkEditGlobalCommands([
    { type: ApplicationCommandTypes.CHAT_INPUT, name: 'quick', description: 'At once' },
    { type: ApplicationCommandTypes.CHAT_INPUT, name: 'slow', description: 'Later' },
  ])
})

afterEach(async () => {
  client.disconnect(false)
  await discord.stop()
  expect(discord.faults).toEqual([])
  expect(failures.splice(0)).toEqual([])
})

test('connects, and finds its guilds and channels', () => {
  expect([...client.guilds.keys()]).toEqual([LocalDiscord.guild, LocalDiscord.otherGuild])
  expect(client.getChannel(discord.channel('general'))).toMatchObject({ name: 'general' })
  expect(discord.commandsOf(null).map(({ name }) => name)).toEqual(['quick', 'slow'])
})

test('answers a command, and follows it up', async () => {
  const seen = await reader.uses('/quick')
  expect(seen).toMatchObject({ isHidden: false, message: { content: 'Quick' } })
  expect(await seen.next()).toMatchObject({ isHidden: true, message: { content: 'More' } })
})

test('defers an answer and edits it, in direct messages too', async () => {
  for (const person of [reader, reader.inDirectMessages()]) {
    expect((await person.uses('/slow')).message.content).toBe('Slow')
  }
})

test('answers a button', async () => {
  const seen = await reader.uses('/slow')
  const pressed = await reader.presses(seen, 'More')
  expect(pressed.message).toMatchObject({ id: seen.message.id, content: 'Pressed' })
})

test('sends a message with a file, changes it and deletes it', async () => {
  const channelID = discord.channel('general')
  const sent = await client.rest.channels.createMessage(channelID, {
    content: 'With a file',
    files: [{ name: 'text.txt', contents: Buffer.from('whole text') }],
  })
  const [file] = [...sent.attachments.values()]
  expect(await (await fetch(file!.url)).text()).toBe('whole text')
  await sent.edit({ content: 'Changed' })
  expect(reader.sees().map(({ content }) => content)).toEqual(['Changed'])
  await sent.delete()
  expect(reader.sees()).toEqual([])
})

test('answers a message by replying to it', async () => {
  const reply = (message: Message) =>
    message.author.bot
      ? null
      : client.rest.channels.createMessage(message.channelID, {
          content: `To “${message.content}”`,
          messageReference: { messageID: message.id },
        })
  client.on(
    'messageCreate',
    (message) => void reply(message)?.catch((error) => failures.push(error)),
  )
  const said = reader.says(`${discord.ping} hello`)
  expect((await said.reply()).message.content).toBe(`To “${discord.ping} hello”`)
})

test('connects again when it is asked to, and is told what it missed', async () => {
  discord.gateway.askToReconnect()
  const seen = reader.uses('/quick')
  await eventually(() => expect(discord.gateway.resumptions).toBe(1))
  const quick = await seen
  expect(quick.message.content).toBe('Quick')
  expect((await quick.next()).message.content).toBe('More')
  expect(discord.gateway.identifications).toBe(1)
})

async function answer(one: AnyInteractionGateway): Promise<void> {
  if (one.type === InteractionTypes.MESSAGE_COMPONENT) {
    await one.editParent({ content: 'Pressed', components: [] })
  } else if (one.type !== InteractionTypes.APPLICATION_COMMAND) {
    throw new Error(`Not expected: ${one.type}`)
  } else if (one.data.name === 'quick') {
    await one.createMessage({ content: 'Quick' })
    await one.createFollowup({ content: 'More', flags: 64 })
  } else {
    await one.defer()
    await one.editOriginal({
      content: 'Slow',
      components: [
        {
          type: ComponentTypes.ACTION_ROW,
          components: [
            {
              type: ComponentTypes.BUTTON,
              style: ButtonStyles.PRIMARY,
              label: 'More',
              customID: 'a',
            },
          ],
        },
      ],
    })
  }
}
