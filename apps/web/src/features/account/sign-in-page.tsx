import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useLocation, useSearch } from 'wouter'
import { meQuery, setupQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { nextPath } from './next-path.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage(): ReactElement {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const search = useSearch()
  const setup = useQuery(setupQuery)
  const [hasProblem, setHasProblem] = useState(false)
  usePageTitle(hasProblem ? 'Error: Sign in' : 'Sign in')
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Sign in</h1>
      {setup.data?.isOpen && (
        <p className="notice">
          No account exists yet. Open the set-up link that this installation printed when it started.
        </p>
      )}
      <SignInForm
        onProblem={setHasProblem}
        onSignedIn={(me) => {
          client.setQueryData(meQuery.queryKey, me)
          navigate(nextPath(search), { replace: true })
        }}
      />
      <p className="mt-6 text-muted">Forgot the password? An admin can make you a link to set a new one.</p>
    </section>
  )
}
