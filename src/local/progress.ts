import cliProgress from 'cli-progress'

/** Gives the items one by one, and shows on standard error how many were taken. */
export function* withProgress<Item>(label: string, items: readonly Item[]): Iterable<Item> {
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage} % {value}/{total}, {eta_formatted} left`,
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(items.length, 0)
  try {
    for (const item of items) {
      yield item
      bar.increment()
    }
  } finally {
    bar.stop()
  }
}
