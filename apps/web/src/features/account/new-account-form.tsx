import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AcceptRequest, MeView } from '@waypost/contract'
import type { ReactElement, ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { meQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { emailRules, nameRules, newPasswordRules, passwordHint } from './account-fields.ts'

type Values = Omit<AcceptRequest, 'token'>
const fields = ['name', 'email', 'password'] as const

interface NewAccount {
  heading: string
  /** Where the account is made, and the token of the link that allows it. */
  path: string
  token: string
  known?: { name: string; email: string | null }
  /** What stands above the form. */
  children: ReactNode
}

/** Makes an account with a one-time link, and signs its owner in. */
export function NewAccountForm({ heading, path, token, known, children }: NewAccount): ReactElement {
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: { name: known?.name ?? '', email: known?.email ?? '', password: '' },
  })
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const { errors, submitCount } = form.formState
  const problems = formProblems(errors, fields)
  usePageTitle(problems.length > 0 ? `Error: ${heading}` : heading)
  const make = useMutation({
    mutationFn: (values: Values) => requestJson<MeView>('POST', path, { ...values, token }),
    onSuccess: (me) => {
      client.clear()
      client.setQueryData(meQuery.queryKey, me)
      navigate('/', { replace: true })
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <section className="narrow" aria-labelledby="page-heading">
      <h1 id="page-heading">{heading}</h1>
      <p className="mt-2">{children}</p>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((values) => !make.isPending && make.mutate(values))(event)}
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
        <button type="submit" className="button button-main" aria-disabled={make.isPending}>
          {make.isPending ? 'Making the account…' : 'Make the account'}
        </button>
      </form>
    </section>
  )
}
