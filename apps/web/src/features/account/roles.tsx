import type { ReactElement } from 'react'
import { useAccount } from './account-context.ts'

const words = {
  check: 'Your account can read checks but not start them.',
  settings: 'Your account can read checks but not change settings.',
  people: 'Your account can’t see or change who works here.',
}

/** Says what this account can't do, and who can. */
export function NotAllowedNote({ what }: { what: keyof typeof words }): ReactElement {
  const admin = useAccount().adminName ?? 'An admin'
  return (
    <p className="notice">
      {words[what]} {what === 'check' ? `${admin} can change that.` : `${admin} can.`}
    </p>
  )
}
