import type { Clock } from '../ports.ts'
import { talkTraits } from './talk-traits.ts'
import { holdMs, silentTalks, type Hold, type ReadRefusal, type Talk, type TurnRequest, type Turns } from './turns.ts'

/** Far more than one process talks to within the time of reuse. */
const maxAddresses = 10_000
const askAgainMs = 250

interface Heard {
  request: TurnRequest
  talk: Talk
  /** When the talk began. */
  atMs: number
}

interface AddressState {
  isBusy: boolean
  /** Nobody may dial before then. */
  nextAtMs: number
  heard: Heard[]
  silentCount: number
  hold?: { because: Hold['because']; untilMs: number }
}

/** Turns within one process, for a command that shares nothing with others. */
export function createMemoryTurns(
  settings: { addressGapMs: number; reuseMs: number },
  clock: Clock,
  readRefusal: ReadRefusal,
): Turns {
  const states = new Map<string, AddressState>()
  const { addressGapMs, reuseMs } = settings

  function stateOf({ address, port }: TurnRequest): AddressState {
    const key = `${address} ${port}`
    const known = states.get(key)
    if (known) return known
    const [oldest] = states.keys()
    if (states.size >= maxAddresses && oldest !== undefined) states.delete(oldest)
    const state: AddressState = { isBusy: false, nextAtMs: Number.NEGATIVE_INFINITY, heard: [], silentCount: 0 }
    states.set(key, state)
    return state
  }

  function keep(request: TurnRequest, talk: Talk, atMs: number): void {
    if (reuseMs === 0) return
    const state = stateOf(request)
    const nowMs = clock.nowMs()
    state.heard = [{ request, talk, atMs }, ...state.heard.filter((heard) => nowMs - heard.atMs < reuseMs)].slice(0, 8)
    state.silentCount = talkTraits(talk, request.upTo).isTimedOut ? state.silentCount + 1 : 0
    const because = readRefusal(talk) ?? (state.silentCount >= silentTalks ? 'silent' : undefined)
    if (because !== undefined) state.hold = { because, untilMs: nowMs + holdMs[because] }
    else delete state.hold
  }

  function holdOf({ hold }: AddressState): Hold | undefined {
    const leftMs = hold === undefined ? 0 : hold.untilMs - clock.nowMs()
    if (hold === undefined || leftMs <= 0) return undefined
    return { because: hold.because, leftMs }
  }

  return {
    ask(request) {
      const state = stateOf(request)
      const nowMs = clock.nowMs()
      const hold = holdOf(state)
      const freshMs = Math.min(
        reuseMs,
        request.freshSince === undefined ? reuseMs : clock.now().getTime() - request.freshSince.getTime(),
      )
      const heard = state.heard.find((one) => isFor(one, request) && (hold !== undefined || nowMs - one.atMs < freshMs))
      if (heard) {
        const ageMs = nowMs - heard.atMs
        return Promise.resolve({ kind: 'heard', talk: heard.talk, ageMs, ...(hold && { hold }) })
      }
      if (hold) return Promise.resolve({ kind: 'held-back', hold })
      if (state.isBusy) return Promise.resolve({ kind: 'wait', because: 'busy', waitMs: askAgainMs })
      if (state.nextAtMs > nowMs) {
        return Promise.resolve({ kind: 'wait', because: 'gap', waitMs: state.nextAtMs - nowMs })
      }
      state.isBusy = true
      return Promise.resolve({
        kind: 'dial',
        turn: {
          keep: (talk) => keep(request, talk, nowMs),
          end: () => {
            state.isBusy = false
            state.nextAtMs = clock.nowMs() + addressGapMs
          },
        },
      })
    },
  }
}

function isFor({ request: asked, talk }: Heard, request: TurnRequest): boolean {
  const traits = talkTraits(talk, asked.upTo)
  return (
    asked.ehloName === request.ehloName &&
    (asked.host === request.host || !traits.isHostBound) &&
    (traits.isWhole || request.upTo === 'greeting') &&
    (!traits.isTimedOut || asked.patienceMs >= request.patienceMs)
  )
}
