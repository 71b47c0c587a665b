import type { ReactElement } from 'react'
import { ProblemError } from '../api/request.ts'
import { usePageTitle } from './page-title.ts'

/** A page whose content is on its way, or could not be loaded. */
export function OpeningPage(props: {
  title: string
  /** What stands there while it is loaded, and when it could not be. */
  words: { opening: string; lost: string }
  error: Error | null
  onTryAgain: () => void
}): ReactElement {
  const { title, words, error, onTryAgain } = props
  usePageTitle(title)
  if (error === null) {
    return (
      <section className="hero" aria-labelledby="page-heading">
        <h1 id="page-heading">{words.opening}</h1>
      </section>
    )
  }
  // What the banner speaks of, it also tries again by itself.
  const detail = error instanceof ProblemError && error.problem.status !== 503 ? error.problem.detail : ''
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading">{words.lost}</h1>
      <p className="mt-3">Nothing is lost. {detail}</p>
      <p className="mt-4">
        <button type="button" className="button" onClick={onTryAgain}>
          Try again
        </button>
      </p>
    </section>
  )
}
