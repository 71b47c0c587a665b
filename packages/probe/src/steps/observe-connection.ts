import type { Route } from '@waypost/core/facts'
import type { RecipientQuestion } from '../smtp/ask-recipient.ts'
import type { OnPhase } from '../smtp/observe-conversation.ts'
import { visitServer } from '../turns/visit-server.ts'
import type { StepContext } from './step-context.ts'

export interface ConnectionTools {
  context: StepContext
  domain: string
  maxTranscriptBytes: number
  /** What is asked about one exact address at the end; absent: nothing. */
  question?: RecipientQuestion
  onDial(): void
  /** Hears the phases, of this run or of the one that is retold. */
  watch: OnPhase
  isTheirSilence(): Promise<boolean>
}

/**
 * One visit to one address of a mail server, up to TLS and QUIT. Records `smtp.turn` when it could not be dialled at
 * once, `smtp.*` phase by phase, and tells the transcript at the end. Does nothing for an address that the guard refuses.
 */
export async function observeConnection(
  route: Pick<Route, 'exchange' | 'address'>,
  { context, domain, maxTranscriptBytes, question, onDial, watch, isTheirSilence }: ConnectionTools,
): Promise<void> {
  const address = context.ports.guard.pass(route.address)
  if (address === undefined || context.signal.aborted) return
  const subject = { kind: 'address' as const, name: route.exchange, address: route.address }
  const transcript = await visitServer(
    {
      host: route.exchange,
      address,
      upTo: 'tls',
      domain,
      maxTranscriptBytes,
      ...(question !== undefined && { question }),
      onTurn: (turn) => context.record('smtp.turn', subject, { ok: true, value: turn, elapsedMs: 0 }),
      onDial,
      onLeftAlone: (failure) => {
        const observed = { ok: false as const, failure, elapsedMs: 0 }
        context.record('smtp.connect', subject, observed)
        watch({ phase: 'connect', observed })
      },
      onPhase: (seen, at) => {
        context.record(`smtp.${seen.phase}`, subject, seen.observed, at)
        watch(seen)
      },
      isTheirSilence,
    },
    context,
  )
  if (transcript) context.tellTranscript(transcript)
}
