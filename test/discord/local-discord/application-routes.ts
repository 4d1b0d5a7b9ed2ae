/** The application, its commands, and what it may look up about itself, people and guilds. */
import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  GatewayResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  GuildWithCountsResponseSchema,
  PrivateApplicationResponseSchema,
  UserPIIResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod'
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10'
import { type Answer, done, ok, Refusal } from './answer.ts'
import { type Definition, faultsInCommands } from './command-checks.ts'
import { refuse } from './messages.ts'
import type { Call, Route, Setting } from './setting.ts'
import { applicationId, bot, type World } from './world.ts'
import { channelJson, guildJson, memberJson } from './world-json.ts'

const globally = '/applications/:app/commands'
const inGuild = '/applications/:app/guilds/:guild/commands'

export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    gives: GatewayResponseSchema,
    answer: (_, { gateway }) => ok({ url: gateway.url }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    gives: GatewayBotResponseSchema,
    answer: (_, { gateway }) =>
      ok({
        url: gateway.url,
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: 999 - gateway.identifications,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      }),
  },
  {
    method: 'GET',
    path: '/users/@me',
    gives: UserPIIResponseSchema,
    answer: () => ok({ ...bot, mfa_enabled: false, locale: 'en-US', verified: true }),
  },
  {
    method: 'GET',
    path: '/users/:user',
    gives: UserResponseSchema,
    answer: ({ path }, { world }) => {
      const user = world.users.get(path.user!)
      if (!user) throw new Refusal(10013)
      return ok(user)
    },
  },
  ...['/applications/@me', '/oauth2/applications/@me'].map((path) => ({
    method: 'GET',
    path,
    gives: PrivateApplicationResponseSchema,
    answer: () => ok(application),
  })),
  {
    method: 'GET',
    path: '/guilds/:guild',
    gives: GuildWithCountsResponseSchema,
    answer: (call, { world }) => {
      const guild = guildFor(call, world)
      const { size } = guild.members
      const counts = { approximate_member_count: size, approximate_presence_count: size }
      return ok({
        ...guildJson(guild),
        ...(call.query.get('with_counts') === 'true' && counts),
      })
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    gives: 'a channel',
    answer: (call, { world }) => {
      const { id } = guildFor(call, world)
      const channels = [...world.channels.values()].filter(
        ({ guildId, parentId }) => guildId === id && parentId === null,
      )
      return ok(channels.map((channel) => channelJson(world, channel)))
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    gives: GuildRoleResponseSchema,
    answer: (call, { world }) => ok([...guildFor(call, world).roles.values()]),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    gives: GuildMemberResponseSchema,
    answer: (call, { world }) => {
      const guild = guildFor(call, world)
      const id = call.path.user === '@me' ? bot.id : call.path.user!
      if (!guild.members.has(id)) throw new Refusal(10007)
      return ok(memberJson(guild, id))
    },
  },
  ...[globally, inGuild].flatMap((path): Route[] => [
    {
      method: 'GET',
      path,
      gives: ApplicationCommandResponseSchema,
      answer: (call, at) => ok(known(call, at)),
    },
    { method: 'PUT', path, gives: ApplicationCommandResponseSchema, answer: replace },
    { method: 'POST', path, gives: ApplicationCommandResponseSchema, answer: add },
    {
      method: 'GET',
      path: `${path}/:command`,
      gives: ApplicationCommandResponseSchema,
      answer: (call, at) => ok(commandFor(call, at)),
    },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      gives: ApplicationCommandResponseSchema,
      answer: alter,
    },
    { method: 'DELETE', path: `${path}/:command`, gives: null, answer: forget },
  ]),
]

