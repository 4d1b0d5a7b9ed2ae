/** Answers to interactions: the first response, and what follows it. */
import { InteractionCallbackResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod'
import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import { type Answer, done, ok, Refusal } from './answer.ts'
import type { Choice, Exchange } from './exchange.ts'
import { faultsInChoices, faultsInModal, type Payload } from './message-checks.ts'
import { change, check, post, refuse, remove } from './messages.ts'
import type { Call, Route, Setting } from './setting.ts'
import { applicationId, bot, type Stored } from './world.ts'

const patience = 3000
const lifeOfToken = 15 * 60_000
const mostFollowUps = 5

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:id/:token/callback',
    gives: InteractionCallbackResponseSchema,
    answer: firstResponse,
  },
  {
    method: 'POST',
    path: '/webhooks/:app/:token',
    gives: MessageResponseSchema,
    answer: followUp,
  },
  {
    method: 'GET',
    path: '/webhooks/:app/:token/messages/:message',
    gives: MessageResponseSchema,
    answer: (call, setting) => ok(messageIn(exchangeIn(call, setting), call, setting).message),
  },
  {
    method: 'PATCH',
    path: '/webhooks/:app/:token/messages/:message',
    gives: MessageResponseSchema,
    answer: edit,
  },
  { method: 'DELETE', path: '/webhooks/:app/:token/messages/:message', gives: null, answer: erase },
]

type Callback = { readonly type: InteractionResponseType; readonly data?: unknown }

function firstResponse({ body, files, path, query }: Call, setting: Setting): Answer {
  const exchange = setting.exchanges.get(path.token!)
  if (exchange?.deed.id !== path.id) throw new Refusal(10062)
  if (exchange!.state !== 'open') throw new Refusal(40060)
  if (setting.world.now() - exchange!.deed.at > patience) throw new Refusal(10062)

  const callback = body as Callback
  const kind = responses[callback.type]
  if (!kind?.to.includes(exchange!.deed.type)) {
    refuse([`type: ${callback.type} does not answer an interaction of this kind`], setting)
  }
  const stored = kind!.give(exchange!, callback.data ?? {}, files, setting)
  if (query.get('with_response') !== 'true') return done
  return ok(acknowledgement(exchange!, callback.type, stored))
}

type Response = {
  /** The types of interaction that may be answered so. */
  readonly to: readonly number[]
  /** Carries it out; gives the message that there is then, if there is one. */
  readonly give: (
    exchange: Exchange,
    data: unknown,
    files: Call['files'],
    setting: Setting,
  ) => Stored | null
}

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } =
  InteractionType

const responses: { readonly [type: number]: Response } = {
  [InteractionResponseType.ChannelMessageWithSource]: {
    to: [ApplicationCommand, MessageComponent, ModalSubmit],
    give(exchange, data, files, setting) {
      const payload = data as Payload
      check(payload, 'response', files, setting)
      exchange.state = 'answered'
      return show(exchange, postAs(exchange, payload, files, setting))
    },
  },
  [InteractionResponseType.DeferredChannelMessageWithSource]: {
    to: [ApplicationCommand, MessageComponent, ModalSubmit],
    give(exchange, data, _, setting) {
      const flags = ((data as Payload).flags ?? 0) | MessageFlags.Loading
      exchange.state = 'deferred'
      return postAs(exchange, { flags }, [], setting)
    },
  },
  [InteractionResponseType.DeferredMessageUpdate]: {
    to: [MessageComponent, ModalSubmit],
    give(exchange, _, __, setting) {
      const source = sourceOf(exchange, setting)
      exchange.state = 'acknowledged'
      exchange.originalId = source.message.id
      return null
    },
  },
  [InteractionResponseType.UpdateMessage]: {
    to: [MessageComponent, ModalSubmit],
    give(exchange, data, files, setting) {
      const source = sourceOf(exchange, setting)
      check(data as Payload, 'edit', files, setting)
      const changed = change(source, data as Payload, files, setting)
      exchange.state = 'answered'
      exchange.originalId = changed.message.id
      return show(exchange, changed)
    },
  },
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: {
    to: [ApplicationCommandAutocomplete],
    give(exchange, data, _, setting) {
      refuse(faultsInChoices(data as { choices?: Choice[] }), setting)
      exchange.state = 'answered'
      exchange.show({ kind: 'choices', choices: (data as { choices?: Choice[] }).choices ?? [] })
      return null
    },
  },
  [InteractionResponseType.Modal]: {
    to: [ApplicationCommand, MessageComponent],
    give(exchange, data, _, setting) {
      refuse(faultsInModal(data as Parameters<typeof faultsInModal>[0]), setting)
      exchange.state = 'answered'
      exchange.show({ kind: 'modal', modal: data as APIModalInteractionResponseCallbackData })
      return null
    },
  },
}

