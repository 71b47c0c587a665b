import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { usePageTitle } from '../ui/page-title.ts'

export function NotFoundPage(): ReactElement {
  usePageTitle('Page not found')
  return (
    <section className="hero" aria-labelledby="page-heading">
      <h1 id="page-heading">This page does not exist</h1>
      <p className="mt-3">The address may have been typed wrong.</p>
      <p className="mt-4">
        <Link href="/" className="button button-main">
          Start a check
        </Link>
      </p>
    </section>
  )
}
