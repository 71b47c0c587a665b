import { FactReader, type AnyFact } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import type { SenderInput } from '../plan/index.ts'
import type { Target } from '../target/index.ts'
import type { StageKey } from '../vocabulary/index.ts'
import type { DeliveryPath, PathCell } from './delivery-path.ts'
import { findingCell, heaviest, unlookedCell, type PathSources } from './make-cell.ts'
import { encryptionRuleCell, nameServersCell } from './recipient-cells.ts'
import { senderRows } from './sender-rows.ts'
import { serverRows } from './server-rows.ts'
import { controlsCell } from './turn-cell.ts'

export interface PathContext {
  sender: SenderInput | null
  /** False while the run goes on: what is absent is still waited for. */
  isComplete: boolean
  /** Tells whether there is a recipient before the first fact about it came. */
  target?: Target
  /** The steps that were promised: a column of one that was not stays empty. */
  stages?: readonly StageKey[]
}

/** Facts, and what the checks said of them, as the rows and cells of the delivery path. */
export function deliveryPath(facts: Iterable<AnyFact>, findings: Finding[], context: PathContext): DeliveryPath {
  const { isComplete, stages } = context
  const sources: PathSources = { facts: new FactReader(facts), findings, isComplete, stages }
  return { sender: senderRows(sources, context.sender), recipient: recipientLane(sources, context.target) }
}

function recipientLane(sources: PathSources, target: Target | undefined): DeliveryPath['recipient'] {
  const hasRecipient = target ? target.kind === 'domain' || target.kind === 'address' : undefined
  if (!(hasRecipient ?? sources.facts.all('domain.mx').length > 0)) return null
  const domain = topicCell(sources, ['domain', 'dnssec'])
  const routes = sources.facts.all('domain.routes')[0]?.observed
  const selection = routes?.ok ? routes.value : undefined
  const controls = controlsCell(sources)
  return {
    domain,
    nameServers: domain.state === 'stops' ? { state: 'notChecked' } : nameServersCell(sources),
    encryptionRule: encryptionRuleCell(sources),
    mailServers: ['stops', 'unknown'].includes(domain.state) ? { state: 'notChecked' } : topicCell(sources, ['mx']),
    servers: serverRows(sources, selection?.routes ?? []),
    routesLeftOutCount: selection?.routes.filter((route) => !route.isDialled).length ?? 0,
    ...(controls !== undefined && { controls }),
  }
}

function topicCell(sources: PathSources, topics: string[]): PathCell {
  const ofTopics = sources.findings.filter(({ code }) => topics.some((topic) => code.startsWith(`${topic}-`)))
  const aboutAll = ofTopics.filter(({ code }) => !code.startsWith('mx-host-') && !code.startsWith('mx-is-'))
  const good = aboutAll.find(({ outcome }) => outcome === 'good')
  const worst = heaviest(aboutAll)
  if (worst && worst.outcome !== 'advice' && worst.outcome !== 'good') return findingCell(worst)
  const chosen = good ?? worst
  return chosen ? findingCell(chosen) : unlookedCell(sources)
}
