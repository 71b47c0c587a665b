import type { Verdict } from '@waypost/core/verdict'
import { nextSteps } from '@waypost/core/words'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'

/** What to do now, as numbered steps. */
export function WhatToDo({ verdict }: { verdict: Verdict }): ReactElement | null {
  const steps = nextSteps(verdict)
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="what-to-do" className="section">
      <h2 id="what-to-do" tabIndex={-1}>
        What to do now
      </h2>
      <ol className="to-do">
        {steps.map((step) => (
          <li key={step}>
            <BreakableText>{step}</BreakableText>
          </li>
        ))}
      </ol>
    </section>
  )
}
