import type { SavedSender } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { CheckValues } from './check-values.ts'

/** The saved senders to choose from: ours first, partners below. */
export function SavedChoice({ form, saved }: { form: UseFormReturn<CheckValues>; saved: SavedSender[] }): ReactElement {
  const register = form.register('senderId', { onChange: () => form.setValue('senderKind', 'saved') })
  return (
    <fieldset className="nested">
      <legend className="visually-hidden">Saved senders</legend>
      {saved.map(({ id, name, addresses, isPartner }) => (
        <label className="check" key={id}>
          <input type="radio" value={id} {...register} />
          <span>
            {name}
            {isPartner && ' (partner)'}{' '}
            <span className="text-muted">
              <BreakableText>{addresses[0] ?? ''}</BreakableText>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
