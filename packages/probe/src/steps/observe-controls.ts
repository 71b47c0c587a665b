import type { Subject } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import type { SafeAddress } from '../ports.ts'
import { linkedAbort, type LinkedAbort } from '../run/within.ts'
import { visitServer } from '../turns/visit-server.ts'
import { addressesOf, isWithoutRecords } from './dns-answers.ts'
import { isHostName } from './host-name.ts'
import { askAddress } from './observe-domain.ts'
import type { StepContext } from './step-context.ts'

/** What is to be proven: by default that port 25 works here, over whatever family a control host has. */
export interface ControlNeed {
  /** So many control hosts that greet are enough. */
  enough: number
  /** 6: over IPv6 only, to learn whether that works from here. */
  family?: 6
}

const port25: ControlNeed = { enough: 2 }

/** More than three are never needed to have two that answer. */
const maxControls = 6

export interface ControlProof {
  /** Two control hosts greeted: port 25 works here, so silence elsewhere is theirs. */
  isProven: boolean
  /** One of them took a connection over IPv6. */
  hasIpv6: boolean
}

export const nothingProven: ControlProof = { isProven: false, hasIpv6: false }

/**
 * Visits the operator's control hosts at once, to learn whether port 25 works from here. Records
 * `control.address`, `control.turn`, `control.connect` and `control.greeting`, and tells the transcripts. Ends when
 * enough have greeted; those that did not by then are dropped without a fact. No address in `taken` gets a second
 * connection, and those that are visited join it.
 */
export async function observeControls(
  taken: Set<string>,
  context: StepContext,
  need: ControlNeed = port25,
): Promise<ControlProof> {
  const waiting = new Set<LinkedAbort>()
  let greetedCount = 0
  let hasIpv6 = false
  await Promise.all(
    controlHosts(context.settings).map(async (host) => {
      const link = linkedAbort(context.signal)
      waiting.add(link)
      try {
        await observeControl(
          { host, taken, need },
          { ...context, signal: link.signal, record: recordWhile(link.signal) },
          (address) => {
            waiting.delete(link)
            hasIpv6 ||= address.includes(':')
            if (++greetedCount === need.enough)
              for (const late of waiting) late.abort(new ConnectionError('stopped', ''))
          },
        )
      } finally {
        waiting.delete(link)
        link.release()
      }
    }),
  )
  return { isProven: greetedCount >= port25.enough, hasIpv6 }

  function recordWhile(signal: AbortSignal): StepContext['record'] {
    return (name, subject, observed, at) => {
      if (!signal.aborted) context.record(name, subject, observed, at)
    }
  }
}

/** The control hosts that a run asks. */
export function controlHosts({ controlHosts }: StepContext['settings']): string[] {
  return controlHosts.slice(0, maxControls)
}

interface Control {
  host: string
  taken: Set<string>
  need: ControlNeed
}

async function observeControl(
  control: Control,
  context: StepContext,
  onGreeted: (address: string) => void,
): Promise<void> {
  const { host } = control
  const { limits, signal } = context
  const address = await findAddress(control, context)
  if (address === undefined || signal.aborted) return
  const subject: Subject = { kind: 'address', name: host, address }
  const transcript = await visitServer(
    {
      host,
      address,
      upTo: 'greeting',
      maxTranscriptBytes: Math.floor(limits.transcriptBytes / limits.dials),
      onTurn: (turn) => context.record('control.turn', subject, { ok: true, value: turn, elapsedMs: 0 }),
      onDial: () => undefined,
      onLeftAlone: () => undefined,
      onPhase: ({ phase, observed }, at) => {
        if (phase === 'connect') context.record('control.connect', subject, observed, at)
        if (phase !== 'greeting') return
        context.record('control.greeting', subject, observed, at)
        if (observed.ok) onGreeted(address)
      },
      // A control that is silent says something about us, and is asked again.
      isTheirSilence: () => Promise.resolve(false),
    },
    context,
  )
  if (transcript && !signal.aborted) context.tellTranscript(transcript)
}

/** A control host's first address that may be dialled, IPv4 before IPv6. */
async function findAddress({ host, taken, need }: Control, context: StepContext): Promise<SafeAddress | undefined> {
  const subject: Subject = { kind: 'host', name: host }
  if (!isHostName(host)) return undefined
  const record: Parameters<typeof askAddress>[3] = (seen) => context.record('control.address', subject, seen)
  const found = await (need.family === 6 ? askIpv6() : askEither())
  for (const address of addressesOf(found)) {
    const safe = taken.has(address) ? undefined : context.ports.guard.pass(address)
    if (safe === undefined) continue
    taken.add(address)
    return safe
  }
  return undefined

  async function askEither() {
    const a = await askAddress(host, 'A', context, record)
    return isWithoutRecords(a) && a.ok ? askAddress(host, 'AAAA', context, record) : a
  }

  /** The fact of a host's address is kept for the lookup by which it is a control at all. */
  function askIpv6() {
    return askAddress(host, 'AAAA', context, () => undefined)
  }
}
