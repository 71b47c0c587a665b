import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeView, ProfileRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { meQuery } from '../../../api/queries.ts'
import { requestJson } from '../../../api/request.ts'
import { Field } from '../../../ui/field.tsx'
import { setRefusal } from '../../../ui/form-problems.ts'
import { nameRules } from '../../account/account-fields.ts'
import { useSavedText } from './use-saved-text.ts'

export function NameForm({ saved }: { saved: string }): ReactElement {
  const form = useForm<ProfileRequest>({ defaultValues: { name: saved } })
  const client = useQueryClient()
  const [savedText, sayHowItWent] = useSavedText()
  const save = useMutation({
    mutationFn: (request: ProfileRequest) => requestJson<MeView>('PUT', '/api/me', request),
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me)
      sayHowItWent('Saved')
    },
    onError: (error) => setRefusal(form.setError, error, ['name']),
  })
  return (
    <form
      noValidate
      onChange={() => sayHowItWent(null)}
      onSubmit={(event) => void form.handleSubmit((values) => !save.isPending && save.mutate(values))(event)}
    >
      <Field
        id="name"
        label="Your name"
        hint="Colleagues see it beside the checks you start."
        autoComplete="name"
        error={form.formState.errors.name?.message}
        {...form.register('name', nameRules)}
      />
      <div className="actions">
        <button type="submit" className="button button-main" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving…' : 'Save changes'}
        </button>
        <span className="text-muted">{savedText}</span>
      </div>
    </form>
  )
}
