import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link, useSearch } from 'wouter'
import { setupQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { NewAccountForm } from './new-account-form.tsx'

/** The first account, made with the link that the installation printed when it started. */
export function SetupPage(): ReactElement {
  const setup = useQuery(setupQuery)
  const token = new URLSearchParams(useSearch()).get('token') ?? ''
  if (setup.data && !setup.data.isOpen) return <SetupClosed />
  return (
    <NewAccountForm heading="Make the first account" path="/api/setup" token={token}>
      It can change settings. Only this link can make it, and only once.
    </NewAccountForm>
  )
}

function SetupClosed(): ReactElement {
  usePageTitle('Set-up is done')
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Set-up is done</h1>
      <p className="mt-3">The first account exists, so this link no longer works.</p>
      <p className="mt-4">
        <Link href="/sign-in" className="button button-main">
          Sign in
        </Link>
      </p>
    </section>
  )
}
