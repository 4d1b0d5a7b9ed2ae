import type { Shelves } from '../../src/discord/command.ts'
import type { Libraries } from '../../src/library/libraries.ts'

/** Libraries that are found in a way of one's own. */
export const foundBy = (libraries: Libraries, of: Shelves['of']): Shelves =>
  new Proxy<Shelves>(libraries, {
    get(_, name) {
      if (name === 'of') return of
      const value: unknown = Reflect.get(libraries, name, libraries)
      return typeof value === 'function' ? value.bind(libraries) : value
    },
  })
