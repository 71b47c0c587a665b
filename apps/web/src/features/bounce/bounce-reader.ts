import type { BounceResult } from '@waypost/core/bounce'
import { openWorker } from './open-worker.ts'

export type ReaderResult = BounceResult | { ok: false; problem: 'too-slow' | 'reader-lost' }

/** What takes longer is stopped: the largest message is read in a small part of this. */
const readWithinMs = 8_000

export interface BounceReader {
  /** Reads one message. What was being read before is given up and never answered. */
  read(input: Uint8Array | string, onRead: (result: ReaderResult) => void): void
  stop(): void
}

/** A reader in a worker of its own, loaded before it is needed. */
export function createBounceReader(): BounceReader {
  let isReady = false
  let isLost = false
  let lastId = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: { input: Uint8Array | string; onRead: (result: ReaderResult) => void } | undefined
  let isSent = false
  let worker = open()

  function open(): Worker {
    const opened = openWorker()
    isReady = false
    isLost = false
    opened.addEventListener('message', ({ data }: MessageEvent<'ready' | { id: number; result: BounceResult }>) => {
      if (data === 'ready') {
        isReady = true
        send()
      } else if (data.id === lastId) finish(data.result)
    })
    opened.addEventListener('error', () => {
      isLost = true
      finish({ ok: false, problem: 'reader-lost' })
    })
    return opened
  }

  function send(): void {
    if (!waiting || !isReady) return
    isSent = true
    worker.postMessage({ id: lastId, input: waiting.input })
    timer = setTimeout(() => {
      restart()
      finish({ ok: false, problem: 'too-slow' })
    }, readWithinMs)
  }

  function restart(): void {
    worker.terminate()
    worker = open()
  }

  function finish(result: ReaderResult): void {
    clearTimeout(timer)
    const { onRead } = waiting ?? {}
    waiting = undefined
    isSent = false
    onRead?.(result)
  }

  return {
    read(input, onRead) {
      if (isSent || isLost) restart()
      clearTimeout(timer)
      isSent = false
      lastId++
      waiting = { input, onRead }
      send()
    },
    stop() {
      clearTimeout(timer)
      waiting = undefined
      worker.terminate()
    },
  }
}