function acknowledgement(
  { deed, state }: Exchange,
  type: InteractionResponseType,
  stored: Stored | null,
): object {
  const isHidden = stored?.onlyFor !== null
  return {
    interaction: {
      id: deed.id,
      type: deed.type,
      channel_id: deed.channel.id,
      ...(deed.channel.guildId && { guild_id: deed.channel.guildId }),
      ...(stored && {
        response_message_id: stored.message.id,
        response_message_loading: state === 'deferred',
        response_message_ephemeral: isHidden,
      }),
    },
    // What is only on its way is no resource yet.
    ...(stored && state !== 'deferred' && { resource: { type, message: stored.message } }),
  }
}

function followUp(call: Call, setting: Setting): Answer {
  const exchange = exchangeIn(call, setting)
  const payload = call.body as Payload
  check(payload, 'response', call.files, setting)

  // The first message after a deferral takes its place, seen by whom the deferral was.
  if (exchange.state === 'deferred' && setting.world.messages.has(exchange.originalId!)) {
    const waiting = setting.world.messages.get(exchange.originalId!)!
    const { flags: _, ...rest } = payload
    exchange.state = 'answered'
    return ok(show(exchange, change(waiting, rest, call.files, setting)).message)
  }
  if (exchange.deed.isUserInstalled && ++exchange.followUps > mostFollowUps) {
    throw new Refusal(20022)
  }
  exchange.state = 'answered'
  return ok(show(exchange, postAs(exchange, payload, call.files, setting)).message)
}

function edit(call: Call, setting: Setting): Answer {
  const exchange = exchangeIn(call, setting)
  const stored = messageIn(exchange, call, setting)
  check(call.body as Payload, 'edit', call.files, setting)
  const changed = change(stored, call.body as Payload, call.files, setting)
  exchange.state = 'answered'
  return ok(show(exchange, changed).message)
}

function erase(call: Call, setting: Setting): Answer {
  const exchange = exchangeIn(call, setting)
  remove(messageIn(exchange, call, setting), setting)
  return done
}

/** The exchange that a webhook's token belongs to, once it has its first response. */
function exchangeIn({ path }: Call, { exchanges, world }: Setting): Exchange {
  const exchange = exchanges.get(path.token!)
  if (path.app !== applicationId || !exchange || exchange.state === 'open') throw new Refusal(10015)
  if (world.now() - exchange.deed.at > lifeOfToken) throw new Refusal(50027)
  return exchange
}

function messageIn(exchange: Exchange, { path }: Call, { world }: Setting): Stored {
  const id = path.message === '@original' ? exchange.originalId : path.message
  const stored = id ? world.messages.get(id) : undefined
  const isOurs = stored?.message.author.id === bot.id
  if (!stored || !isOurs || stored.message.channel_id !== exchange.deed.channel.id) {
    throw new Refusal(10008)
  }
  return stored
}

function sourceOf({ deed }: Exchange, setting: Setting): Stored {
  if (!deed.sourceId) {
    refuse(['type: there is no message to update'], setting)
  }
  const source = setting.world.messages.get(deed.sourceId!)
  if (!source) throw new Refusal(10008)
  return source
}

/** A message in answer to what a person did, which they alone see where it is ephemeral. */
function postAs(
  exchange: Exchange,
  payload: Payload,
  files: Call['files'],
  setting: Setting,
): Stored {
  const { deed } = exchange
  const isHidden = Boolean((payload.flags ?? 0) & MessageFlags.Ephemeral)
  const isCommand = deed.type === InteractionType.ApplicationCommand
  const stored = post(deed.channel, payload, files, setting, {
    onlyFor: isHidden ? deed.personId : null,
    fields: {
      type: isCommand ? MessageType.ChatInputCommand : MessageType.Default,
      webhook_id: applicationId,
      application_id: applicationId,
      interaction_metadata: deed.metadata as NonNullable<Stored['message']['interaction_metadata']>,
    },
  })
  exchange.originalId ??= stored.message.id
  return stored
}

function show(exchange: Exchange, stored: Stored): Stored {
  exchange.show({ kind: 'message', stored })
  return stored
}
