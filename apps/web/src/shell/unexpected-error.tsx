import { useEffect, useRef, type ReactElement } from 'react'
import { usePageTitle } from '../ui/page-title.ts'

/** In place of a page that broke. */
export function UnexpectedError({ reference }: { reference: string }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle('Problem with the checker')
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading" ref={heading} tabIndex={-1}>
        Sorry, there is a problem with the checker
      </h1>
      <p className="mt-3">
        Try again in a few minutes. Your checks are saved. If it continues, tell an admin the reference{' '}
        <strong>{reference}</strong>.
      </p>
      <p className="mt-4">
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </section>
  )
}
