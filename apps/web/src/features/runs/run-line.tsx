import type { ListedRun } from '@waypost/contract'
import { actorWord, causeLine, partnerOf } from '@waypost/core/words'
import { BreakableText, CodeText, Mark, tones } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatWhen, sayTime } from '../../ui/when.ts'
import { senderLabel, targetName } from '../run/pair-text.ts'
import { runMark, runWord } from './run-word.ts'

/**
 * One check of a list: state, pair, cause, who acts, who asked and when. The link to it is what tells the lines
 * apart: the checked name, or in the history of one pair the time.
 */
export function RunLine({ run, linked }: { run: ListedRun; linked: 'name' | 'time' }): ReactElement {
  const { verdict } = run
  const mark = runMark(run)
  const at = new Date(run.createdAt)
  const domain = run.target.domain === null ? {} : { domain: run.target.domain }
  const isWaiting = verdict && verdict.actor !== 'nobody' && verdict.primary !== 'improve-only'
  const actor = isWaiting ? [`${actorWord(verdict.actor, { ...domain, ...partnerOf(verdict.args) })} must act`] : []
  const facts = [...actor, run.requestedBy, ...(run.ticket === null ? [] : [run.ticket])]
  return (
    <li>
      <p className={`state ${tones[mark].text}`}>
        <Mark kind={mark} />
        {runWord(run)}
      </p>
      <div className="min-w-0">
        {linked === 'name' && <PairLine run={run} />}
        {verdict && (
          <p>
            <CodeText>{causeLine(verdict)}</CodeText>
          </p>
        )}
        <p className="text-sm text-muted">
          <BreakableText>{facts.join(' · ')}</BreakableText>
        </p>
      </div>
      <time dateTime={run.createdAt} className="text-sm text-muted">
        {linked === 'time' ? <Link href={`/r/${run.id}`}>{sayTime(at, new Date())}</Link> : formatWhen(at, new Date())}
      </time>
    </li>
  )
}

function PairLine({ run }: { run: ListedRun }): ReactElement {
  const sender = senderLabel(run.sender)
  return (
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
  )
}
