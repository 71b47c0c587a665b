import type { FindingView } from '@waypost/contract'
import { actorWord, partnerOf } from '@waypost/core/words'
import type { Verdict } from '@waypost/core/verdict'
import type { Actor } from '@waypost/core/vocabulary'
import type { ReactElement, ReactNode } from 'react'
import { findingAnchor } from './finding-anchor.ts'
import { FindingItem } from './finding-item.tsx'
import { FindingsNotYet } from './findings-not-yet.tsx'
import { groupFindings, hasMainProblem, type FindingGroup } from './finding-groups.ts'

/** All findings under the heading of who must act. */
export function FindingsView(props: {
  findings: FindingView[]
  /** What decided stands first and open. */
  verdict: Verdict | null
  /** Somebody looks while they arrive: nothing moves. */
  keepsOrder?: boolean
  domain: string | null
  isLive: boolean
  renderActions?: (finding: FindingView, anchor: string) => ReactNode
}): ReactElement {
  const { findings, verdict, keepsOrder = false, domain, isLive, renderActions } = props
  const order = keepsOrder ? 'as-they-came' : 'by-weight'
  const groups = groupFindings(findings, verdict, order).filter(({ kind }) => !(isLive && kind === 'works'))
  const comesAfter = hasMainProblem(findings)
  const decidingId = verdict?.because[0]
  return (
    <div className="mt-4 space-y-6" aria-busy={isLive}>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`group-${group.key}`}>
          <h3 id={`group-${group.key}`}>{groupTitle(group, domain, comesAfter)}</h3>
          <FoldWorking group={group}>
            {group.findings.map((finding) => {
              const anchor = findingAnchor(finding)
              return (
                <FindingItem key={finding.id} finding={finding} anchor={anchor} isOpen={finding.id === decidingId}>
                  {renderActions?.(finding, anchor)}
                </FindingItem>
              )
            })}
          </FoldWorking>
        </section>
      ))}
      {isLive && <FindingsNotYet key="works" />}
    </div>
  )
}

function FoldWorking({ group, children }: { group: FindingGroup; children: ReactNode }): ReactElement {
  if (group.kind !== 'works') return <div className="finding-list">{children}</div>
  return (
    <details className="disclosure">
      <summary>
        <span className="text-link underline">Show what works</span>
      </summary>
      <div className="finding-list">{children}</div>
    </details>
  )
}

function groupTitle(group: FindingGroup, domain: string | null, comesAfter: boolean): string {
  const count = `(${group.findings.length})`
  const values = { ...(domain !== null && { domain }), ...partnerOf(group.findings[0]?.args ?? {}) }
  switch (group.kind) {
    case 'act':
      return `${actWords(group.actor, values)} ${count}`
    case 'improve':
      return `${improveWords(group.actor, values)} ${count}${comesAfter ? ' — after the main problem' : ''}`
    case 'unknown':
      return `Could not be checked ${count}`
    case 'works':
      return `Working ${count}`
  }
}

function actWords(actor: Actor | null, values: Parameters<typeof actorWord>[1]): string {
  if (actor === null || actor === 'nobody') return 'Nobody needs to act'
  return `${actorWord(actor, values)} must act`
}

function improveWords(actor: Actor | null, values: Parameters<typeof actorWord>[1]): string {
  if (actor === null || actor === 'nobody') return 'Good to know'
  return `${actorWord(actor, values)} can improve`
}
