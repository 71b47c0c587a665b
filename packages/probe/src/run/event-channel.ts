/** Far above what a plan's limits allow a run to tell: reaching it is a mistake of ours. */
const maxUnread = 4_096

/**
 * Hands events from steps that run at once to one reader, in the order in which they happened. Bounded: with more
 * than 4,096 unread events it fails.
 */
export class EventChannel<Event> {
  readonly #unread: Event[] = []
  #end: { error?: unknown } | undefined
  #wake: (() => void) | undefined

  /** After the end, events are dropped. */
  push(event: Event): void {
    if (this.#end !== undefined) return
    if (this.#unread.length === maxUnread) this.end(new Error(`more than ${maxUnread} unread events`))
    else this.#unread.push(event)
    this.#wake?.()
  }

  /** No more events; with an error, the reader meets it after the events before it. */
  end(...errors: [] | [unknown]): void {
    this.#end ??= errors.length === 0 ? {} : { error: errors[0] }
    this.#wake?.()
  }

  /** Events until the end. One reader only. Rejects with the error it ended with. */
  async *read(): AsyncGenerator<Event> {
    for (;;) {
      const event = this.#unread.shift()
      if (event !== undefined) yield event
      else if (this.#end !== undefined) break
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
        this.#wake = undefined
      }
    }
    if (this.#end !== undefined && 'error' in this.#end) throw this.#end.error
  }
}
