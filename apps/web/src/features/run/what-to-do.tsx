import type { Verdict } from '@waypost/core/verdict'
import { explainWords, nextSteps } from '@waypost/core/words'
import { ExplainedText } from '@waypost/report'
import type { ReactElement } from 'react'
import { sayTime } from '../../ui/when.ts'

/** What to do now, as numbered steps. */
export function WhatToDo({ verdict }: { verdict: Verdict }): ReactElement {
  const steps = nextSteps(verdict, (at) => sayTime(at, new Date()))
  return (
    <section aria-labelledby="what-to-do" className="section">
      <h2 id="what-to-do" tabIndex={-1}>
        What to do now
      </h2>
      {steps.length === 0 ? (
        <p className="mt-3">Nothing: nobody has to act.</p>
      ) : (
        <ol className="to-do">
          {explainWords(steps).map((parts, index) => (
            <li key={index}>
              <ExplainedText parts={parts} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
