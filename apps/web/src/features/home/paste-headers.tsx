import { useQuery } from '@tanstack/react-query'
import type { SenderCluesRequest } from '@waypost/contract'
import { specialNames } from '@waypost/core/target'
import { headersProblemTexts } from '@waypost/core/words'
import { useRef, useState, type ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { statusQuery } from '../../api/queries.ts'
import { FieldError } from '../../ui/field.tsx'
import { useAnnouncer } from '../../ui/status-region.tsx'
import type { CheckValues } from './check-values.ts'

interface Props {
  form: UseFormReturn<CheckValues>
  onRead: (handOvers: NonNullable<SenderCluesRequest['handOvers']>) => void
}

/** Finds the sender in the headers of a message. They are read on this computer; only what was found is asked about. */
export function PasteHeaders({ form, onRead }: Props): ReactElement {
  const box = useRef<HTMLTextAreaElement>(null)
  const status = useQuery(statusQuery)
  const announcer = useAnnouncer()
  const [said, setSaid] = useState({ error: '', found: '' })

  const read = async (): Promise<void> => {
    const { readHeaders } = await import('@waypost/core/headers')
    // The demo lives on addresses of this machine. Which names are allowed is decided by the API.
    const allowedRanges = status.data?.demo ? ['127.0.0.0/8'] : []
    const result = await readHeaders(box.current?.value ?? '', { allowedRanges, allowedNames: [...specialNames] })
    if (!result.ok) {
      setSaid({ error: headersProblemTexts[result.problem], found: '' })
      box.current?.focus()
      return
    }
    const { domain, selectors, handOvers } = result.headers
    const [first] = handOvers
    const found = [
      ...(domain === undefined ? [] : [`from ${domain}`]),
      ...(first === undefined ? [] : [`handed over by ${first.address}`]),
      ...(selectors.length === 0 ? [] : [`signed with ${selectors.join(', ')}`]),
    ]
    form.setValue('otherSender', domain ?? first?.address ?? '')
    form.setValue('otherSelectors', selectors)
    form.clearErrors('otherSender')
    onRead(handOvers)
    const text = `We read: ${found.join(', ')}.`
    setSaid({ error: '', found: text })
    announcer.say(text)
  }

  return (
    <details className="disclosure mt-2">
      <summary>
        <span>Find it in the headers of a message they sent</span>
      </summary>
      <div className="nested">
        <label htmlFor="headers">Headers of the message</label>
        <p id="headers-hint" className="hint">
          Of any message that arrived. We read them on this computer and send only what we find.
        </p>
        {said.error !== '' && <FieldError id="headers" text={said.error} />}
        <textarea
          id="headers"
          ref={box}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={said.error === '' ? undefined : true}
          aria-describedby={`headers-hint${said.error === '' ? '' : ' headers-error'}`}
        />
        <p className="actions">
          <button type="button" className="button" onClick={() => void read()}>
            Read the headers
          </button>
        </p>
        <p className="understood">{said.found}</p>
      </div>
    </details>
  )
}
