/** Messages may follow each other after this time at the earliest, so that a screen reader can finish one. */
const gapMs = 4_000
/** Cleared so that the same words are spoken again when they come again. */
const clearAfterMs = 2_000

export interface Announcer {
  /**
   * Queues a message. With a topic, it takes the place of a waiting message of that topic: the newest state wins.
   * Nothing is dropped; what comes too soon waits.
   */
  say(text: string, topic?: string): void
  /** Says this as the last message: what still waits is older news and is left out. */
  conclude(text: string): void
  /** Forgets what waits, at the start of a run. */
  reset(): void
}

interface Waiting {
  text: string
  topic?: string
}

/** One queue for the page's only status region. `show` puts a text there; an empty text clears it. */
export function createAnnouncer(show: (text: string) => void): Announcer {
  let queue: Waiting[] = []
  let isPaused = false

  function next(): void {
    const message = queue.shift()
    if (!message) {
      isPaused = false
      return
    }
    isPaused = true
    show(message.text)
    setTimeout(() => show(''), clearAfterMs)
    setTimeout(next, gapMs)
  }

  function push(message: Waiting): void {
    const index = message.topic === undefined ? -1 : queue.findIndex(({ topic }) => topic === message.topic)
    if (index === -1) queue.push(message)
    else queue[index] = message
    if (!isPaused) next()
  }

  return {
    say: (text, topic) => push(topic === undefined ? { text } : { text, topic }),
    conclude: (text) => {
      queue = []
      push({ text })
    },
    reset: () => {
      queue = []
    },
  }
}
