import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { runQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { RunNotFound } from './run-not-found.tsx'
import { RunReport } from './run-report.tsx'

/** One check, live and finished, at one address. */
export function RunPage({ runId }: { runId: string }): ReactElement {
  const run = useQuery(runQuery(runId))
  if (run.data) return <RunReport run={run.data} />
  if (run.error instanceof ProblemError && run.error.problem.status === 404) return <RunNotFound />
  return <RunLoading error={run.error} onTryAgain={() => void run.refetch()} />
}

function RunLoading({ error, onTryAgain }: { error: Error | null; onTryAgain: () => void }): ReactElement {
  usePageTitle('Check')
  if (error === null) {
    return (
      <section className="hero" aria-labelledby="page-heading">
        <h1 id="page-heading">Opening the check…</h1>
      </section>
    )
  }
  // What the banner speaks of, it also tries again by itself.
  const detail = error instanceof ProblemError && error.problem.status !== 503 ? error.problem.detail : ''
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading">This check can’t be opened right now</h1>
      <p className="mt-3">Nothing is lost. {detail}</p>
      <p className="mt-4">
        <button type="button" className="button" onClick={onTryAgain}>
          Try again
        </button>
      </p>
    </section>
  )
}
