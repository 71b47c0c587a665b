import type { Route } from '@waypost/core/facts'
import type { StageBoard } from '../run/stage-board.ts'
import { ConnectionDoubt } from './connection-doubt.ts'
import { CheckerWatch } from './observe-checker.ts'
import { observeConnection } from './observe-connection.ts'
import { nothingProven, observeControls } from './observe-controls.ts'
import { observeDomain } from './observe-domain.ts'
import { observeRoutes } from './observe-routes.ts'
import type { StepContext } from './step-context.ts'

/** What the recipient's lane tells beside facts. */
export interface LaneTools {
  context: StepContext
  stages: StageBoard
  tellRoutes(routes: Route[]): void
}

/**
 * The recipient's lane: domain, mail servers, connections, and ourselves beside it. Each step begins as soon as what
 * it needs is there; asking doubtful answers again holds nobody up.
 */
export async function observeRecipient(domain: string, tools: LaneTools): Promise<void> {
  const checker = new CheckerWatch(tools.context)
  await Promise.all([checker.begin(), observeMailPath(domain, checker, tools)])
}

async function observeMailPath(domain: string, checker: CheckerWatch, tools: LaneTools): Promise<void> {
  const { context, stages, tellRoutes } = tools
  stages.start('domain')
  const { pointer, confirmed } = await observeDomain(domain, context)
  if (context.signal.aborted) return confirmed
  if (pointer.kind === 'none') {
    for (const stage of ['mx', 'connect', 'greeting'] as const) stages.finish(stage)
    await confirmed
    if (!context.signal.aborted) stages.finish('domain')
    return
  }
  stages.finish('domain')

  stages.start('mx')
  const routes = await observeRoutes(domain, pointer, context)
  if (context.signal.aborted) return routes.confirmed
  tellRoutes(routes.selection.routes)
  const dialled = routes.selection.routes.filter(({ isDialled }) => isDialled)
  await Promise.all([
    routes.confirmed.then(() => (context.signal.aborted ? undefined : stages.finish('mx'))),
    observeConnections(domain, dialled, checker, tools),
  ])
}

async function observeConnections(
  domain: string,
  dialled: Route[],
  checker: CheckerWatch,
  tools: LaneTools,
): Promise<void> {
  const { context, stages } = tools
  if (dialled.length === 0) {
    stages.finish('connect')
    stages.finish('greeting')
    return
  }
  stages.start('connect')
  const doubt = new ConnectionDoubt(context.ports.clock, context.signal)
  const maxTranscriptBytes = Math.floor(context.limits.transcriptBytes / dialled.length)
  const left = { connect: dialled.length, greeting: dialled.length }
  let hasIpv6 = false
  const controls = doubt.isRaised.then((isRaised) =>
    isRaised ? observeControls(new Set(dialled.map(({ address }) => address)), context) : nothingProven,
  )
  const connections = dialled.map((route) => observeOne(route))
  await Promise.all([Promise.all(connections).finally(() => doubt.settle()), controls])

  async function observeOne(route: Route): Promise<void> {
    let watch: ReturnType<ConnectionDoubt['watch']> | undefined
    const sourceChecks: Promise<void>[] = []
    try {
      await observeConnection(route, {
        context,
        domain,
        maxTranscriptBytes,
        // Waiting for our turn says nothing about the way to them.
        onDial: () => (watch = doubt.watch()),
        isTheirSilence: async () => {
          const proof = await controls
          return proof.isProven && (route.family === 4 || hasIpv6 || proof.hasIpv6)
        },
        watch: (seen) => {
          watch ??= doubt.watch()
          watch.onPhase(seen)
          if (context.signal.aborted) return
          if (seen.phase === 'greeting') countDown('greeting')
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
    }
    await Promise.all(sourceChecks)
  }

  function countDown(stage: 'connect' | 'greeting'): void {
    left[stage]--
    if (left[stage] === 0) stages.finish(stage)
  }
}
