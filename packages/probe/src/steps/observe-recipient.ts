import type { Route, Subject } from '@waypost/core/facts'
import { ConnectionError } from '../net/connection-error.ts'
import type { StageBoard } from '../run/stage-board.ts'
import { linkedAbort } from '../run/within.ts'
import type { RecipientQuestion } from '../smtp/ask-recipient.ts'
import { ConnectionDoubt, type Doubt } from './connection-doubt.ts'
import { CheckerWatch } from './observe-checker.ts'
import { observeConnection } from './observe-connection.ts'
import { controlHosts, nothingProven, observeControls, type ControlProof } from './observe-controls.ts'
import { observeDomain, type MailPointer } from './observe-domain.ts'
import { observeNameServers } from './observe-name-servers.ts'
import { observeRoutes } from './observe-routes.ts'
import { RecipientTurn } from './recipient-turn.ts'
import { observeTransportPolicy } from './observe-transport-policy.ts'
import type { StepContext } from './step-context.ts'

/**
 * How long after the last connection a run still waits for control hosts that are asked only because of a name: so
 * common a sight must not make every such run longer.
 */
const voiceGraceMs = 1_500

/** What the recipient's lane tells beside facts. */
export interface LaneTools {
  /** The exact address that one mail server is asked about; absent: none is. */
  mailAddress?: string
  /** Known mail servers of others are asked too, whatever comes of the recipient's. */
  asksOthers: boolean
  context: StepContext
  stages: StageBoard
  tellRoutes(routes: Route[]): void
}

/**
 * The recipient's lane: domain, mail servers, connections, and beside it the name servers, the rules about encryption
 * and ourselves. Each step begins as soon as what it needs is there; asking doubtful answers again, the name servers and
 * the rules hold nobody up.
 */
export async function observeRecipient(domain: string, tools: LaneTools): Promise<void> {
  const { context, stages } = tools
  const checker = new CheckerWatch(context)
  stages.start('domain')
  // The question on which the way to the mail servers waits goes first.
  const seen = observeDomain(domain, context)
  const nameServers = observeNameServers(domain, context)
  const exchanges = Promise.withResolvers<string[]>()
  const tellRoutes = (routes: Route[]) => {
    tools.tellRoutes(routes)
    exchanges.resolve([...new Set(routes.filter(({ isDialled }) => isDialled).map(({ exchange }) => exchange))])
  }
  const mailPath = seen
    .then(({ pointer }) => observeMailPath({ domain, pointer }, checker, { ...tools, tellRoutes }))
    .finally(() => exchanges.resolve([]))
  const ended = mailPath.catch(() => undefined)
  await Promise.all([
    checker.begin(),
    mailPath,
    observeTransportPolicy(domain, { exchanges: exchanges.promise, ended }, tools),
    Promise.all([seen.then(({ confirmed }) => confirmed), nameServers]).then(() =>
      context.signal.aborted ? undefined : stages.finish('domain'),
    ),
  ])
}

async function observeMailPath(
  { domain, pointer }: { domain: string; pointer: MailPointer },
  checker: CheckerWatch,
  tools: LaneTools,
): Promise<void> {
  const { context, stages, tellRoutes } = tools
  if (context.signal.aborted) return
  if (pointer.kind === 'none') {
    for (const stage of ['mx', 'connect', 'greeting', 'recipient'] as const) stages.finish(stage)
    return
  }
  stages.start('mx')
  const routes = await observeRoutes(domain, pointer, context)
  if (context.signal.aborted) return routes.confirmed
  tellRoutes(routes.selection.routes)
  const dialled = routes.selection.routes.filter(({ isDialled }) => isDialled)
  await Promise.all([
    routes.confirmed.then(() => (context.signal.aborted ? undefined : stages.finish('mx'))),
    observeConnections({ domain, dialled }, checker, tools),
  ])
}

async function observeConnections(
  { domain, dialled }: { domain: string; dialled: Route[] },
  checker: CheckerWatch,
  tools: LaneTools,
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
