import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { ProblemError } from '../../api/request.ts'
import { usePageTitle } from '../../ui/page-title.ts'

/** In place of what a one-time link would open. */
export function LinkProblem({ error }: { error: unknown }): ReactElement {
  const isRefused = error instanceof ProblemError
  const title = isRefused ? 'This link does not work' : 'This link can’t be opened right now'
  usePageTitle(title)
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">{title}</h1>
      <p className="mt-3">{isRefused ? error.problem.detail : 'Nothing is lost. We try again every 10 seconds.'}</p>
      <p className="mt-4">
        <Link href="/sign-in" className="button">
          Sign in
        </Link>
      </p>
    </section>
  )
}
