import type { ReactElement } from 'react'
import { WholeMessage } from './whole-message.tsx'

/** What to paste instead. */
export function NotABounce(): ReactElement {
  return (
    <section className="notice" aria-labelledby="lead">
      <h2 id="lead">This is not a bounce</h2>
      <p className="mt-2">We found no words of a mail server about a delivery in it. These are what we can read:</p>
      <ul className="plain-list">
        <li>the message that says “undeliverable”, “delayed” or “returned mail”,</li>
        <li>the lines of a mail server’s log or queue about one mail,</li>
        <li>the error that a mail program showed, copied as text.</li>
      </ul>
      <WholeMessage />
    </section>
  )
}
