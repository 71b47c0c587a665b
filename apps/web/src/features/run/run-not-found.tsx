import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { usePageTitle } from '../../ui/page-title.ts'

export function RunNotFound(): ReactElement {
  usePageTitle('Check not found')
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading" tabIndex={-1}>
        We don’t have a check with this number
      </h1>
      <p className="mt-3">It may have been typed wrong, or removed.</p>
      <p className="mt-4">
        <Link href="/" className="button button-main">
          Start a check
        </Link>
      </p>
    </section>
  )
}
