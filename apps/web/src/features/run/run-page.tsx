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
  return <RunLoading isLost={run.isError} />
}

function RunLoading({ isLost }: { isLost: boolean }): ReactElement {
  usePageTitle('Check')
  return (
    <section className="hero" aria-label="Check">
      <h1>{isLost ? 'This check can’t be opened right now' : 'Opening the check…'}</h1>
      {isLost && <p className="mt-3">Nothing is lost. We try again every 10 seconds.</p>}
    </section>
  )
}
