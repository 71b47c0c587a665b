import { pairKey, type RunView } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatWhen } from '../../ui/when.ts'
import { pairHref } from '../pair/pair-address.ts'
import { pairText } from './pair-text.ts'

/** Where this page stands: the pair, when it was checked, by whom, from where, for which ticket. */
export function RunTitleLine({ run, isPairPage }: { run: RunView; isPairPage: boolean }): ReactElement {
  const isLive = run.state === 'queued' || run.state === 'running'
  const at = run.finishedAt ?? run.createdAt
  const facts = [
    `${isLive ? 'Started' : 'Checked'} ${formatWhen(new Date(at), new Date())}`,
    `by ${run.requestedBy}`,
    `checker ${run.vantage}`,
    ...(run.ticket === null ? [] : [run.ticket]),
  ]
  return (
    <div className="title-line">
      <nav aria-label="Where you are">
        <Link href="/">Check</Link> <span aria-hidden="true">›</span>{' '}
        {isPairPage ? (
          <BreakableText>{pairText(run)}</BreakableText>
        ) : (
          <>
            <Link href={pairHref(pairKey(run))}>
              <BreakableText>{pairText(run)}</BreakableText>
            </Link>{' '}
            <span aria-hidden="true">›</span> <BreakableText>{`Check ${shortId(run.id)}`}</BreakableText>
          </>
        )}
      </nav>
      <p>
        <time dateTime={at}>{facts.join(' · ')}</time>
      </p>
    </div>
  )
}

/** The end of the number: its beginning is the time, which all checks of an hour share. */
function shortId(id: string): string {
  return `r_…${id.slice(-6)}`
}
