import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SetupRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { Link, useLocation, useSearch } from 'wouter'
import { meQuery, setupQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { emailRules, nameRules, newPasswordRules, passwordHint } from './account-fields.ts'

type Values = Omit<SetupRequest, 'token'>
const fields = ['name', 'email', 'password'] as const

/** The first account, made with the link that the installation printed when it started. */
export function SetupPage(): ReactElement {
  const setup = useQuery(setupQuery)
  if (setup.data && !setup.data.isOpen) return <SetupClosed />
  return <SetupForm />
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

function SetupForm(): ReactElement {
  const form = useForm<Values>({ shouldFocusError: false, defaultValues: { name: '', email: '', password: '' } })
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const token = new URLSearchParams(useSearch()).get('token') ?? ''
  const { errors, submitCount } = form.formState
  const problems = formProblems(errors, fields)
  usePageTitle(problems.length > 0 ? 'Error: Make the first account' : 'Make the first account')
  const create = useMutation({
    mutationFn: (values: Values) => requestJson<unknown>('POST', '/api/setup', { ...values, token }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
      navigate('/', { replace: true })
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Make the first account</h1>
      <p className="mt-2">It can change settings. Only this link can make it, and only once.</p>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form noValidate onSubmit={(event) => void form.handleSubmit((values) => create.mutate(values))(event)}>
        <Field
          id="name"
          label="Your name"
          hint="Colleagues see it beside the checks you start."
          autoComplete="name"
          error={errors.name?.message}
          {...form.register('name', nameRules)}
        />
        <Field
          id="email"
          label="Email address"
          hint="You sign in with it."
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email', emailRules)}
        />
        <Field
          id="password"
          label="Password"
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...form.register('password', newPasswordRules)}
        />
        <button type="submit" className="button button-main" aria-disabled={create.isPending}>
          {create.isPending ? 'Making the account…' : 'Make the account'}
        </button>
      </form>
    </section>
  )
}
