import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SignInRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation, useSearch } from 'wouter'
import { meQuery, setupQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { nextPath } from './next-path.ts'

export function SignInPage(): ReactElement {
  const form = useForm<SignInRequest>({ shouldFocusError: false, defaultValues: { email: '', password: '' } })
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const search = useSearch()
  const setup = useQuery(setupQuery)
  const problems = formProblems(form.formState.errors, ['email', 'password'])
  usePageTitle(problems.length > 0 ? 'Error: Sign in' : 'Sign in')
  const signIn = useMutation({
    mutationFn: (request: SignInRequest) => requestJson<unknown>('POST', '/api/sign-in', request),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
      navigate(nextPath(search), { replace: true })
    },
    onError: (error) => setRefusal(form.setError, error, ['email', 'password']),
  })
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Sign in</h1>
      {setup.data?.isOpen && (
        <p className="notice">
          No account exists yet. Open the set-up link that this installation printed when it started.
        </p>
      )}
      <ErrorSummary problems={problems} attempt={form.formState.submitCount} />
      <form noValidate onSubmit={(event) => void form.handleSubmit((values) => signIn.mutate(values))(event)}>
        <Field
          id="email"
          label="Email address"
          type="email"
          autoComplete="username"
          error={form.formState.errors.email?.message}
          {...form.register('email', { required: 'Enter your email address' })}
        />
        <Field
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={form.formState.errors.password?.message}
          {...form.register('password', { required: 'Enter your password' })}
        />
        <button type="submit" className="button button-main" aria-disabled={signIn.isPending}>
          {signIn.isPending ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </section>
  )
}
