import type { Route } from '@waypost/core/facts'
import type { StageBoard } from '../run/stage-board.ts'
import { CheckerWatch } from './observe-checker.ts'
import { observeConnections } from './observe-connections.ts'
import { observeDomain, type MailPointer } from './observe-domain.ts'
import { observeNameServers } from './observe-name-servers.ts'
import { observeRoutes } from './observe-routes.ts'
import { observeTransportPolicy } from './observe-transport-policy.ts'
import type { StepContext } from './step-context.ts'

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
