import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeView, PasswordRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { ownSessionsQuery } from '../../../api/people-queries.ts'
import { meQuery } from '../../../api/queries.ts'
import { requestJson } from '../../../api/request.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { formProblems, setRefusal } from '../../../ui/form-problems.ts'
import { newPasswordRules, passwordHint } from '../../account/account-fields.ts'
import { useSavedText } from './use-saved-text.ts'

const fields = ['currentPassword', 'password'] as const

/** Changes the password: everywhere else the account is signed out. */
export function PasswordForm({ email }: { email: string }): ReactElement {
  const form = useForm<PasswordRequest>({
    shouldFocusError: false,
    defaultValues: { currentPassword: '', password: '' },
  })
  const { errors, submitCount } = form.formState
  const client = useQueryClient()
  const [savedText, sayHowItWent] = useSavedText()
  const change = useMutation({
    mutationFn: (request: PasswordRequest) => requestJson<MeView>('POST', '/api/me/password', request),
    onSuccess: async (me) => {
      form.reset()
      client.setQueryData(meQuery.queryKey, me)
      sayHowItWent('Password changed')
      await client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey })
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <>
      <ErrorSummary problems={formProblems(errors, fields)} attempt={submitCount} />
      <form
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit((values) => {
            sayHowItWent(null)
            if (!change.isPending) change.mutate(values)
          })(event)
        }
      >
        <input type="text" className="hidden" autoComplete="username" value={email} readOnly />
        <Field
          id="currentPassword"
          label="Your password now"
          type="password"
          autoComplete="current-password"
          error={errors.currentPassword?.message}
          {...form.register('currentPassword', { required: 'Enter the password you sign in with now' })}
        />
        <Field
          id="password"
          label="New password"
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...form.register('password', newPasswordRules)}
        />
        <div className="actions">
          <button type="submit" className="button button-main" aria-disabled={change.isPending}>
            {change.isPending ? 'Changing…' : 'Change password'}
          </button>
          <span className="text-muted">{savedText}</span>
        </div>
        <p className="hint">Everywhere else you are signed out then.</p>
      </form>
    </>
  )
}
