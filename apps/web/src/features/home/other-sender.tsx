import { useState, type ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { SenderCluesRequest } from '@waypost/contract'
import { FieldError } from '../../ui/field.tsx'
import type { CheckValues } from './check-values.ts'
import { PasteHeaders } from './paste-headers.tsx'
import { WhichAddress, type BounceClues } from './which-address.tsx'

type HandOvers = NonNullable<SenderCluesRequest['handOvers']>

/** Somebody else who sends: their domain, address or server, and what is asked when that leaves a choice. */
export function OtherSender(props: { form: UseFormReturn<CheckValues>; clues?: BounceClues }): ReactElement {
  const { form, clues } = props
  const error = form.formState.errors.otherSender?.message
  const [handOvers, setHandOvers] = useState<HandOvers>([])
  const describedBy = ['otherSender-hint', error && 'otherSender-error'].filter(Boolean).join(' ')
  const forget = () => {
    setHandOvers([])
    form.setValue('otherSelectors', [])
    form.setValue('otherDomain', '')
  }
  return (
    <div className="nested">
      <label htmlFor="otherSender">Their domain, sending address or server name</label>
      <p id="otherSender-hint" className="hint">
        Of a domain we look up which addresses may send for it.
      </p>
      {error && <FieldError id="otherSender" text={error} />}
      <input
        id="otherSender"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        {...form.register('otherSender', {
          onChange: forget,
          validate: (value, { senderKind }) =>
            senderKind !== 'other' ||
            value.trim() !== '' ||
            'Enter their domain, or the IP address or server name they send from',
        })}
      />
      <WhichAddress form={form} handOvers={handOvers} clues={clues} />
      <PasteHeaders form={form} onRead={setHandOvers} />
    </div>
  )
}
