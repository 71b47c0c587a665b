import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { useAccount } from '../account/account-context.ts'

/** Shown until our own mail server is known: without it a check sees one side only. */
export function SenderMissing(): ReactElement {
  const { adminName, role } = useAccount()
  if (role === 'admin') {
    return (
      <section className="notice" aria-labelledby="sender-missing">
        <h2 id="sender-missing">First, tell us who you send mail as</h2>
        <p>Add the address your mail server uses on the internet. It takes about 2 minutes.</p>
        <p className="mt-3">
          <Link href="/settings/senders" className="button">
            Add our mail server
          </Link>
        </p>
      </section>
    )
  }
  return (
    <p className="notice">
      Your company’s mail server is not set up here yet. You can still check where you are writing to. Ask
      {adminName ?? 'an admin'} to add your mail server to see both sides.
    </p>
  )
}
