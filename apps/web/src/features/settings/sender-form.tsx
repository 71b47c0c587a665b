import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SenderRequest, SenderView } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { senderQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { formProblems, setRefusal } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'

const fields = ['name', 'address', 'heloName', 'domain', 'selectors', 'delayNoticeHours', 'giveUpHours'] as const
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

export function SenderForm({ saved }: { saved: SenderView }): ReactElement {
  const form = useForm<SenderRequest>({ shouldFocusError: false, defaultValues: valuesOf(saved) })
  const { errors, submitCount } = form.formState
  const client = useQueryClient()
  const announcer = useAnnouncer()
  const [savedText, setSavedText] = useState('')
  const problems = formProblems(errors, fields)
  usePageTitle(problems.length > 0 ? 'Error: Our mail server' : 'Our mail server')
  const save = useMutation({
    mutationFn: (values: SenderRequest) => requestJson<SenderView>('PUT', '/api/senders/default', values),
    onSuccess: async () => {
      const text = `Saved ${time.format(new Date())}`
      setSavedText(text)
      announcer.say(text)
      await client.invalidateQueries({ queryKey: senderQuery.queryKey })
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onChange={() => setSavedText('')}
        onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}
      >
        <Field
          id="name"
          label="Name"
          hint="How people call it, such as your company’s name."
          error={errors.name?.message}
          {...form.register('name', { validate: (value) => value.trim() !== '' || 'Enter a name' })}
        />
        <Field
          id="address"
          label="Sending address"
          hint="The IP address your mail server uses on the internet."
          error={errors.address?.message}
          spellCheck={false}
          {...form.register('address', {
            validate: (value) => value.trim() !== '' || 'Enter the IP address your mail server uses on the internet',
          })}
        />
        <Field
          id="heloName"
          label="Greeting name (HELO)"
          hint="The name your mail server gives when it says hello. Leave it empty if you do not know it."
          error={errors.heloName?.message}
          spellCheck={false}
          {...form.register('heloName')}
        />
        <Field
          id="domain"
          label="Mail domain"
          hint="What stands behind the @ of your addresses. Leave it empty to leave out the permission list, signature and policy."
          error={errors.domain?.message}
          spellCheck={false}
          {...form.register('domain')}
        />
        <Field
          id="selectors"
          label="Selectors of your signature (DKIM)"
          hint="What stands behind s= in the line DKIM-Signature of a message you sent. Leave it empty if you do not know it."
          error={errors.selectors?.message}
          spellCheck={false}
          {...form.register('selectors', { setValueAs: selectorsOf })}
        />
        <Field
          id="delayNoticeHours"
          label="Notice time, in hours"
          hint="How long your server waits before it sends the delay notice. 0 if it sends none."
          type="number"
          inputMode="numeric"
          error={errors.delayNoticeHours?.message}
          {...form.register('delayNoticeHours', {
            valueAsNumber: true,
            validate: (value) => isWhole(value, 0, 720) || 'Enter whole hours from 0 to 720',
          })}
        />
        <Field
          id="giveUpHours"
          label="Give-up time, in hours"
          hint="How long your server keeps trying. 48 hours are 2 days."
          type="number"
          inputMode="numeric"
          error={errors.giveUpHours?.message}
          {...form.register('giveUpHours', {
            valueAsNumber: true,
            validate: (value) => isWhole(value, 1, 2_160) || 'Enter whole hours from 1 to 2,160',
          })}
        />
        <div className="actions">
          <button type="submit" className="button button-main" aria-disabled={save.isPending}>
            {save.isPending ? 'Saving…' : 'Save changes'}
          </button>
          <span className="text-muted">{savedText}</span>
        </div>
      </form>
    </>
  )
}

/** The defaults are those of Exchange Server: notice after 4 hours, give up after 2 days. */
function valuesOf(saved: SenderView): SenderRequest {
  return {
    name: saved?.name ?? '',
    address: saved?.address ?? '',
    heloName: saved?.heloName ?? '',
    domain: saved?.domain ?? '',
    selectors: saved?.selectors ?? [],
    delayNoticeHours: saved?.delayNoticeHours ?? 4,
    giveUpHours: saved?.giveUpHours ?? 48,
  }
}

/** What is typed is one text; what is saved is a list. */
function selectorsOf(value: string | string[]): string[] {
  return typeof value === 'string' ? value.split(/[\s,]/).filter((name) => name !== '') : value
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to
}
