import { useQuery } from '@tanstack/react-query'
import type { PairKey, Problem } from '@waypost/contract'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { sendersQuery } from '../../api/queries.ts'
import { requestOfPair } from '../../api/start-check.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { CheckNow } from '../pair/check-now.tsx'
import { pairHref } from '../pair/pair-address.ts'

/** A check that is not there: never made, or removed after the time for which checks are kept. */
export function RunGone({ problem }: { problem: Problem }): ReactElement {
  const isRemoved = problem.status === 410
  const title = isRemoved ? 'This check was removed' : 'Check not found'
  usePageTitle(title)
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading" tabIndex={-1}>
        {title}
      </h1>
      <p className="mt-3 max-w-text">{problem.detail}</p>
      {problem.pair && <CheckPairNow pair={problem.pair} />}
      <p className="actions">
        {problem.pair && (
          <Link href={pairHref(problem.pair)} className="button">
            Go to {problem.pair.domain ?? problem.pair.from}
          </Link>
        )}
        <Link href="/checks" className="button">
          Search checks
        </Link>
        <Link href="/" className={problem.pair ? 'button' : 'button button-main'}>
          Start a check
        </Link>
      </p>
    </section>
  )
}

function CheckPairNow({ pair }: { pair: PairKey }): ReactElement {
  const saved = useQuery(sendersQuery).data?.senders.find(({ addresses }) => addresses[0] === pair.from)
  return <CheckNow label="Check this pair now" request={requestOfPair(pair, saved?.id)} isMain />
}
