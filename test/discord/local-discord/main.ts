/**
 * `npm run local-discord [-- --port 4780]`: a Discord to try the bot on. What is typed is done as a
 * member of its server, and what the bot shows them is printed.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { ApplicationCommandOptionType } from 'discord-api-types/v10'
import { drawn } from './drawn.ts'
import { LocalDiscord } from './local-discord.ts'
import type { Person } from './person.ts'
import { bot, type PersonName, people } from './world.ts'

const help = `What you write is a message in #general; @${bot.username} in it pings the bot. And:
  /ask how high is the tide      uses a command; with several options: /name option:value option:value
  >Next                          presses a button of the last message
  ?ask article:ti                completes an option
  #forum                         goes to another channel (#general, #questions, #news, #forum), @ to direct messages
  =moderator                     becomes another person (${Object.keys(people).join(', ')})
`

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4780' } } })
  const discord = await LocalDiscord.start({ port: Number(values.port), privileged: true })
  process.stdout.write(`A Discord is listening here. Put these lines into .env and run npm start:

DISCORD_TOKEN=${LocalDiscord.token}
DISCORD_API_URL=${discord.apiUrl}
DISCORD_CDN_URL=${discord.cdnUrl}

${help}
`)
  let person = discord.as('reader')
  discord.world.watch(({ message, onlyFor }) => {
    const isSeen = onlyFor === null || onlyFor === person.id
    if (message.author.id === bot.id && isSeen) process.stdout.write(`${drawn(message)}\n`)
    for (const found of discord.faults.splice(0)) {
      process.stderr.write(`Not as it should be: ${found}\n`)
    }
  })
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    if (line.trim() === '') continue
    try {
      person = (await carriedOut(line.trim(), person, discord)) ?? person
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`)
    }
  }
  await discord.stop()
}

/** Does what a line says; gives the person who goes on, where that is another or elsewhere. */
async function carriedOut(
  line: string,
  person: Person,
  discord: LocalDiscord,
): Promise<Person | null> {
  const rest = line.slice(1).trim()
  switch (line[0]) {
    case '/': {
      const { command, values } = written(rest, discord)
      const seen = await person.uses(command, values)
      if (seen.kind === 'modal') process.stdout.write(`A form opens: ${seen.modal.title}\n`)
      return null
    }
    case '?': {
      const { command, values } = written(rest, discord)
      const [option = '', text = ''] = Object.entries(values).at(-1) ?? []
      const choices = await person.types(command, option, String(text), values)
      process.stdout.write(`${choices.map(({ name }) => name).join('\n')}\n`)
      return null
    }
    case '>': {
      const last = person.sees().findLast(({ author }) => author.id === bot.id)
      if (!last) throw new Error('There is no message of the bot here')
      await person.presses(last, rest)
      return null
    }
    case '#':
      return person.in(discord.channel(rest))
    case '=':
      if (!(rest in people)) throw new Error(`There is nobody called ${rest}`)
      return discord.as(rest as PersonName)
    case '@':
      if (rest === '') return person.inDirectMessages()
  }
  const text = line.replaceAll(`@${bot.username}`, discord.ping)
  if (person.channelId === discord.channel('forum')) person.posts(text.slice(0, 100), text)
  else person.says(text)
  return null
}

type Option = { readonly name: string; readonly type: ApplicationCommandOptionType }

/** A command as it is typed: `ask what is a tide`, or `lookup article:tides hide:true`. */
function written(text: string, discord: LocalDiscord) {
  const [name = '', ...words] = text.split(' ')
  const command = [...discord.commandsOf(null), ...discord.commandsOf(LocalDiscord.guild)].find(
    (one) => one.name === name,
  )
  let options = (command?.options ?? []) as readonly (Option & { options?: readonly Option[] })[]
  const group = options.find((one) => one.name === words[0])
  if (group) {
    words.shift()
    options = group.options ?? []
  }
  const typed = words.join(' ')
  const names = options.map((one) => one.name).join('|')
  const parts = [...typed.matchAll(new RegExp(`\\b(${names}):(.*?)(?= (?:${names}):|$)`, 'g'))]
  const values: Record<string, string | boolean> = {}
  for (const [, key, value] of parts) values[key!] = meant(value!.trim())
  if (parts.length === 0 && typed !== '' && options[0]) values[options[0].name] = typed
  return { command: `/${[name, group?.name].filter(Boolean).join(' ')}`, values }
}

const meant = (text: string): string | boolean =>
  /^(true|false)$/.test(text) ? text === 'true' : text

await main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? 'Something else uses this port: choose another, such as npm run local-discord -- --port 4781.\n'
      : `${error.stack}\n`,
  )
  process.exitCode = 1
})
