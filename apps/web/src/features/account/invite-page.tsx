import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AcceptRequest, InvitedView, MeView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { meQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { emailRules, nameRules, newPasswordRules, passwordHint } from './account-fields.ts'
import { LinkProblem } from './link-problem.tsx'
import { useLinkToken } from './link-token.ts'
import { roleNames } from '@waypost/contract'

type Values = Omit<AcceptRequest, 'token'>
const fields = ['name', 'email', 'password'] as const

/** Where the link of an invitation leads: the colleague makes the own account. */
export function InvitePage(): ReactElement {
  const token = useLinkToken()
  const invited = useQuery({
    queryKey: ['invited', token],
    queryFn: () => requestJson<InvitedView>('POST', '/api/invitation-links/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (invited.data) return <InviteForm token={token} invited={invited.data} />
  if (invited.error) return <LinkProblem error={invited.error} />
  return <div className="page-pending" />
}

const roleWords = {
  viewer: 'You will be able to read checks.',
  agent: 'You will be able to check mail.',
  admin: 'You will be able to check mail and change settings.',
}

function InviteForm({ token, invited }: { token: string; invited: InvitedView }): ReactElement {
  const { name, email, role, invitedBy } = invited
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: { name, email: email ?? '', password: '' },
  })
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const { errors, submitCount } = form.formState
  const problems = formProblems(errors, fields)
  usePageTitle(problems.length > 0 ? 'Error: Make your account' : 'Make your account')
  const accept = useMutation({
    mutationFn: (values: Values) => requestJson<MeView>('POST', '/api/invitation-links/accept', { ...values, token }),
    onSuccess: (me) => {
      client.clear()
      client.setQueryData(meQuery.queryKey, me)
      navigate('/', { replace: true })
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">Make your account</h1>
      <p className="mt-2">
        {invitedBy} invited you as {roleNames[role]}. {roleWords[role]}
      </p>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => !accept.isPending && accept.mutate(values))(event)}
      >
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
        <button type="submit" className="button button-main" aria-disabled={accept.isPending}>
          {accept.isPending ? 'Making the account…' : 'Make the account'}
        </button>
      </form>
    </section>
  )
}
