import type { Route } from '@waypost/core/facts'
import type { SenderInput, VerifyLook, VerifyPlan } from '@waypost/core/plan'
import { StageBoard } from '../run/stage-board.ts'
import { observeBlocklists } from '../steps/observe-blocklists.ts'
import { CheckerWatch } from '../steps/observe-checker.ts'
import { observeConnections } from '../steps/observe-connections.ts'
import { observeDane } from '../steps/observe-dane.ts'
import { observeDkim } from '../steps/observe-dkim.ts'
import { observeDmarc } from '../steps/observe-dmarc.ts'
import { observeDomain } from '../steps/observe-domain.ts'
import { observeMtaSts } from '../steps/observe-mta-sts.ts'
import { observeNameServers } from '../steps/observe-name-servers.ts'
import { observeRoutes } from '../steps/observe-routes.ts'
import { observeReverseName } from '../steps/observe-reverse-name.ts'
import { findSenderAddress, observeHeloName } from '../steps/observe-sender.ts'
import { observeSpf } from '../steps/observe-spf.ts'
import { observeTlsReports } from '../steps/observe-tls-reports.ts'
import type { StepContext } from '../steps/step-context.ts'

/** Takes the steps of a run that a second look at one finding needs, those that can go at once at once. */
export async function takeLooks(verify: VerifyPlan, context: StepContext): Promise<void> {
  const { target, sender } = verify.plan
  const { domain } = target
  const has = (look: VerifyLook) => verify.looks.includes(look)
  const mailDomain = sender?.mailDomain
  const sending = sender === null || mailDomain === undefined ? undefined : { ...sender, mailDomain }
  const addresses = has('reverse-name') || has('greeting-name') || has('blocklists') ? addressesOf(verify, context) : []
  await Promise.all([
    ...(await addresses).flatMap((address) => [
      has('reverse-name') && observeReverseName(address, context, { isNameOnly: true }),
      has('greeting-name') && sender?.heloName !== undefined && observeHeloName(sender.heloName, address, context),
      has('blocklists') && observeBlocklists([address], context),
    ]),
    sending !== undefined && has('permission-list') && observeSpf(sending, context),
    sending !== undefined && has('signature-keys') && observeDkim(sending, context),
    mailDomain !== undefined && has('sender-policy') && observeDmarc(mailDomain, context),
    domain !== null && has('name-servers') && observeNameServers(domain, context),
    domain !== null && has('encryption-policy') && observeMtaSts(domain, context, context.signal),
    domain !== null && has('encryption-reports') && observeTlsReports(domain, context),
    domain !== null && has('mail-servers') && lookAtServers(domain, verify, context),
  ])
}

/** The address that the finding is about, or those that the sender leads to. */
async function addressesOf({ subject, plan }: VerifyPlan, context: StepContext): Promise<string[]> {
  if (subject?.address !== undefined) return [subject.address]
  const sender: SenderInput | null =
    plan.sender ?? (plan.target.ip === null ? null : { source: 'typed', address: plan.target.ip })
  if (sender === null) return []
  const found = await findSenderAddress(sender, context)
  const name = sender.address ?? sender.name ?? sender.mailDomain ?? ''
  context.record('sender.address', { kind: 'sender', name }, found)
  return found.ok ? found.value.addresses : []
}

async function lookAtServers(domain: string, verify: VerifyPlan, context: StepContext): Promise<void> {
  const { pointer, confirmed } = await observeDomain(domain, context)
  await confirmed
  if (pointer.kind === 'none' || context.signal.aborted) return
  const routes = await observeRoutes(domain, pointer, context)
  await routes.confirmed
  const dialled = routes.selection.routes.filter((route) => route.isDialled && isMeant(route, verify))
  if (context.signal.aborted) return
  await Promise.all([
    verify.looks.includes('server-keys') && observeDane([...new Set(dialled.map(hostOf))], context),
    verify.looks.includes('connections') && talk({ domain, dialled }, verify, context),
  ])
}

async function talk(
  to: { domain: string; dialled: Route[] },
  { looks }: VerifyPlan,
  context: StepContext,
): Promise<void> {
  const checker = new CheckerWatch(context)
  const stages = new StageBoard([], context.ports.clock, () => undefined)
  const asksOthers = looks.includes('other-destinations')
  await Promise.all([checker.begin(), observeConnections(to, checker, { context, stages, asksOthers })])
}

function hostOf({ exchange }: Route): string {
  return exchange
}

/** A server may have moved to another address: it is known by its name. */
function isMeant({ exchange }: Route, { subject }: VerifyPlan): boolean {
  return (subject?.kind !== 'host' && subject?.kind !== 'address') || subject.name === exchange
}
