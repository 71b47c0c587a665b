import type { Route } from '@waypost/core/facts'
import { observeConversation, type OnPhase } from '../smtp/observe-conversation.ts'
import type { StepContext } from './step-context.ts'

/**
 * One connection to one address of a mail server, up to TLS and QUIT. Records `smtp.*` phase by phase and tells the
 * transcript at the end; `watch` hears the phases too. Does nothing for an address that the guard refuses.
 */
export async function observeConnection(
  route: Pick<Route, 'exchange' | 'address'>,
  { context, maxTranscriptBytes, watch }: { context: StepContext; maxTranscriptBytes: number; watch: OnPhase },
): Promise<void> {
  const { ports, settings, timers, limits, signal } = context
  const address = ports.guard.pass(route.address)
  if (address === undefined || signal.aborted) return
  const subject = { kind: 'address' as const, name: route.exchange, address: route.address }
  const { transcript } = await observeConversation(
    {
      host: route.exchange,
      address,
      port: settings.smtpPort,
      ehloName: settings.ehloName,
      upTo: 'tls',
      connect: ports.connect,
      clock: ports.clock,
      timers,
      maxBytes: limits.bytesPerSmtpSession,
      maxTranscriptBytes,
      signal,
    },
    (seen) => {
      context.record(`smtp.${seen.phase}`, subject, seen.observed)
      watch(seen)
    },
  )
  context.tellTranscript(transcript)
}
