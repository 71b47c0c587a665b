import { useQuery } from '@tanstack/react-query'
import type { PeopleView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { peopleQuery } from '../../../api/people-queries.ts'
import { usePageTitle } from '../../../ui/page-title.ts'
import { useHasRole } from '../../account/account-context.ts'
import { NotAllowedNote } from '../../account/roles.tsx'
import { AuditList } from './audit-list.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { PasswordGate } from './password-gate.tsx'
import { PersonItem } from './person-item.tsx'

/** Who works here and may do what. */
export function PeoplePage(): ReactElement {
  usePageTitle('People')
  const isAdmin = useHasRole('admin')
  const people = useQuery({ ...peopleQuery, enabled: isAdmin })
  return (
    <section className="settings-section" aria-labelledby="page-heading">
      <h1 id="page-heading">People</h1>
      {!isAdmin ? (
        <NotAllowedNote what="people" />
      ) : people.data ? (
        <PasswordGate>
          <PeopleSections view={people.data} />
        </PasswordGate>
      ) : (
        <p className="mt-6">{people.isError ? 'This can’t be loaded right now.' : ''}</p>
      )}
    </section>
  )
}

function PeopleSections({ view }: { view: PeopleView }): ReactElement {
  return (
    <>
      <p className="mt-2">Viewers can read. Helpdesk can check. Admins can change settings.</p>
      <section className="section" aria-labelledby="colleagues">
        <h2 id="colleagues">Who works here</h2>
        <ul className="people">
          {view.people.map((person) => (
            <PersonItem key={person.id} person={person} />
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm />
      </section>
      <section className="section" aria-labelledby="invitations">
        <h2 id="invitations" tabIndex={-1}>
          Open invitations
        </h2>
        <InvitationList invitations={view.invitations} />
      </section>
      <section className="section" aria-labelledby="audit">
        <h2 id="audit">What was done to accounts</h2>
        <AuditList />
      </section>
    </>
  )
}
