import type { Quote } from '@waypost/core/bounce'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import { markQuotes } from './mark-quotes.ts'

/** Longer texts are cut: nobody looks for a value in so many lines. */
const maxShown = 60_000

const names: Record<Quote['of'], string> = {
  kind: 'Kind',
  recipient: 'Recipient',
  status: 'Code',
  replyCode: 'Reply code',
  diagnosticText: 'What was said',
  remoteMta: 'Their server',
  remoteAddress: 'Address of their server',
  reportingMta: 'Who wrote it',
  sender: 'Sender',
  messageId: 'Message number',
  arrivedAt: 'Message sent',
  noticedAt: 'Written',
  deadlineAt: 'Time limit',
  delayNotice: 'Notice time',
  expiry: 'Give-up time',
  attempts: 'Tries',
  sendingAddress: 'Sending address',
}

/** The message itself with the words marked from which each value was read. All of it is shown as text. */
export function MarkedText({ shown, quotes }: { shown: string; quotes: Quote[] }): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="disclosure section" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>Show where each value was found</span>
      </summary>
      {isOpen && <Marks shown={shown.slice(0, maxShown)} quotes={quotes} isCut={shown.length > maxShown} />}
    </details>
  )
}

function Marks({ shown, quotes, isCut }: { shown: string; quotes: Quote[]; isCut: boolean }): ReactElement {
  const text = useRef<HTMLPreElement>(null)
  const pieces = useMemo(() => markQuotes(shown, quotes), [shown, quotes])
  const places = pieces.flatMap(({ quote }) => (quote === undefined ? [] : [quote]))
  const show = (quote: number) => {
    const mark = text.current?.querySelector<HTMLElement>(`[data-quote="${quote}"]`)
    mark?.focus()
    mark?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <div className="choices" role="group" aria-label="Go to the words of a value">
        {places.map((quote) => (
          <button type="button" key={quote} onClick={() => show(quote)}>
            {names[quotes[quote]?.of ?? 'kind']}
          </button>
        ))}
      </div>
      {places.length === 0 && <p className="mt-2">The words can’t be marked in this message.</p>}
      <pre ref={text} className="shown-text" tabIndex={0} role="region" aria-label="The message" translate="no">
        {pieces.map(({ text: words, quote }, place) =>
          quote === undefined ? (
            words
          ) : (
            <mark key={place} data-quote={quote} tabIndex={-1}>
              {words}
            </mark>
          ),
        )}
      </pre>
      {isCut && <p className="hint">Only the first part is shown here.</p>}
    </>
  )
}
