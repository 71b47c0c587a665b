import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactElement } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { addressQuery, pairQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { OpeningPage } from '../../ui/opening-page.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { CheckedPair } from './checked-pair.tsx'
import { NeverChecked } from './never-checked.tsx'
import { pairHref } from './pair-address.ts'

/** The checks of one pair: the newest as its report, then all of them. */
export function PairPage({ domain }: { domain: string }): ReactElement {
  const from = new URLSearchParams(useSearch()).get('from')
  return <PairOf key={`${domain} ${from}`} asked={{ domain, ...(from === null ? {} : { from }) }} />
}

/** The checks of one address as a sender, without a recipient. */
export function AddressPage({ address }: { address: string }): ReactElement {
  // Asked for beside the checks, so that it is there when they are and nothing moves.
  useQuery(addressQuery(address))
  return <PairOf asked={{ from: address }} />
}

function PairOf({ asked }: { asked: { domain?: string; from?: string } }): ReactElement {
  const pair = useQuery(pairQuery(asked))
  const [path, navigate] = useLocation()
  const href = pair.data && pairHref(pair.data.pair)
  // Whatever way the name was typed, a link to the page is always the same.
  useEffect(() => {
    if (href !== undefined && href !== `${path}${location.search}`) navigate(href, { replace: true })
  }, [href, navigate, path])
  if (pair.data) return pair.data.latest ? <CheckedPair view={pair.data} /> : <NeverChecked view={pair.data} />
  const problem = pair.error instanceof ProblemError && pair.error.problem.status < 500 ? pair.error.problem : null
  if (problem && problem.status !== 401) return <NoSuchPair detail={problem.detail} />
  return (
    <OpeningPage title="Checks of a pair" words={words} error={pair.error} onTryAgain={() => void pair.refetch()} />
  )
}

function NoSuchPair({ detail }: { detail: string }): ReactElement {
  usePageTitle('Nothing to check here')
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading">This address of a page names nobody we can check</h1>
      <p className="mt-3 max-w-text">{detail}.</p>
      <p className="mt-4">
        <Link href="/" className="button button-main">
          Start a check
        </Link>
      </p>
    </section>
  )
}

const words = { opening: 'Opening the checks…', lost: 'These checks can’t be opened right now' }
