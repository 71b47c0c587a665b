import type { PairView } from '@waypost/contract'
import { lazy, Suspense, type ReactElement } from 'react'

// It waits for its lines anyway, and stands below the whole report.
const RunList = lazy(async () => ({ default: (await import('../runs/run-list.tsx')).RunList }))

/** Every check of a pair, the newest first. */
export function PairHistory({ view }: { view: PairView }): ReactElement {
  const { pair, list } = view
  const isFirst = list.next === null && list.runs.length === 1
  return (
    <section aria-labelledby="history" className="section">
      <h2 id="history" tabIndex={-1}>
        History
      </h2>
      {isFirst && (
        <p className="mt-2 text-muted">
          This is the first check of this {pair.domain === null ? 'address' : 'pair'}, so there is nothing to compare
          yet.
        </p>
      )}
      <Suspense fallback={<div className="page-pending" />}>
        <RunList
          filter={{ domain: pair.domain ?? '', from: pair.from }}
          linked="time"
          empty={<p>The checks of this pair were removed.</p>}
        />
      </Suspense>
    </section>
  )
}
