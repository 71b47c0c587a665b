import type { BounceNotice } from '@waypost/core/facts'
import { bounceKindText, reasonName } from '@waypost/core/words'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'

interface Props {
  notices: BounceNotice[]
  index: number
  onChoose: (index: number) => void
}

const shownAtOnce = 50

/** One notice can tell several stories: each recipient has its own. */
export function RecipientChoice({ notices, index, onChoose }: Props): ReactElement {
  return (
    <fieldset className="field">
      <legend>This bounce names {notices.length} recipients. Choose which one to check.</legend>
      {notices.slice(0, shownAtOnce).map((notice, place) => (
        <label className="check" key={place}>
          <input type="radio" name="recipient" checked={place === index} onChange={() => onChoose(place)} />
          <span>
            <BreakableText>{notice.recipient ?? 'A recipient without an address'}</BreakableText>{' '}
            <span className="text-muted">
              – {bounceKindText(notice)}. {reasonName(notice.reason)}.
            </span>
          </span>
        </label>
      ))}
      {notices.length > shownAtOnce && (
        <p className="hint">And {notices.length - shownAtOnce} more, which we leave out.</p>
      )}
    </fieldset>
  )
}
