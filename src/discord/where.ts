import { ApplicationIntegrationType, InteractionContextType } from 'discord.js'

/** For a command that people may use anywhere, whether a server invited the bot or they did. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
}
