import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedSender } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { sendersQuery } from '../../../api/queries.ts'
import { requestJson } from '../../../api/request.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, TextField } from '../../../ui/field.tsx'
import { formProblems, setRefusal } from '../../../ui/form-problems.ts'
import { usePageTitle } from '../../../ui/page-title.ts'
import { useAnnouncer } from '../../../ui/status-region.tsx'
import { requestOfValues, type SenderValues, valuesOf, wordsOf } from './sender-values.ts'

const fields = [
  'name',
  'addresses',
  'domains',
  'heloName',
  'selectors',
  'mailServer',
  'delayNoticeHours',
  'giveUpHours',
  'contact',
] as const
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** A sender to add (`saved` is null) or to change. */
export function SenderForm({ saved, title }: { saved: SavedSender | null; title: string }): ReactElement {
  const form = useForm<SenderValues>({ shouldFocusError: false, defaultValues: valuesOf(saved) })
  const { errors, submitCount } = form.formState
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const announcer = useAnnouncer()
  const [savedText, setSavedText] = useState('')
  const isPartner = form.watch('isPartner')
  const problems = formProblems(errors, fields)
  usePageTitle(problems.length > 0 ? `Error: ${title}` : title)
  const save = useMutation({
    mutationFn: (values: SenderValues) =>
      requestJson<SavedSender>(
        saved === null ? 'POST' : 'PUT',
        saved === null ? '/api/senders' : `/api/senders/${saved.id}`,
        requestOfValues(values),
      ),
    onSuccess: async () => {
      const text = `Saved ${time.format(new Date())}`
      setSavedText(text)
      announcer.say(text)
      await client.invalidateQueries({ queryKey: sendersQuery.queryKey })
      if (saved === null) navigate('/settings/senders')
    },
    onError: (error) => setRefusal(form.setError, error, fields),
  })
  return (
    <>
      <ErrorSummary problems={problems} attempt={submitCount} />
      <form
        noValidate
        onChange={() => setSavedText('')}
        onSubmit={(event) => void form.handleSubmit((values) => !save.isPending && save.mutate(values))(event)}
      >
        <Field
          id="name"
          label="Name"
          hint="How people call it, such as the company’s name."
          error={errors.name?.message}
          {...form.register('name', { validate: (value) => value.trim() !== '' || 'Enter a name' })}
        />
        <label className="check mt-3">
          <input type="checkbox" {...form.register('isPartner')} />
          It belongs to a partner, not to us
        </label>
        {!isPartner && saved !== null && !saved.isDefault && (
          <label className="check">
            <input type="checkbox" {...form.register('isDefault')} />
            Use it when a check names no sender
          </label>
        )}
        <TextField
          id="addresses"
          label="Sending addresses"
          hint="The IP addresses it uses on the internet, one a line. The usual one first."
          error={errors.addresses?.message}
          {...form.register('addresses', {
            validate: (value) =>
              wordsOf(value).length > 0 || 'Enter the IP address your mail server uses on the internet',
          })}
        />
        <TextField
          id="domains"
          label="Mail domains"
          hint="What stands behind the @ of its addresses, one a line. Checks look at the permission list, signature and policy of the first."
          error={errors.domains?.message}
          {...form.register('domains')}
        />
        <Field
          id="heloName"
          label="Greeting name (HELO)"
          hint="The name the mail server gives when it says hello. Leave it empty if you do not know it."
          error={errors.heloName?.message}
          spellCheck={false}
          {...form.register('heloName')}
        />
        <Field
          id="selectors"
          label="Selectors of the signature (DKIM)"
          hint="What stands behind s= in the line DKIM-Signature of a message it sent. Leave it empty if you do not know it."
          error={errors.selectors?.message}
          spellCheck={false}
          {...form.register('selectors')}
        />
        <Field
          id="mailServer"
          label="Mail server product"
          hint="Such as Exchange Server 2019 or Postfix. Leave it empty if you do not know it."
          maxLength={80}
          error={errors.mailServer?.message}
          {...form.register('mailServer')}
        />
        <Field
          id="delayNoticeHours"
          label="Notice time, in hours"
          hint="How long the server waits before it sends the delay notice. 0 if it sends none."
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
          hint="How long the server keeps trying. 48 hours are 2 days."
          type="number"
          inputMode="numeric"
          error={errors.giveUpHours?.message}
          {...form.register('giveUpHours', {
            valueAsNumber: true,
            validate: (value) => isWhole(value, 1, 2_160) || 'Enter whole hours from 1 to 2,160',
          })}
        />
        <Field
          id="contact"
          label="Contact"
          hint="Whom to call about it, and how."
          maxLength={300}
          error={errors.contact?.message}
          {...form.register('contact')}
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

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to
}
