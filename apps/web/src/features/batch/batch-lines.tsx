import type { BatchLine } from '@waypost/contract'
import { actorWord, causeLine } from '@waypost/core/words'
import { BreakableText, CodeText, Mark, tones } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { targetName } from '../run/pair-text.ts'
import { runMark, runWord } from '../runs/run-word.ts'

/** The lines of a list in their order: state, whom it is about, why, and who must act. */
export function BatchLines({ lines }: { lines: BatchLine[] }): ReactElement {
  if (lines.length === 0) return <p className="mt-4">No line stands there now.</p>
  return (
    <ol className="recent">
      {lines.map((line) => (
        <Line key={line.runId} line={line} />
      ))}
    </ol>
  )
}

function Line({ line }: { line: BatchLine }): ReactElement {
  const { verdict, target } = line
  const mark = runMark(line)
  const isAnybodys = verdict && verdict.actor !== 'nobody' && verdict.primary !== 'improve-only'
  return (
    <li>
      <p className={`state ${tones[mark].text}`}>
        <Mark kind={mark} />
        {line.state === 'queued' ? 'Waiting' : runWord(line)}
      </p>
      <div className="min-w-0">
        <p className="pair">
          <Link href={`/r/${line.runId}`}>
            <BreakableText>{target.mailAddress ?? targetName(target)}</BreakableText>
          </Link>
        </p>
        {verdict && (
          <p>
            <CodeText>{causeLine(verdict)}</CodeText>
          </p>
        )}
        {isAnybodys && (
          <p className="text-sm text-muted">
            <BreakableText>
              {`${actorWord(verdict.actor, target.domain === null ? {} : { domain: target.domain })} must act`}
            </BreakableText>
          </p>
        )}
      </div>
      <span className="text-sm text-muted">Line {line.line}</span>
    </li>
  )
}
