import { setTimeout as sleep } from 'node:timers/promises'

const lookEveryMs = 250
const againAfterMs = 1_000

export interface Living {
  pid: number
  port: number
}

interface Keeping {
  isGone(living: Living): boolean
  bringBack(port: number): Promise<Living>
  log(line: string): void
}

/**
 * Brings the server back on its port whenever it dies, until this is stopped. What holds it up (a full disk, say) is
 * said once and tried again every second.
 */
export function keepRunning(
  first: Living,
  { isGone, bringBack, log }: Keeping,
): { current(): Living; stop(): Promise<void> } {
  const stopped = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopped.signal, ref: false }).catch(() => {})
  let current = first

  const watch = async (): Promise<void> => {
    let said = ''
    while (!stopped.signal.aborted) {
      await pause(lookEveryMs)
      if (stopped.signal.aborted || !isGone(current)) continue
      if (said === '') log('Our Postgres has ended. We start it again.')
      try {
        current = await bringBack(current.port)
        said = ''
        log('Our Postgres is back.')
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error)
        if (said !== cause) log(cause)
        said = cause
        await pause(againAfterMs)
      }
    }
  }
  const watching = watch()
  return {
    current: () => current,
    stop: async () => {
      stopped.abort()
      await watching
    },
  }
}
