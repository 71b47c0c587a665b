import type { ServerResponse } from 'node:http'
import type { ByeBody } from '@waypost/contract'

const maxStreams = 2_000
const maxPerSession = 10
const maxBacklogBytes = 65_536
const heartbeatMs = 15_000

export interface Stream {
  write(text: string): void
  /** Says why and ends it. Does nothing when it has ended. */
  bye(reason: ByeBody['reason']): void
  readonly isOpen: boolean
}

/** All open event streams of this process, so that it can stop without waiting for them. */
export class StreamRegistry {
  readonly #streams = new Map<Stream, string>()

  hasRoomFor(sessionId: string): boolean {
    const ofSession = [...this.#streams.values()].filter((id) => id === sessionId)
    return this.#streams.size < maxStreams && ofSession.length < maxPerSession
  }

  get size(): number {
    return this.#streams.size
  }

  /** `onBeat` is called every 15 s while the stream is open, `onEnd` once when it has ended, whoever ended it. */
  open(response: ServerResponse, sessionId: string, handlers: { onBeat(): void; onEnd(): void }): Stream {
    let isOpen = true
    const end = () => {
      if (!isOpen) return
      isOpen = false
      clearInterval(beat)
      this.#streams.delete(stream)
      handlers.onEnd()
    }
    const stream: Stream = {
      get isOpen() {
        return isOpen
      },
      write: (text) => {
        if (!isOpen) return
        response.write(text)
        // Who reads this slowly comes back and goes on after the last event it got.
        if (response.writableLength > maxBacklogBytes) response.destroy()
      },
      bye: (reason) => {
        if (!isOpen) return
        const body: ByeBody = { reason }
        response.end(`event: bye\ndata: ${JSON.stringify(body)}\n\n`)
        end()
      },
    }
    const beat = setInterval(() => {
      stream.write(': still here\n\n')
      handlers.onBeat()
    }, heartbeatMs)
    response.on('close', end)
    response.on('error', end)
    this.#streams.set(stream, sessionId)
    return stream
  }

  closeAll(): void {
    for (const stream of [...this.#streams.keys()]) stream.bye('server-stops')
  }
}
