import { useMutation } from '@tanstack/react-query'
import type { MeView, SignInRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'

const fields = ['email', 'password'] as const

/** Email address and password. Its ids begin with `prefix`, so that it may stand over a page with fields of its own. */
export function SignInForm(props: {
  email?: string
  prefix?: string
  onSignedIn: (me: MeView) => Promise<void> | void
  onProblem?: (hasProblem: boolean) => void
}): ReactElement {
  const { email = '', prefix = '', onSignedIn, onProblem } = props
  const form = useForm<SignInRequest>({ shouldFocusError: false, defaultValues: { email, password: '' } })
  const { errors, submitCount } = form.formState
  const problems = formProblems(errors, fields).map(({ field, text }) => ({ field: prefix + field, text }))
  const signIn = useMutation({
    mutationFn: (request: SignInRequest) => requestJson<MeView>('POST', '/api/sign-in', request),
    onSuccess: onSignedIn,
    onError: (error) => {
      setRefusal(form.setError, error, fields)
      onProblem?.(true)
    },
  })
  return (
    <>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit(
            (values) => {
              onProblem?.(false)
              if (!signIn.isPending) signIn.mutate(values)
            },
            () => onProblem?.(true),
          )(event)
        }
      >
        <Field
          id={`${prefix}email`}
          label="Email address"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email', { required: 'Enter your email address' })}
        />
        <Field
          id={`${prefix}password`}
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password', { required: 'Enter your password' })}
        />
        <button type="submit" className="button button-main mt-7" aria-disabled={signIn.isPending}>
          {signIn.isPending ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </>
  )
}
