import { Intake } from '../../src/intake/intake.ts'
import { Attributing } from '../../src/library/attributing.ts'

/** How a bot is started where a test is about something else: people may ask as fast as they like. */
export const plainOptions = {
  askCooldown: 0,
  messageContent: false,
  version: '0.0.1',
  intake: new Intake(),
} as const

/** Reads who says what, however busy the machine is: no answer goes out without. */
export const attributing = new Attributing(
  (error) => {
    throw error
  },
  { silentAfter: 60_000 },
)
