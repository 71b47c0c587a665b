import type { OneTimeLinkView, PersonView, Role } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { requestJson } from '../../../api/request.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { formatWhen } from '../../../ui/when.ts'
import { roleNames } from '@waypost/contract'
import { OneTimeLink } from './one-time-link.tsx'
import { RoleField } from './role-field.tsx'
import { useDeed } from './use-deed.ts'

/** One colleague, and what an admin can do. */
export function PersonItem({ person }: { person: PersonView }): ReactElement {
  const { name, email, role, isSwitchedOff, isYou, lastSeenAt, sessionCount } = person
  const seen = lastSeenAt === null ? 'not seen yet' : `last seen ${formatWhen(new Date(lastSeenAt), new Date())}`
  const places = sessionCount === 1 ? 'signed in once' : `signed in ${sessionCount} times`
  const facts = [email, ...(isSwitchedOff ? [] : [seen]), ...(sessionCount > 0 ? [places] : [])]
  return (
    <li className="person">
      <h3>
        {name}
        {isYou && ' (you)'}
      </h3>
      <p>
        <strong>{isSwitchedOff ? 'Switched off' : roleNames[role]}</strong>{' '}
        <span className="text-muted">· {facts.join(' · ')}</span>
      </p>
      <details className="disclosure">
        <summary id={`person-${person.id}`}>
          <span>Change {name}</span>
        </summary>
        <div className="nested">{isSwitchedOff ? <SwitchOn person={person} /> : <PersonForms person={person} />}</div>
      </details>
    </li>
  )
}

function PersonForms({ person }: { person: PersonView }): ReactElement {
  return (
    <>
      <RoleForm person={person} />
      <PasswordLink person={person} />
      <SignOutEverywhere person={person} />
      <SwitchOff person={person} />
    </>
  )
}

function RoleForm({ person }: { person: PersonView }): ReactElement {
  const [role, setRole] = useState<Role>(person.role)
  const change = useDeed({
    work: () => requestJson<null>('PUT', `/api/people/${person.id}/role`, { role }),
    done: `${person.name} is ${roleNames[role]} now`,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.isPending) change.mutate(undefined)
      }}
    >
      <RoleField
        id={`role-${person.id}`}
        hint={`A new role signs ${person.name} out everywhere.`}
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
      />
      <div className="actions">
        <button type="submit" className="button" aria-disabled={change.isPending || role === person.role}>
          Save role
        </button>
        <Outcome text={change.outcome} isError={change.isError} />
      </div>
    </form>
  )
}

function PasswordLink({ person }: { person: PersonView }): ReactElement {
  const make = useDeed({
    work: () => requestJson<OneTimeLinkView>('POST', `/api/people/${person.id}/password-link`),
    done: 'The link is ready',
  })
  return (
    <>
      <div className="actions">
        <button type="button" className="button" onClick={() => !make.isPending && make.mutate(undefined)}>
          Make a link for a new password
        </button>
        <Outcome text={make.outcome} isError={make.isError} />
      </div>
      {make.data && <OneTimeLink link={make.data} whose={person.name} />}
    </>
  )
}

function SignOutEverywhere({ person }: { person: PersonView }): ReactElement {
  const signOut = useDeed({
    work: () => requestJson<null>('DELETE', `/api/people/${person.id}/sessions`),
    done: `${person.name} is signed out everywhere`,
  })
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => !signOut.isPending && signOut.mutate(undefined)}>
        Sign out everywhere
      </button>
      <Outcome text={signOut.outcome} isError={signOut.isError} />
    </div>
  )
}

function SwitchOff({ person }: { person: PersonView }): ReactElement {
  const { id, name, sessionCount } = person
  const [isAsking, setIsAsking] = useState(false)
  const off = useDeed({
    work: () => requestJson<null>('POST', `/api/people/${id}/switch-off`),
    done: `${name} is switched off`,
    focusAfter: () => document.getElementById(`person-${id}`),
  })
  const sessions = sessionCount === 1 ? '1 session ends' : `${sessionCount} sessions end`
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => setIsAsking(true)}>
        Switch off
      </button>
      <Outcome text={off.outcome} isError={off.isError} />
      <Dialog title={`Switch off ${name}?`} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p className="mt-2">
          {name} can’t sign in any more, and {sessions} now. What {name} checked stays. You can switch the account on
          again.
        </p>
        <div className="actions">
          <button
            type="button"
            className="button button-main"
            onClick={() => {
              setIsAsking(false)
              if (!off.isPending) off.mutate(undefined)
            }}
          >
            Switch off {name}
          </button>
          <button type="button" className="button" onClick={() => setIsAsking(false)}>
            Cancel
          </button>
        </div>
      </Dialog>
    </div>
  )
}

function SwitchOn({ person }: { person: PersonView }): ReactElement {
  const on = useDeed({
    work: () => requestJson<null>('POST', `/api/people/${person.id}/switch-on`),
    done: `${person.name} is switched on`,
    focusAfter: () => document.getElementById(`person-${person.id}`),
  })
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => !on.isPending && on.mutate(undefined)}>
        Switch on
      </button>
      <Outcome text={on.outcome} isError={on.isError} />
    </div>
  )
}

export function Outcome({ text, isError }: { text: string; isError: boolean }): ReactElement {
  return <span className={isError ? 'field-error' : 'text-muted'}>{text}</span>
}
