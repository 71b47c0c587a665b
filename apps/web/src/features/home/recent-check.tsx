import type { ListedRun } from '@waypost/contract'
import { actorWord, shortCause, stateWord } from '@waypost/core/words'
import { BreakableText, Mark, tones, type MarkKind } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatWhen } from '../../ui/when.ts'
import { senderLabel, targetName } from '../run/pair-text.ts'

/** One recent check: state, pair, cause, who acts, who asked and when. Only the name is a link. */
export function RecentCheck({ run }: { run: ListedRun }): ReactElement {
  const { verdict } = run
  const mark = markOf(run)
  const sender = senderLabel(run.sender)
  const actor =
    verdict && verdict.actor !== 'nobody'
      ? [`${actorWord(verdict.actor, run.target.domain === null ? {} : { domain: run.target.domain })} must act`]
      : []
  const facts = [...actor, run.requestedBy, ...(run.ticket === null ? [] : [run.ticket])]
  return (
    <li>
      <p className={`state ${tones[mark].text}`}>
        <Mark kind={mark} />
        {wordOf(run)}
      </p>
      <div className="min-w-0">
        <p className="pair">
          <Link href={`/r/${run.id}`}>
            <BreakableText>{targetName(run.target)}</BreakableText>
          </Link>
          {sender !== null && (
            <span className="text-muted">
              {' '}
              from <BreakableText>{sender}</BreakableText>
            </span>
          )}
        </p>
        {verdict && (
          <p>
            <BreakableText>{shortCause(verdict)}</BreakableText>
          </p>
        )}
        <p className="text-sm text-muted">
          <BreakableText>{facts.join(' · ')}</BreakableText>
        </p>
      </div>
      <time dateTime={run.createdAt} className="text-sm text-muted">
        {formatWhen(new Date(run.createdAt), new Date())}
      </time>
    </li>
  )
}

function markOf(run: ListedRun): MarkKind {
  if (run.state === 'queued' || run.state === 'running') return 'waiting'
  return run.verdict?.state ?? 'notChecked'
}

function wordOf(run: ListedRun): string {
  if (run.state === 'queued' || run.state === 'running') return 'Checking…'
  if (run.state === 'failed') return 'Check failed'
  return run.verdict ? stateWord(run.verdict.state) : 'Stopped'
}
