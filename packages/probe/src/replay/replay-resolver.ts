import type { Clock, Resolver } from '../ports.ts'
import { arrive, notRecorded } from './arrive.ts'
import { askedWith, dnsLookKey } from './dns-look-key.ts'
import type { DnsLook, RecordedWorld } from './recording.ts'
import { TakeInTurn } from './take-in-turn.ts'

/** The resolver of a recorded world. `tellMissing` hears of questions that were not asked then. */
export function replayResolver(
  { dns }: RecordedWorld,
  clock: Clock,
  tellMissing: (question: string) => void,
): Resolver {
  // A look was written down when it ended; they are taken in the order in which they began.
  const looks = new TakeInTurn(
    dns.toSorted((one, other) => one.startMs - other.startMs),
    dnsLookKey,
  )
  function find(wanted: Parameters<typeof dnsLookKey>[0]): DnsLook | undefined {
    const look = looks.take(dnsLookKey(wanted))
    const { type, name, address } = wanted
    if (look === undefined) tellMissing(`${type} ${name}${address === undefined ? '' : ` at ${address}`}`)
    return look
  }
  return {
    async ask(question, options) {
      const look = find({ ask: 'any', ...question, options: askedWith(options) })
      return look?.ask === 'any' ? arrive(look, clock, options?.signal) : notRecorded
    },
    async askEach(question, options) {
      const look = find({ ask: 'each', ...question, options: askedWith(options) })
      if (look?.ask !== 'each') return []
      await clock.sleep(look.endMs - clock.nowMs(), options?.signal)
      return look.each
    },
    async askServer(address, question, options) {
      const look = find({ ask: 'server', address, ...question, options: askedWith(options) })
      return look?.ask === 'server' ? arrive(look, clock, options?.signal) : notRecorded
    },
  }
}
