import type { FindingView } from '@waypost/contract'
import type { Verdict } from '@waypost/core/verdict'
import type { Actor, Outcome } from '@waypost/core/vocabulary'

export type FindingGroupKind = 'act' | 'improve' | 'unknown' | 'works'

/** Findings under one heading. `actor` is null for what could not be checked and for what works. */
export interface FindingGroup {
  key: string
  kind: FindingGroupKind
  actor: Actor | null
  findings: FindingView[]
}

const weight: Record<Outcome, number> = { stops: 0, risk: 1, advice: 2, unknown: 3, good: 4, notApplicable: 5 }

/**
 * Findings as a person reads them: grouped by who acts, the actor of the verdict first, then by the worst finding;
 * then what is worth improving, what could not be checked, and what works. Empty groups are left out. `as-they-came`
 * leaves findings and actors in the order given, so that one that weighs more than a moment ago moves nothing.
 */
export function groupFindings(
  findings: FindingView[],
  verdict: Verdict | null,
  order: 'by-weight' | 'as-they-came' = 'by-weight',
): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const kind = kindOf(finding.outcome)
    if (kind === null) continue
    const actor = kind === 'act' || kind === 'improve' ? finding.actor : null
    const key = actor === null ? kind : `${kind}-${actor}`
    const group = groups.get(key) ?? { key, kind, actor, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  if (order === 'as-they-came') return [...groups.values()].sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind])
  for (const group of groups.values()) group.findings.sort((a, b) => rank(a, verdict) - rank(b, verdict))
  return [...groups.values()].sort((a, b) => groupRank(a, verdict) - groupRank(b, verdict))
}

/** Whether something stops or delays mail, so that everything worth improving comes after it. */
export function hasMainProblem(findings: FindingView[]): boolean {
  return findings.some(({ outcome }) => outcome === 'stops' || outcome === 'risk')
}

function kindOf(outcome: Outcome): FindingGroupKind | null {
  switch (outcome) {
    case 'stops':
    case 'risk':
      return 'act'
    case 'advice':
      return 'improve'
    case 'unknown':
      return 'unknown'
    case 'good':
      return 'works'
    case 'notApplicable':
      return null
  }
}

/** What carries the verdict stands first among its equals. */
function rank(finding: FindingView, verdict: Verdict | null): number {
  const place = verdict?.because.indexOf(finding.id) ?? -1
  return weight[finding.outcome] * 1000 + (place === -1 ? 999 : place)
}

const kindOrder: Record<FindingGroupKind, number> = { act: 0, improve: 1, unknown: 2, works: 3 }

function groupRank(group: FindingGroup, verdict: Verdict | null): number {
  const worst = Math.min(...group.findings.map(({ outcome }) => weight[outcome]))
  const isPrimary = group.actor !== null && group.actor === verdict?.actor
  return kindOrder[group.kind] * 100 + (isPrimary ? 0 : 10 + worst)
}
