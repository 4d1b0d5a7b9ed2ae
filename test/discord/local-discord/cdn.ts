/** Files of messages, commands and modals, each behind a link that expires. */
import type { APIAttachment } from 'discord-api-types/v10'
import type { World } from './world.ts'

/** A file as it was sent. */
export type Upload = {
  /** The form's field: `files[0]`. */
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

type Kept = { readonly bytes: Buffer; readonly type: string; readonly until: number }

const oneDay = 86_400_000

export class Cdn {
  readonly #world: World
  readonly #origin: () => string
  readonly #files = new Map<string, Kept>()

  constructor(world: World, origin: () => string) {
    this.#world = world
    this.#origin = origin
  }

  /** What `DISCORD_CDN_URL` must be set to. */
  get url(): string {
    return `${this.#origin()}/cdn`
  }

  /** Keeps a file for a day and gives what Discord tells of it. */
  keep(channelId: string, file: Omit<Upload, 'field'>, description?: string): APIAttachment {
    const id = this.#world.id()
    // Discord writes names so that they are safe in an address.
    const filename = file.name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'unknown'
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`
    const until = this.#world.now() + oneDay
    this.#files.set(path, { bytes: file.bytes, type: file.type, until })
    const url = `${this.url}${path}?ex=${Math.floor(until / 1000).toString(16)}`
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(filename !== file.name && { title: file.name }),
      ...(description !== undefined && { description }),
    }
  }

  /** What stands at a path; null where nothing does, or not any more. */
  at(path: string): { readonly bytes: Buffer; readonly type: string } | null {
    const file = this.#files.get(path)
    return file && file.until > this.#world.now() ? file : null
  }
}
