import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings, type GuildSettings, type Store } from '../../src/library/store.ts'

const changed: GuildSettings = { sharedLibrary: false, recency: 'always', answers: 'more' }

/** What every store must do. `open` gives a new and empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a store ${name}`, () => {
    let store: Store

    beforeEach(async () => {
      store = await open()
    })

    afterEach(() => store.close())

    test('has the default settings for a guild that has saved none', async () => {
      expect(await store.settingsOf('200000000000000001')).toEqual(defaultSettings)
    })

    test('gives back the settings that a guild saved last', async () => {
      const changes: readonly GuildSettings[] = [
        changed,
        { sharedLibrary: true, recency: 'off', answers: 'sure' },
        { ...changed, answers: 'balanced' },
      ]
      for (const settings of changes) {
        await store.saveSettings('200000000000000001', settings)
        expect(await store.settingsOf('200000000000000001')).toEqual(settings)
      }
    })

    test('tells guilds apart whose ids are one number to JavaScript', async () => {
      expect(Number('200000000000000001')).toBe(Number('200000000000000002'))
      await store.saveSettings('200000000000000001', changed)

      expect(await store.settingsOf('200000000000000002')).toEqual(defaultSettings)
    })

    test('remembers what a Map would, whatever is saved in whatever order', async () => {
      const guild = fc.constantFrom('1', '01', '1 ', 'a', 'A', '%', "'; drop table guild_settings")
      const settings = fc.record<GuildSettings>({
        sharedLibrary: fc.boolean(),
        recency: fc.constantFrom('off', 'now', 'always'),
        answers: fc.constantFrom('more', 'balanced', 'sure'),
      })
      const saves = fc.array(fc.tuple(guild, settings), { maxLength: 20 })
      const known = new Map<string, GuildSettings>()

      await fc.assert(
        fc.asyncProperty(saves, guild, async (saved, asked) => {
          for (const [guildId, settings] of saved) {
            known.set(guildId, settings)
            await store.saveSettings(guildId, settings)
          }
          expect(await store.settingsOf(asked)).toEqual(known.get(asked) ?? defaultSettings)
        }),
        { numRuns: 30 },
      )
    })

    test('keeps every one of many saved at once', async () => {
      const guilds = Array.from({ length: 50 }, (_, index) => `guild ${index}`)
      await Promise.all(guilds.map((id) => store.saveSettings(id, changed)))

      const kept = await Promise.all(guilds.map((id) => store.settingsOf(id)))
      expect(kept).toEqual(guilds.map(() => changed))
    })
  })
}
