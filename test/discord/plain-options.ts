import { Intake } from '../../src/intake/intake.ts'

/** How a bot is started where a test is about something else: people may ask as fast as they like. */
export const plainOptions = {
  askCooldown: 0,
  messageContent: false,
  version: '0.0.1',
  intake: new Intake(),
} as const
