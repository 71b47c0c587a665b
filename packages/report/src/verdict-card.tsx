import {
  actingActors,
  deadlineText,
  effortText,
  explainWords,
  headline,
  ifNobodyActs,
  outageText,
  remainingCauses,
  sinceText,
  stateWord,
  type SayTime,
  partnerOf,
} from '@waypost/core/words'
import type { Verdict } from '@waypost/core/verdict'
import type { Actor } from '@waypost/core/vocabulary'
import type { ReactElement, ReactNode, Ref } from 'react'
import { ActorBadge } from './actor-badge.tsx'
import { CodeText } from './code-text.tsx'
import { ConfidenceNote } from './confidence-note.tsx'
import { ExplainedText } from './explained-text.tsx'
import { Mark } from './mark.tsx'
import { tones } from './tone.ts'

/** The answer of a check: state, one sentence, what happens if nobody acts, who acts, how sure, effort, since. */
export function VerdictCard(props: {
  verdict: Verdict
  domain: string | null
  giveUpHours: number | null
  /** Where nobody must act: who can improve something. */
  improvers?: readonly Actor[]
  /** How this reader is told an instant; absent: in UTC. */
  sayTime?: SayTime
  headingRef?: Ref<HTMLHeadingElement>
  /** Buttons at the foot of the card. */
  children?: ReactNode
}): ReactElement {
  const { verdict, domain, giveUpHours, improvers = [], sayTime, headingRef, children } = props
  const tone = tones[verdict.state]
  const outlook = ifNobodyActs(verdict, giveUpHours, sayTime)
  const outage = outageText(verdict, sayTime)
  const effort = effortText(verdict)
  const since = sinceText(verdict, sayTime)
  const remaining = remainingCauses(verdict)
  return (
    <section aria-labelledby="verdict" className={`verdict-card ${tone.card}`}>
      <p className={`flex items-center gap-3 text-lg font-semibold ${tone.text}`}>
        <Mark kind={verdict.state} size={32} />
        {stateWord(verdict.state)}
      </p>
      <h1 id="verdict" ref={headingRef} tabIndex={-1} className="mt-3 max-w-text">
        <CodeText>{headline(verdict, sayTime)}</CodeText>
      </h1>
      {outlook !== '' && (
        <p className="mt-2 max-w-text">
          <ExplainedText parts={explainWords([outlook])[0] ?? []} />
        </p>
      )}
      {outage !== '' && <p className="mt-2 max-w-text">{outage}</p>}
      <dl className="verdict-facts">
        <div>
          <dt>{improvers.length > 0 ? 'Who can improve it' : 'Who acts'}</dt>
          <dd>
            {(improvers.length > 0 ? improvers : actingActors(verdict)).map((actor) => (
              <p key={actor}>
                <ActorBadge
                  actor={actor}
                  domain={domain}
                  time={deadlineText(verdict, sayTime)}
                  {...partnerOf(verdict.args)}
                />
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>How sure</dt>
          <dd>
            <ConfidenceNote verdict={verdict} />
          </dd>
        </div>
        {effort !== '' && (
          <div>
            <dt>Effort</dt>
            <dd>{effort}</dd>
          </div>
        )}
        {since !== '' && (
          <div>
            <dt>Since</dt>
            <dd>{since}</dd>
          </div>
        )}
        {remaining.length > 0 && (
          <div>
            <dt>After that</dt>
            <dd className="space-y-2">
              {remaining.map(({ cause, actor }) => (
                <div key={cause}>
                  <CodeText>{cause}</CodeText>
                  <p>
                    <ActorBadge actor={actor} domain={domain} {...partnerOf(verdict.args)} />
                  </p>
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {children}
    </section>
  )
}
