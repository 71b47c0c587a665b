import type { SavedSender } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { CheckValues } from './check-values.ts'

const SavedChoice = lazy(async () => ({ default: (await import('./saved-choice.tsx')).SavedChoice }))
const OtherSender = lazy(async () => ({ default: (await import('./other-sender.tsx')).OtherSender }))

interface Props {
  form: UseFormReturn<CheckValues>
  saved: SavedSender[]
}

/** Who is sending: a mail server that is saved, somebody else, or nobody in particular. */
export function SenderChoice({ form, saved }: Props): ReactElement {
  const kind = form.watch('senderKind')
  const senderId = form.watch('senderId')
  const [isChanging, setIsChanging] = useState(false)
  const chosen = saved.find(({ id }) => id === senderId)
  return (
    <fieldset className="field">
      <legend>Who is sending?</legend>
      {chosen ? (
        <div className="sender-line">
          <label className="check">
            <input type="radio" value="saved" {...form.register('senderKind')} />
            <span>
              {chosen.name}, {chosen.isPartner ? 'a partner’s mail server' : 'our mail server'}{' '}
              <span className="text-muted">
                <BreakableText>{chosen.addresses[0] ?? ''}</BreakableText>
              </span>
            </span>
          </label>
          {saved.length > 1 && (
            <button
              type="button"
              className="button"
              aria-expanded={isChanging}
              aria-label="Change the sender"
              onClick={() => setIsChanging(!isChanging)}
            >
              Change
            </button>
          )}
        </div>
      ) : (
        <label className="check">
          <input type="radio" value="none" {...form.register('senderKind')} />
          Nobody in particular: check only where the mail goes
        </label>
      )}
      {isChanging && (
        <Suspense>
          <SavedChoice form={form} saved={saved} />
        </Suspense>
      )}
      <label className="check">
        <input type="radio" value="other" {...form.register('senderKind')} />
        Someone else, for example a partner
      </label>
      {kind === 'other' && (
        <Suspense fallback={<div className="nested other-pending" />}>
          <OtherSender form={form} />
        </Suspense>
      )}
    </fieldset>
  )
}
