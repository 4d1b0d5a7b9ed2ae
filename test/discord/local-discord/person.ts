/** A person at Discord: what they can do, and what they see of it. */
import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionType,
  type Locale,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Choice } from './exchange.ts'
import { contextOf, interact, type Standing } from './interaction.ts'
import { everyComponent, type SentComponent } from './message-checks.ts'
import { announce, remove, removeAtOnce } from './messages.ts'
import { type Resolved, resolve, type Values, valuesFor } from './options.ts'
import { permissionsIn } from './permissions.ts'
import { Said, type Seen, seenOf } from './seen.ts'
import type { Setting } from './setting.ts'
import { filledModal } from './submission.ts'
import type { Stored } from './world.ts'
import { channelJson, memberJson } from './world-json.ts'

/** Something with a message: what was seen or said, or the message itself. */
export type WithMessage = APIMessage | { readonly message: APIMessage }

export class Person {
  readonly #standing: Standing
  readonly #setting: Setting

  constructor(standing: Standing, setting: Setting) {
    this.#standing = standing
    this.#setting = setting
  }

  get id(): string {
    return this.#standing.user.id
  }

  get channelId(): string {
    return this.#standing.channel.id
  }

  /** The same person in another channel. */
  in(channelId: string): Person {
    return this.#with({ channel: this.#setting.world.channel(channelId) })
  }

  /** The same person in their direct messages with the bot. */
  inDirectMessages(): Person {
    return this.#with({ channel: this.#setting.world.directMessages(this.id) })
  }

  /** The same person in a conversation with others that the bot is no part of. */
  inPrivateConversation(): Person {
    const { world } = this.#setting
    const given = { type: ChannelType.GroupDM, name: '', ownerId: this.id }
    return this.#with({ channel: world.addChannel(given) })
  }

  /** The same person with their Discord in another language. */
  speaking(locale: `${Locale}`): Person {
    return this.#with({ locale: locale as Locale })
  }

