import type { ReactElement } from 'react'

/** What stands below the findings of a running check. */
export function FindingsNotYet(): ReactElement {
  return (
    <section aria-labelledby="group-works">
      <h3 id="group-works">What works</h3>
      <p className="py-1 text-muted">Shown when all steps have ended.</p>
    </section>
  )
}
