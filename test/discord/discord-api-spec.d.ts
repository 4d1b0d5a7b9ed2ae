/** The few of Discord's published schemas that are used here; the package ships them without types. */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini'

  export const ApplicationCommandUpdateRequestSchema: ZodMiniType
  export const IncomingWebhookInteractionRequestSchema: ZodMiniType
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType
  export const MessageCreateRequestSchema: ZodMiniType
}
