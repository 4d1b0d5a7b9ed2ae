/** What moderators do with a suggestion: approve, edit or decline it. */
import { type ButtonInteraction, type ModalSubmitInteraction, TextInputStyle } from 'discord.js'
import { UserError } from '../../errors.ts'
import { checked } from '../../library/content.ts'
import type { Content, Suggestion } from '../../library/store.ts'
import type { Bot } from '../command.ts'
import { takeIn } from '../moderating/adding.ts'
import { detailsForm, detailsIn } from '../moderating/forms.ts'
import { publicTextsIn } from '../moderating/log-channel.ts'
import { moderatedGuild, placeOf } from '../place.ts'
import type { Texts } from '../texts/en.ts'
import { decide } from './decisions.ts'
import { textField } from './form.ts'
import { type CommunityId, communityId } from './ids.ts'
import { cardReply } from './suggestion-card.ts'

type SuggestionId = Extract<CommunityId, { kind: 'suggestion' }>

/** Shows the preview of a suggestion to be saved, or the form to edit or to decline it. */
export async function pressSuggestion(
  interaction: ButtonInteraction,
  id: SuggestionId,
  bot: Bot,
): Promise<void> {
  const { content, texts } = await pendingOne(interaction, id, bot)
  switch (id.action) {
    case 'approve': {
      const draft = { content, doubts: [], format: null }
      const incoming = { name: content.title, read: async () => draft, suggestion: id.number }
      return takeIn(interaction, [incoming], bot)
    }
    case 'edit':
      return interaction.showModal(detailsForm(communityId(id), content, texts))
    case 'decline': {
      const { suggesting } = texts.community
      const reason = textField({
        name: 'reason',
        label: suggesting.reason,
        hint: suggesting.reasonHint,
        style: TextInputStyle.Paragraph,
        most: 500,
      })
      return interaction.showModal({
        custom_id: communityId(id),
        title: suggesting.declineTitle,
        components: [reason],
      })
    }
  }
}

/** Takes what was filled in to edit or to decline a suggestion. */
export async function submitDecision(
  interaction: ModalSubmitInteraction,
  id: SuggestionId,
  bot: Bot,
): Promise<void> {
  const { guildId, content, suggestion, texts } = await pendingOne(interaction, id, bot)
  const { client, user } = interaction
  if (id.action === 'edit') {
    const details = detailsIn(interaction)
    const wanted = { ...content, ...details, title: details.title || content.title }
    const better = checked(wanted, Number.POSITIVE_INFINITY)
    await bot.suggestions.change(guildId, id.number, better)
    const shown = await publicTextsIn(guildId, client, bot)
    const { files: _, ...card } = cardReply({ ...suggestion, content: better }, null, shown)
    if (!interaction.isFromMessage()) return
    await interaction.update({
      ...card,
      embeds: [...card.embeds],
      components: [...(card.components ?? [])],
    })
    return
  }
  await interaction.deferUpdate()
  const why = interaction.fields.getTextInputValue('reason').trim() || null
  const by = { who: user.id, when: new Date().toISOString(), why }
  const decided = await decide(guildId, id.number, 'declined', by, client, bot)
  if (!decided) throw new UserError(texts.community.suggesting.isDecided)
  const { content: line = '' } = decided.reply
  await interaction.editReply({ content: line, embeds: [], components: [], attachments: [] })
}

/** The suggestion that a moderator decides. Throws a UserError where they may not, or it is decided. */
async function pendingOne(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { number }: SuggestionId,
  bot: Bot,
): Promise<{
  readonly guildId: string
  readonly suggestion: Suggestion
  readonly content: Content
  readonly texts: Texts
}> {
  const { texts } = placeOf(interaction)
  const { commands, suggesting } = texts.community
  const guildId = await moderatedGuild(interaction, `/${commands.suggest.name}`, bot)
  const suggestion = await bot.suggestions.get(guildId, number)
  if (suggestion?.state !== 'pending' || !suggestion.content) {
    throw new UserError(suggesting.isDecided)
  }
  return { guildId, suggestion, content: suggestion.content, texts }
}
