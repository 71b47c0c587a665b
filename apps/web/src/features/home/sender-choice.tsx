import type { SenderView } from '@waypost/contract'
import type { ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { BreakableText } from '@waypost/report'
import { FieldError } from '../../ui/field.tsx'
import type { CheckValues } from './check-values.ts'

/** Who is sending: our mail server when it is saved, somebody else, or nobody in particular. */
export function SenderChoice({ form, saved }: { form: UseFormReturn<CheckValues>; saved: SenderView }): ReactElement {
  const kind = form.watch('senderKind')
  const error = form.formState.errors.otherSender?.message
  return (
    <fieldset className="field">
      <legend>Who is sending?</legend>
      {saved ? (
        <label className="check">
          <input type="radio" value="ours" {...form.register('senderKind')} />
          <span>
            {saved.name}, our mail server{' '}
            <span className="text-muted">
              <BreakableText>{saved.address}</BreakableText>
            </span>
          </span>
        </label>
      ) : (
        <label className="check">
          <input type="radio" value="none" {...form.register('senderKind')} />
          Nobody in particular: check only where the mail goes
        </label>
      )}
      <label className="check">
        <input type="radio" value="other" {...form.register('senderKind')} />
        Someone else, for example a partner
      </label>
      {kind === 'other' && (
        <div className="nested">
          <label htmlFor="otherSender">Their sending address or server name</label>
          {error && <FieldError id="otherSender" text={error} />}
          <input
            id="otherSender"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'otherSender-error' : undefined}
            {...form.register('otherSender', {
              validate: (value, { senderKind }) =>
                senderKind !== 'other' ||
                value.trim() !== '' ||
                'Enter the IP address or the server name they send from',
            })}
          />
        </div>
      )}
    </fieldset>
  )
}
