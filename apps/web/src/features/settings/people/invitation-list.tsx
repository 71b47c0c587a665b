import type { InvitationView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { requestJson } from '../../../api/request.ts'
import { formatWhen } from '../../../ui/when.ts'
import { roleNames } from '@waypost/contract'
import { Outcome } from './person-item.tsx'
import { useDeed } from './use-deed.ts'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** Links that were made and not used yet. */
export function InvitationList({ invitations }: { invitations: InvitationView[] }): ReactElement {
  if (invitations.length === 0) return <p className="mt-3">No invitation is open.</p>
  return (
    <ul className="people">
      {invitations.map((invitation) => (
        <InvitationItem key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  )
}

function InvitationItem({ invitation }: { invitation: InvitationView }): ReactElement {
  const { id, name, email, role, invitedBy, createdAt, expiresAt, state } = invitation
  const withdraw = useDeed({
    work: () => requestJson<null>('DELETE', `/api/invitations/${id}`),
    done: `The invitation of ${name} is withdrawn`,
    focusAfter: () => document.getElementById('invitations'),
  })
  const facts = [
    ...(email === null ? [] : [email]),
    `invited by ${invitedBy} ${formatWhen(new Date(createdAt), new Date())}`,
    state === 'open' ? `works until ${day.format(new Date(expiresAt))}` : 'too old to be used',
  ]
  return (
    <li className="person">
      <h3>{name}</h3>
      <p>
        <strong>{roleNames[role]}</strong> <span className="text-muted">· {facts.join(' · ')}</span>
      </p>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-label={`Withdraw the invitation of ${name}`}
          onClick={() => !withdraw.isPending && withdraw.mutate(undefined)}
        >
          Withdraw
        </button>
        <Outcome text={withdraw.outcome} isError={withdraw.isError} />
      </div>
    </li>
  )
}
