import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { TimeOver } from './time-over.tsx'

/** Of a code that stands for another failure: where that one is found. */
export function HiddenCause({ isTimeOver = false }: { isTimeOver?: boolean }): ReactElement {
  return (
    <>
      <section aria-labelledby="hidden">
        <h2 id="hidden">This code hides the cause</h2>
        <p>
          It says how it ended, not why. The reason is what the recipient’s server said last, and that often stands in
          the same message.
        </p>
        <ul>
          <li>Look at the lines around the code for a reply that begins with 4 or 5.</li>
          <li>
            In a notice of Exchange, look below “Diagnostic information for administrators” for “LED=” or “Last error”.
          </li>
          <li>Else ask the mail team for the last error in the queue or in the message trace.</li>
        </ul>
        <p className="actions">
          <Link href="/bounce" className="button button-main">
            Read the whole message
          </Link>
          <Link href="/" className="button">
            Check the recipient
          </Link>
        </p>
      </section>
      {isTimeOver && <TimeOver />}
    </>
  )
}
