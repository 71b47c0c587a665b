/** Collects what arrives and hands it on in batches, at most once in `intervalMs`. */
export interface EventBuffer<Item> {
  push(item: Item): void
  /** Hands on at once what waits. */
  flush(): void
  /** Forgets what waits and stops. */
  close(): void
}

export function createEventBuffer<Item>(intervalMs: number, handOn: (items: Item[]) => void): EventBuffer<Item> {
  let waiting: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    handOn(items)
  }

  return {
    push(item) {
      waiting.push(item)
      timer ??= setTimeout(flush, intervalMs)
    },
    flush,
    close() {
      clearTimeout(timer)
      timer = undefined
      waiting = []
    },
  }
}
