/** What is kept, in plain words; and a person’s own data, to have as a file or to have erased. */
import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { PersonalData } from '../../library/store.ts'
import { rowOf } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { publicTextsIn } from '../moderating/log-channel.ts'
import { placeOf } from '../place.ts'
import { markdownReply, quiet, type Reply } from '../reply.ts'
import { respond } from '../respond.ts'
import type { Texts } from '../texts/en.ts'
import { replaceCard } from './decisions.ts'
import { communityButton, type DataAction } from './ids.ts'
import { show } from './unanswered.ts'

/** Says what is kept, with buttons for a person’s own data. */
export async function tellPrivacy(
  interaction: ChatInputCommandInteraction,
  { libraries }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  const isKeptHere = guildId === null || (await libraries.settingsOf(guildId)).keepUnanswered
  await respond(interaction, privacyReply(isKeptHere, texts), 'asker')
}

function privacyReply(isKeptHere: boolean, texts: Texts): Reply {
  const { privacy } = texts.community
  const questions = isKeptHere
    ? privacy.questionsText
    : `${privacy.questionsText} ${privacy.notKeptHere}`
  const parts: readonly (readonly [string, string])[] = [
    [privacy.questions, questions],
    [privacy.you, privacy.youText],
    [privacy.answers, privacy.answersText],
    [privacy.server, privacy.serverText(`/${texts.commands.settings.name}`)],
    [privacy.yours, privacy.yoursText],
  ]
  return {
    ...quiet,
    embeds: [
      {
        title: privacy.title,
        description: privacy.intro,
        color: 0x2a9d8f,
        fields: parts.map(([name, value]) => ({ name, value })),
      },
    ],
    components: [
      rowOf([
        communityButton({ kind: 'my-data', action: 'get' }, privacy.get),
        communityButton({ kind: 'my-data', action: 'erase' }, privacy.erase, { style: 'danger' }),
      ]),
    ],
  }
}

/** Gives a person their data, or erases them once they have said so twice. */
export async function pressMyData(
  interaction: ButtonInteraction,
  action: DataAction,
  bot: Bot,
): Promise<void> {
  const { texts } = placeOf(interaction)
  const { privacy } = texts.community
  switch (action) {
    case 'get':
      return giveData(interaction, bot)
    case 'erase': {
      const data = await bot.libraries.dataOf(interaction.user.id)
      return respond(interaction, confirmation(data, texts), 'asker')
    }
    case 'erase-for-good':
      await interaction.deferUpdate()
      await erase(interaction, bot)
      await show(interaction, markdownReply(privacy.erased))
      return
    case 'keep':
      await interaction.deferUpdate()
      await show(interaction, markdownReply(privacy.kept))
  }
}

/** Erases a person’s data, also from the cards of what they have suggested and nobody has decided. */
async function erase({ client, user }: ButtonInteraction, bot: Bot): Promise<void> {
  const { suggestions } = await bot.libraries.dataOf(user.id)
  await bot.libraries.erasePerson(user.id)
  for (const { guildId, number, state, card } of suggestions) {
    if (state !== 'pending') continue
    const { community } = await publicTextsIn(guildId, client, bot)
    const line = markdownReply(community.suggesting.takenBack(number))
    await replaceCard(card, line, client, bot)
  }
}

async function giveData(interaction: ButtonInteraction, { libraries }: Bot): Promise<void> {
  const { privacy } = placeOf(interaction).texts.community
  const person = interaction.user.id
  const data = { person, ...(await libraries.dataOf(person)) }
  const attachment = Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
  if (attachment.length > interaction.attachmentSizeLimit) throw new UserError(privacy.tooLarge)

  const file = { name: 'verbatim-my-data.json', attachment }
  await respond(interaction, { ...markdownReply(privacy.given), files: [file] }, 'asker')
}

function confirmation(data: PersonalData, { community: { privacy } }: Texts): Reply {
  const names = data.changes.length + data.judged.length
  const all = names + data.votes.length + data.suggestions.length + data.replies.length
  if (all === 0) return markdownReply(privacy.nothing)
  return {
    ...markdownReply(privacy.eraseWhat(data.votes.length, data.suggestions.length, names)),
    components: [
      rowOf([
        communityButton({ kind: 'my-data', action: 'erase-for-good' }, privacy.eraseForGood, {
          style: 'danger',
        }),
        communityButton({ kind: 'my-data', action: 'keep' }, privacy.keep),
      ]),
    ],
  }
}
