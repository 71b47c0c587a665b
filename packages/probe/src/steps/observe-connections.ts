import type { Route, Subject } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import { linkedAbort } from '../run/within.ts'
import type { RecipientQuestion } from '../smtp/ask-recipient.ts'
import { ConnectionDoubt, type Doubt } from './connection-doubt.ts'
import type { CheckerWatch } from './observe-checker.ts'
import { observeConnection } from './observe-connection.ts'
import { controlHosts, nothingProven, observeControls, type ControlProof } from './observe-controls.ts'
import type { LaneTools } from './observe-recipient.ts'
import { RecipientTurn } from './recipient-turn.ts'

/**
 * How long after the last connection a run still waits for control hosts that are asked only because of a name: so
 * common a sight must not make every such run longer.
 */
const voiceGraceMs = 1_500

/**
 * One conversation with each chosen address at once, and beside them the control hosts when a connection may have failed
 * on our side, or all of them when that was asked for. Records `smtp.*`, `control.*` and `others.asked`.
 */
export async function observeConnections(
  { domain, dialled }: { domain: string; dialled: Route[] },
  checker: CheckerWatch,
  tools: Omit<LaneTools, 'tellRoutes'>,
): Promise<void> {
  const { context, stages, mailAddress, asksOthers } = tools
  if (dialled.length === 0) {
    for (const stage of ['connect', 'greeting', 'recipient'] as const) stages.finish(stage)
    return
  }
  stages.start('connect')
  const { clock } = context.ports
  const doubt = new ConnectionDoubt({ clock, signal: context.signal, domain, routeCount: dialled.length })
  const maxTranscriptBytes = Math.floor(context.limits.transcriptBytes / dialled.length)
  const left = { connect: dialled.length, greeting: dialled.length }
  const taken = new Set(dialled.map(({ address }) => address))
  let hasIpv6 = false
  const recipientTurn = new RecipientTurn(dialled)
  const controls = asksOthers ? askOthers() : doubt.raised.then((kind) => askControls(kind))
  const ipv6Controls = doubt.isIpv6Raised.then((isRaised) =>
    isRaised ? observeControls(taken, context, { enough: 1, family: 6 }) : nothingProven,
  )
  const connections = Promise.all(dialled.map((route) => observeOne(route))).finally(() => doubt.settle())
  const asked = connections.then(() => (context.signal.aborted ? undefined : stages.finish('recipient')))
  await Promise.all([asked, controls, ipv6Controls])

  async function askControls(kind: Doubt | undefined): Promise<ControlProof> {
    if (kind === undefined) return nothingProven
    if (kind === 'port25') {
      checker.tellOwnAddresses()
      return observeControls(taken, context)
    }
    const link = linkedAbort(context.signal)
    const connectionsEnded = connections.then(() => clock.sleep(voiceGraceMs, link.signal))
    const late = connectionsEnded.then(() => link.abort(new ConnectionError('stopped', '')))
    // A connection that fails by our mistake is told where it is awaited.
    late.catch(() => undefined)
    try {
      return await observeControls(taken, { ...context, signal: link.signal })
    } finally {
      link.abort(new ConnectionError('stopped', ''))
      link.release()
    }
  }

  function askOthers(): Promise<ControlProof> {
    checker.tellOwnAddresses()
    const hosts = controlHosts(context.settings)
    const subject: Subject = { kind: 'checker', name: context.settings.vantage }
    context.record('others.asked', subject, { ok: true, elapsedMs: 0, value: { hosts } })
    return observeControls(taken, context, { enough: hosts.length })
  }

  async function observeOne(route: Route): Promise<void> {
    let watch: ReturnType<ConnectionDoubt['watch']> | undefined
    const sourceChecks: Promise<void>[] = []
    try {
      await observeConnection(route, {
        context,
        domain,
        maxTranscriptBytes,
        ...(mailAddress !== undefined && { question: questionOf(route, mailAddress) }),
        // Waiting for our turn says nothing about the way to them.
        onDial: () => (watch = doubt.watch(route)),
        isTheirSilence: async () => {
          const proof = await controls
          if (!proof.isProven || route.family === 4) return proof.isProven
          return hasIpv6 || proof.hasIpv6 || (await ipv6Controls).hasIpv6
        },
        watch: (seen) => {
          watch ??= doubt.watch(route)
          watch.onPhase(seen)
          if (context.signal.aborted) return
          if (seen.phase === 'greeting') countDown('greeting')
          if (seen.phase === 'rcpt') stages.finish('recipient')
          if (seen.phase !== 'connect') return
          if (seen.observed.ok) {
            hasIpv6 ||= route.family === 6
            stages.start('greeting')
            const sourceCheck = checker.sawSourceAddress(seen.observed.value.localAddress)
            // Awaited below, when the connection is over; until then nobody would see a rejection.
            sourceCheck.catch(() => undefined)
            sourceChecks.push(sourceCheck)
          } else {
            countDown('greeting')
          }
          countDown('connect')
        },
      })
    } finally {
      watch?.end()
      recipientTurn.pass(route)
    }
    await Promise.all(sourceChecks)
  }

  function questionOf(route: Route, rcptTo: string): RecipientQuestion {
    const isOurTurn = async (): Promise<boolean> => {
      const isChosen = await recipientTurn.claim(route)
      if (!isChosen || context.signal.aborted) return false
      stages.start('recipient')
      return true
    }
    return { mailFrom: context.settings.mailFrom, rcptTo, isOurTurn }
  }

  function countDown(stage: 'connect' | 'greeting'): void {
    left[stage]--
    if (left[stage] === 0) stages.finish(stage)
  }
}