  /**
   * Uses a command such as `/ask`, or `/library add` with a subcommand. Gives what they see first.
   * Throws when there is no such command for them here, or it doesn't take these values.
   */
  async uses(command: string, values: Values = {}): Promise<Seen> {
    const { found, names } = this.#command(command)
    const { options, resolved } = await valuesFor(found, names, values, this.#place)
    return this.#do(command, {
      type: InteractionType.ApplicationCommand,
      command: found,
      data: { ...named(found), options, ...resolved },
    })
  }

  /** Uses a command that their Discord remembers, whether or not there still is one. */
  async usesRemembered(id: string, name: string): Promise<Seen> {
    const data = { id, name, type: ApplicationCommandType.ChatInput, options: [] }
    return this.#do(`/${name}`, { type: InteractionType.ApplicationCommand, data })
  }

  /** Types into an option of a command and gives what completes it. */
  async types(
    command: string,
    option: string,
    text: string,
    others: Values = {},
  ): Promise<readonly Choice[]> {
    const { found, names } = this.#command(command)
    const values = { ...others, [option]: text }
    const { options } = await valuesFor(found, names, values, this.#place, option)
    const seen = await this.#do(`what is typed into ${command}`, {
      type: InteractionType.ApplicationCommandAutocomplete,
      command: found,
      data: { ...named(found), options },
    })
    return seen.choices
  }

  /** Chooses an entry of the menu that a message has. */
  async choosesOn(on: WithMessage, menu: string): Promise<Seen> {
    const found = this.#menu(menu, ApplicationCommandType.Message)
    const { message } = this.#stored(on)
    const resolved = { messages: { [message.id]: message } }
    return this.#do(menu, {
      type: InteractionType.ApplicationCommand,
      command: found,
      data: { ...named(found), target_id: message.id, resolved },
    })
  }

  /** Presses a button, named by what stands on it or by its custom id. */
  async presses(on: WithMessage, button: string): Promise<Seen> {
    const source = this.#stored(on)
    const found = this.#component(source, button, ComponentType.Button)
    if (found.style === ButtonStyle.Link) throw new Error(`“${button}” is a link to ${found.url}`)
    return this.#do(`the button “${button}”`, {
      type: InteractionType.MessageComponent,
      source,
      data: { custom_id: found.custom_id, component_type: found.type },
    })
  }

  /**
   * Selects options of a list in a message, or channels or roles by their ids; the list is named by its
   * placeholder or custom id.
   */
  async selects(on: WithMessage, list: string, ...choices: readonly string[]): Promise<Seen> {
    const source = this.#stored(on)
    const found = this.#component(
      source,
      list,
      ComponentType.StringSelect,
      ComponentType.ChannelSelect,
      ComponentType.RoleSelect,
    )
    if (choices.length > (found.max_values ?? 1) || choices.length < (found.min_values ?? 1)) {
      throw new Error(`The list “${list}” does not take ${choices.length}`)
    }
    const resolved: Resolved = {}
    const values: string[] = []
    for (const choice of choices) {
      const option = found.options?.find(({ label, value }) => [label, value].includes(choice))
      if (found.options && !option) throw new Error(`The list “${list}” has no “${choice}”`)
      values.push(option?.value ?? choice)
      if (!option) {
        const kind =
          found.type === ComponentType.RoleSelect
            ? ApplicationCommandOptionType.Role
            : ApplicationCommandOptionType.Channel
        await resolve(kind, choice, resolved, this.#place)
      }
    }
    return this.#do(`the list “${list}”`, {
      type: InteractionType.MessageComponent,
      source,
      data: { custom_id: found.custom_id, component_type: found.type, values, resolved },
    })
  }

  /** Fills in a modal, by labels or custom ids, and sends it; what is left out stays as it was. */
  async submits(shown: Seen, values: Values = {}): Promise<Seen> {
    const before = shown.exchange!
    const data = await filledModal(shown.modal, values, this.#place)
    const source = before.deed.sourceId && this.#setting.world.messages.get(before.deed.sourceId)
    return this.#do(`the modal “${shown.modal.title}”`, {
      type: InteractionType.ModalSubmit,
      before,
      data,
      ...(source && { source }),
    })
  }

  /**
   * Writes a message. What the bot isn't pinged in reaches it without its text, unless it has the
   * intent for that. `more`: fields of the message that are to be otherwise.
   */
  says(content: string, more: Partial<APIMessage> & { readonly replyTo?: WithMessage } = {}): Said {
    const { replyTo, ...fields } = more
    const { channel, user } = this.#standing
    const referred = replyTo && this.#stored(replyTo).message
    const message: APIMessage = {
      ...this.#setting.world.blankMessage(channel, user),
      content,
      mentions: this.#pinged(content, referred),
      mention_everyone: false,
      ...(referred && {
        type: MessageType.Reply,
        referenced_message: referred,
        message_reference: { type: 0, channel_id: channel.id, message_id: referred.id },
      }),
      ...fields,
    }
    const stored = this.#setting.world.keep({ message, onlyFor: null, sent: null })
    announce(GatewayDispatchEvents.MessageCreate, stored, this.#setting)
    return new Said(message, this.#setting)
  }

  /** Begins a thread in a forum with a first message. */
  posts(title: string, content: string): Said {
    const { channel, user } = this.#standing
    const { gateway, world } = this.#setting
    const thread = world.addChannel({
      type: ChannelType.PublicThread,
      name: title,
      guildId: channel.guildId,
      parentId: channel.id,
      ownerId: user.id,
    })
    const event = { ...channelJson(world, thread), newly_created: true }
    gateway.dispatch(GatewayDispatchEvents.ThreadCreate, event, GatewayIntentBits.Guilds)
    // The first message of a forum's thread has the id of the thread.
    return this.in(thread.id).says(content, { id: thread.id })
  }

  /** Changes a message of theirs. */
  edits(on: WithMessage, content: string): void {
    const stored = this.#own(on)
    const edited_timestamp = new Date(this.#setting.world.now()).toISOString()
    const mentions = this.#pinged(content)
    const message = { ...stored.message, content, mentions, edited_timestamp }
    const changed = this.#setting.world.keep({ ...stored, message })
    announce(GatewayDispatchEvents.MessageUpdate, changed, this.#setting)
  }

  /** Deletes a message of theirs, or of others where they may manage messages. */
  deletes(on: WithMessage): void {
    const { channel } = this.#standing
    const permissions = permissionsIn(this.#setting.world, channel, this.id)
    const isModerator = channel.guildId && permissions & PermissionFlagsBits.ManageMessages
    remove(isModerator ? this.#stored(on) : this.#own(on), this.#setting)
  }

  /** Deletes messages of a server's channel all at once, as a moderator's bot does or a ban. */
  deletesAtOnce(all: readonly WithMessage[]): void {
    const stored = all.map((on) => this.#stored(on))
    removeAtOnce(this.#standing.channel, stored, this.#setting)
  }

  /** Puts an emoji under a message. */
  reacts(on: WithMessage, emoji: string): void {
    const { message } = this.#stored(on)
    const { guildId } = this.#standing.channel
    const { gateway, world } = this.#setting
    world.reactionsTo(message.id, emoji).add(this.id)
    gateway.dispatch(
      GatewayDispatchEvents.MessageReactionAdd,
      {
        user_id: this.id,
        channel_id: message.channel_id,
        message_id: message.id,
        message_author_id: message.author.id,
        emoji: { id: null, name: emoji },
        burst: false,
        type: 0,
        ...(guildId && { guild_id: guildId, member: memberJson(world.guild(guildId), this.id) }),
      },
      guildId ? GatewayIntentBits.GuildMessageReactions : GatewayIntentBits.DirectMessageReactions,
    )
  }

  /** The messages that they see in this channel, oldest first. */
  sees(): readonly APIMessage[] {
    const { world } = this.#setting
    return world.seenBy(this.id, this.channelId).map(({ message }) => message)
  }

  /** The names of the commands, and of the menu's entries, that they find here. */
  finds(): readonly string[] {
    return this.#found().map(({ name, type }) =>
      type === ApplicationCommandType.ChatInput ? `/${name}` : name,
    )
  }

  get #place() {
    return { ...this.#standing, setting: this.#setting }
  }

  #with(changed: Partial<Standing>): Person {
    return new Person({ ...this.#standing, ...changed }, this.#setting)
  }

  async #do(what: string, doing: Parameters<typeof interact>[1]): Promise<Seen> {
    return seenOf(interact(this.#standing, doing, this.#setting), what)
  }

  #command(written: string): { found: APIApplicationCommand; names: readonly string[] } {
    const [name, ...names] = written.replace(/^\//, '').split(' ')
    const found = this.#found().find(
      (one) => one.name === name && one.type === ApplicationCommandType.ChatInput,
    )
    if (!found)
      throw new Error(`There is no command ${written} here for ${this.#standing.user.username}`)
    return { found, names }
  }

  #menu(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const found = this.#found().find((one) => one.name === name && one.type === type)
    if (!found) throw new Error(`There is no “${name}” in the menu here`)
    return found
  }

  /** The commands for this place that this person may use. */
  #found(): readonly APIApplicationCommand[] {
    const { channel, user } = this.#standing
    const { world } = this.#setting
    const context = contextOf(channel, user, this.#setting)
    const guild = channel.guildId === null ? null : world.guild(channel.guildId)
    const local = guild?.hasBot ? world.commandsIn(guild.id) : []
    const permissions = permissionsIn(world, channel, user.id)
    return [...local, ...world.commandsIn(null)]
      .filter(({ contexts }) => contexts?.includes(context) ?? true)
      .filter(
        ({ guild_id, integration_types }) =>
          guild_id !== undefined ||
          integration_types?.includes(ApplicationIntegrationType.UserInstall) ||
          (guild ? guild.hasBot : channel === world.directMessages(user.id)),
      )
      .filter(({ default_member_permissions: needed, name }) => {
        if (guild === null || needed === null || needed === undefined) return true
        return world.opened.has(name) || (permissions & BigInt(needed)) === BigInt(needed)
      })
  }

  #stored(on: WithMessage): Stored {
    const { id } = 'message' in on ? on.message : on
    const stored = this.#setting.world.messages.get(id)
    if (!stored) throw new Error('The message is gone')
    if (stored.onlyFor !== null && stored.onlyFor !== this.id) {
      throw new Error(`${this.#standing.user.username} does not see this message`)
    }
    return stored
  }

  #own(on: WithMessage): Stored {
    const stored = this.#stored(on)
    if (stored.message.author.id !== this.id) throw new Error('The message is not theirs')
    return stored
  }

  #component({ message }: Stored, name: string, ...types: ComponentType[]): SentComponent {
    const all = everyComponent((message.components ?? []) as readonly SentComponent[])
    const found = all.find(
      (one) =>
        types.includes(one.type) && [one.label, one.placeholder, one.custom_id].includes(name),
    )
    const there = all.flatMap(({ label, placeholder }) => label ?? placeholder ?? [])
    if (!found) throw new Error(`There is no “${name}” here, but: ${there.join(', ')}`)
    if (found.disabled) throw new Error(`“${name}” is disabled`)
    return found
  }

  /** Those whom a text pings; what stands in code does not. */
  #pinged(content: string, referred?: APIMessage): APIMessage['mentions'] {
    const { users } = this.#setting.world
    const open = content.replace(/`[^`]*`/g, '')
    const ids = [...open.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id!)
    const all = [...ids, ...(referred ? [referred.author.id] : [])]
    return [...new Set(all)].flatMap((id) => users.get(id) ?? [])
  }
}

const named = ({ guild_id, id, name, type }: APIApplicationCommand): object => ({
  id,
  name,
  type,
  ...(guild_id && { guild_id }),
})
