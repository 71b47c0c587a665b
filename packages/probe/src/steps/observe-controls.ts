import type { Subject } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import type { SafeAddress } from '../ports.ts'
import { linkedAbort, type LinkedAbort } from '../run/within.ts'
import { observeConversation } from '../smtp/observe-conversation.ts'
import { addressesOf, isWithoutRecords } from './dns-answers.ts'
import { isHostName } from './host-name.ts'
import { askAddress } from './observe-domain.ts'
import type { StepContext } from './step-context.ts'

/** So many control hosts that answer prove that port 25 works here. */
const enoughControls = 2
/** More than three are never needed to have two that answer. */
const maxControls = 6

/**
 * Connects to the operator's control hosts at once, to learn whether port 25 works from here. Records
 * `control.address`, `control.connect` and `control.greeting`, and tells the transcripts. Ends when two have greeted;
 * those that did not by then are dropped without a fact. Addresses in `dialled` belong to the check itself and get no
 * second connection.
 */
export async function observeControls(dialled: ReadonlySet<string>, context: StepContext): Promise<void> {
  const waiting = new Set<LinkedAbort>()
  let greetedCount = 0
  await Promise.all(
    context.settings.controlHosts.slice(0, maxControls).map(async (host) => {
      const link = linkedAbort(context.signal)
      waiting.add(link)
      try {
        await observeControl(
          host,
          dialled,
          { ...context, signal: link.signal, record: recordWhile(link.signal) },
          () => {
            waiting.delete(link)
            if (++greetedCount === enoughControls)
              for (const late of waiting) late.abort(new ConnectionError('stopped', ''))
          },
        )
      } finally {
        waiting.delete(link)
        link.release()
      }
    }),
  )

  function recordWhile(signal: AbortSignal): StepContext['record'] {
    return (name, subject, observed) => {
      if (!signal.aborted) context.record(name, subject, observed)
    }
  }
}

async function observeControl(
  host: string,
  dialled: ReadonlySet<string>,
  context: StepContext,
  onGreeted: () => void,
): Promise<void> {
  const { ports, settings, limits, timers, signal } = context
  const address = await findAddress(host, dialled, context)
  if (address === undefined || signal.aborted) return
  const subject: Subject = { kind: 'address', name: host, address }
  const { transcript } = await observeConversation(
    {
      host,
      address,
      port: settings.smtpPort,
      ehloName: settings.ehloName,
      upTo: 'greeting',
      connect: ports.connect,
      clock: ports.clock,
      timers,
      maxBytes: limits.bytesPerSmtpSession,
      maxTranscriptBytes: Math.floor(limits.transcriptBytes / limits.dials),
      signal,
    },
    ({ phase, observed }) => {
      if (phase !== 'connect' && phase !== 'greeting') return
      context.record(`control.${phase}`, subject, observed)
      if (phase === 'greeting' && observed.ok) onGreeted()
    },
  )
  if (!signal.aborted) context.tellTranscript(transcript)
}

/** A control host's first address that may be dialled, IPv4 before IPv6. */
async function findAddress(
  host: string,
  dialled: ReadonlySet<string>,
  context: StepContext,
): Promise<SafeAddress | undefined> {
  const subject: Subject = { kind: 'host', name: host }
  if (!isHostName(host)) return undefined
  const record: Parameters<typeof askAddress>[3] = (seen) => context.record('control.address', subject, seen)
  const a = await askAddress(host, 'A', context, record)
  const found = isWithoutRecords(a) && a.ok ? await askAddress(host, 'AAAA', context, record) : a
  for (const address of addressesOf(found)) {
    const safe = dialled.has(address) ? undefined : context.ports.guard.pass(address)
    if (safe !== undefined) return safe
  }
  return undefined
}