const application = {
  id: applicationId,
  name: 'Verbatim',
  icon: null,
  description: '',
  type: null,
  bot,
  flags: 0,
  owner: { ...bot, id: '100000000000000007', username: 'host', bot: false },
  team: null,
  verify_key: '0'.repeat(64),
  bot_public: true,
  bot_require_code_grant: false,
  integration_types_config: { '0': {}, '1': {} },
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 2,
  approximate_user_install_count: 1,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  event_webhooks_status: 1,
  event_webhooks_types: [],
}

function guildFor({ path }: Call, world: World) {
  const guild = world.guilds.get(path.guild!)
  if (!guild) throw new Refusal(10004)
  if (!guild.hasBot) throw new Refusal(50001)
  return guild
}

function known(call: Call, { world }: Setting): readonly APIApplicationCommand[] {
  if (call.path.app !== applicationId) throw new Refusal(50001)
  if (call.path.guild && !world.guilds.get(call.path.guild)?.hasBot) throw new Refusal(50001)
  return world.commandsIn(call.path.guild ?? null)
}

function commandFor(call: Call, setting: Setting): APIApplicationCommand {
  const command = known(call, setting).find(({ id }) => id === call.path.command)
  if (!command) throw new Refusal(10063)
  return command
}

function replace(call: Call, setting: Setting): Answer {
  const before = known(call, setting)
  const definitions = call.body as readonly Definition[]
  refuse(faultsInCommands(definitions), setting)
  const commands = definitions.map((one) => asKept(one, before, call, setting))
  setting.world.commands.set(call.path.guild ?? 'global', commands)
  return ok(commands)
}

function add(call: Call, setting: Setting): Answer {
  const before = known(call, setting)
  const definition = call.body as Definition
  const others = before.filter((one) => !isSame(one, definition))
  refuse(faultsInCommands([...(others as unknown as Definition[]), definition]), setting)
  const command = asKept(definition, before, call, setting)
  setting.world.commands.set(call.path.guild ?? 'global', [...others, command])
  return { status: others.length < before.length ? 200 : 201, json: command }
}

function alter(call: Call, setting: Setting): Answer {
  const command = commandFor(call, setting)
  const definition = { ...command, ...(call.body as object) } as unknown as Definition
  refuse(faultsInCommands([definition]), setting)
  const changed = { ...command, ...(call.body as object), version: setting.world.id() }
  const commands = known(call, setting).map((one) => (one === command ? changed : one))
  setting.world.commands.set(call.path.guild ?? 'global', commands)
  return ok(changed)
}

function forget(call: Call, setting: Setting): Answer {
  const command = commandFor(call, setting)
  const commands = known(call, setting).filter((one) => one !== command)
  setting.world.commands.set(call.path.guild ?? 'global', commands)
  return done
}

const isSame = (command: APIApplicationCommand, { name, type }: Definition): boolean =>
  command.name === name && command.type === (type ?? ApplicationCommandType.ChatInput)

/** A definition with all that Discord adds, in Discord's order. */
function asKept(
  definition: Definition,
  before: readonly APIApplicationCommand[],
  { path }: Call,
  { world }: Setting,
): APIApplicationCommand {
  const { contexts, description, integration_types, options, ...rest } =
    definition as Definition & {
      contexts?: number[]
      integration_types?: number[]
    }
  const global = {
    contexts: contexts ?? null,
    integration_types: integration_types ?? [ApplicationIntegrationType.GuildInstall],
  }
  return {
    id: before.find((one) => isSame(one, definition))?.id ?? world.id(),
    application_id: applicationId,
    version: world.id(),
    default_member_permissions: null,
    type: ApplicationCommandType.ChatInput,
    name_localizations: null,
    description: description ?? '',
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    ...(path.guild ? { guild_id: path.guild } : global),
    ...rest,
    ...(options && { options: options.map(optionAsKept) }),
  } as unknown as APIApplicationCommand
}

/** Discord leaves out what is false by itself. */
function optionAsKept({ required, options, ...option }: Definition): object {
  return {
    ...option,
    ...(required && { required }),
    ...(options && { options: options.map(optionAsKept) }),
  }
}
