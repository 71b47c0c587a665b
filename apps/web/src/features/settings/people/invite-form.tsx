import type { InvitationRequest, OneTimeLinkView, Role } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { requestJson } from '../../../api/request.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { formProblems, setRefusal } from '../../../ui/form-problems.ts'
import { emailRules } from '../../account/account-fields.ts'
import { OneTimeLink } from './one-time-link.tsx'
import { RoleField } from './role-field.tsx'
import { useDeed } from './use-deed.ts'

interface Values {
  name: string
  email: string
  role: Role
}
const fields = ['name', 'email'] as const

/** Makes a link with which a colleague makes the own account. */
export function InviteForm(): ReactElement {
  const form = useForm<Values>({ shouldFocusError: false, defaultValues: { name: '', email: '', role: 'agent' } })
  const { errors, submitCount } = form.formState
  const [made, setMade] = useState<{ link: OneTimeLinkView; name: string } | null>(null)
  const invite = useDeed({
    work: (request: InvitationRequest) => requestJson<OneTimeLinkView>('POST', '/api/invitations', request),
    done: 'The link is ready',
  })
  const submit = ({ name, email, role }: Values) => {
    if (invite.isPending) return
    setMade(null)
    const request = { name, role, ...(email.trim() !== '' && { email: email.trim() }) }
    invite.mutate(request, {
      onSuccess: (link) => {
        setMade({ link, name })
        form.reset()
      },
      onError: (error) => setRefusal(form.setError, error, fields),
    })
  }
  return (
    <>
      <ErrorSummary
        problems={formProblems(errors, fields).map(({ field, text }) => ({ field: `invite-${field}`, text }))}
        attempt={submitCount}
      />
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Field
          id="invite-name"
          label="Name"
          autoComplete="off"
          error={errors.name?.message}
          {...form.register('name', { validate: (value) => value.trim() !== '' || 'Enter a name' })}
        />
        <Field
          id="invite-email"
          label="Email address, if you know it"
          hint="They can change it. No mail is sent."
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register('email', {
            validate: (value) => value.trim() === '' || emailRules.validate(value),
          })}
        />
        <RoleField
          id="invite-role"
          hint="Viewers can read. Helpdesk can check. Admins can change settings."
          {...form.register('role')}
        />
        <div className="actions">
          <button type="submit" className="button button-main" aria-disabled={invite.isPending}>
            {invite.isPending ? 'Making the link…' : 'Make an invitation link'}
          </button>
        </div>
      </form>
      {made && <OneTimeLink link={made.link} whose={made.name} />}
    </>
  )
}
