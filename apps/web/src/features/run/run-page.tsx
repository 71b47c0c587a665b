import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactElement } from 'react'
import { runQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { OpeningPage } from '../../ui/opening-page.tsx'
import { RunReport } from './run-report.tsx'

// Few checks need these, and the report must not wait for them.
const NewerCheck = lazy(async () => ({ default: (await import('../pair/newer-check.tsx')).NewerCheck }))
const RunGone = lazy(async () => ({ default: (await import('./run-gone.tsx')).RunGone }))

/** One check, live and finished, at one address. */
export function RunPage({ runId }: { runId: string }): ReactElement {
  const run = useQuery(runQuery(runId))
  if (run.data) {
    const newer = (
      <Suspense>
        <NewerCheck run={run.data} />
      </Suspense>
    )
    return <RunReport run={run.data} notices={newer} />
  }
  const problem = run.error instanceof ProblemError ? run.error.problem : null
  if (problem?.status === 404 || problem?.status === 410) return <RunGone problem={problem} />
  return <OpeningPage title="Check" words={words} error={run.error} onTryAgain={() => void run.refetch()} />
}

const words = { opening: 'Opening the check…', lost: 'This check can’t be opened right now' }
