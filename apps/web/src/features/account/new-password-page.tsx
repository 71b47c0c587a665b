import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeView, PasswordLinkView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { meQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { newPasswordRules, passwordHint } from './account-fields.ts'
import { LinkProblem } from './link-problem.tsx'
import { useLinkToken } from './link-token.ts'

interface Values {
  password: string
}

/** Where a password link leads: somebody who forgot the password sets another one. */
export function NewPasswordPage(): ReactElement {
  const token = useLinkToken()
  const person = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => requestJson<PasswordLinkView>('POST', '/api/password-links/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (person.data) return <NewPasswordForm token={token} person={person.data} />
  if (person.error) return <LinkProblem error={person.error} />
  return <div className="page-pending" />
}

function NewPasswordForm({ token, person }: { token: string; person: PasswordLinkView }): ReactElement {
  const form = useForm<Values>({ shouldFocusError: false, defaultValues: { password: '' } })
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const { errors, submitCount } = form.formState
  const problems = formProblems(errors, ['password'])
  usePageTitle(problems.length > 0 ? 'Error: Set a new password' : 'Set a new password')
  const set = useMutation({
    mutationFn: (values: Values) => requestJson<MeView>('POST', '/api/password-links/use', { ...values, token }),
    onSuccess: (me) => {
      client.clear()
      client.setQueryData(meQuery.queryKey, me)
      navigate('/', { replace: true })
    },
    onError: (error) => setRefusal(form.setError, error, ['password']),
  })
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Set a new password</h1>
      <p className="mt-2">
        For the account of {person.name} ({person.email}). Everywhere else it is signed out.
      </p>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => !set.isPending && set.mutate(values))(event)}
      >
        <input type="text" className="hidden" autoComplete="username" value={person.email} readOnly />
        <Field
          id="password"
          label="New password"
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...form.register('password', newPasswordRules)}
        />
        <button type="submit" className="button button-main" aria-disabled={set.isPending}>
          {set.isPending ? 'Saving…' : 'Save the new password'}
        </button>
      </form>
    </section>
  )
}
