import { useQuery } from '@tanstack/react-query'
import type { ListedRun, PairView, RunView } from '@waypost/contract'
import { headline } from '@waypost/core/words'
import { CodeText } from '@waypost/report'
import { useState, type ReactElement } from 'react'
import { Link } from 'wouter'
import { runQuery } from '../../api/queries.ts'
import { repeatOf } from '../../api/start-check.ts'
import { formatAge, sayTime } from '../../ui/when.ts'
import { RunReport } from '../run/run-report.tsx'
import { isLive, runWord } from '../runs/run-word.ts'
import { AboutAddress } from './about-address.tsx'
import { CheckNow } from './check-now.tsx'
import { CheckedSenders } from './checked-senders.tsx'
import { NewerCheck } from './newer-check.tsx'
import { PairHistory } from './pair-history.tsx'

const dayMs = 86_400_000

/**
 * A pair that was checked. The page stays on the check it was opened with: what somebody reads does not change under
 * their eyes, a newer one is offered.
 */
export function CheckedPair({ view }: { view: PairView }): ReactElement {
  const [shownId] = useState(() => shownRun(view)?.id ?? '')
  const run = useQuery(runQuery(shownId)).data
  if (!run) return <div className="page-pending" />
  return (
    <RunReport
      run={run}
      isPairPage
      notices={
        <>
          <CheckedSenders view={view} />
          <NewerCheck run={run} />
          {isLive(run) && view.latestFinished && <LastResult last={view.latestFinished} />}
          <OldResult run={run} />
        </>
      }
      history={
        <>
          {view.pair.domain === null && <AboutAddress address={view.pair.from} />}
          <PairHistory view={view} />
        </>
      }
    />
  )
}

/** The one that runs now, else the newest that went to its end, else whatever there is. */
function shownRun({ latest, latestFinished }: PairView): ListedRun | null {
  return latest && isLive(latest) ? latest : (latestFinished ?? latest)
}

function LastResult({ last }: { last: ListedRun }): ReactElement {
  return (
    <p className="notice">
      Last result, {sayTime(new Date(last.createdAt), new Date())}: {runWord(last)}.{' '}
      {last.verdict && <CodeText>{headline(last.verdict, (at) => sayTime(at, new Date()))}</CodeText>}{' '}
      <Link href={`/r/${last.id}`}>Open it</Link>
    </p>
  )
}

function OldResult({ run }: { run: RunView }): ReactElement | null {
  const [openedAt] = useState(() => Date.now())
  const ageMs = openedAt - Date.parse(run.finishedAt ?? run.createdAt)
  if (isLive(run) || ageMs < dayMs) return null
  return (
    <div className="notice">
      <p>This result is {formatAge(ageMs)} old.</p>
      <CheckNow label="Check again" request={repeatOf(run, { fresh: true })} />
    </div>
  )
}
