import { useQuery } from '@tanstack/react-query'
import type { SavedSender } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { sendersQuery } from '../../../api/queries.ts'
import { usePageTitle } from '../../../ui/page-title.ts'
import { useHasRole } from '../../account/account-context.ts'
import { NotAllowedNote } from '../../account/roles.tsx'
import { SenderForm } from './sender-form.tsx'

const title = 'Our mail servers'

/** The mail servers that send: ours, and those of partners. Admins change them, others read. */
export function SendersPage(): ReactElement {
  usePageTitle(title)
  const senders = useQuery(sendersQuery)
  const isAdmin = useHasRole('admin')
  return (
    <section className="settings-section" aria-labelledby="page-heading">
      <h1 id="page-heading">{title}</h1>
      <p className="mt-2">We use these to see what others see about you. Nothing is changed on your servers.</p>
      {!isAdmin && <NotAllowedNote what="settings" />}
      {senders.data === undefined ? (
        <p className="mt-6">{senders.isError ? 'This can’t be loaded right now.' : ''}</p>
      ) : senders.data.senders.length > 0 ? (
        <SenderList senders={senders.data.senders} isAdmin={isAdmin} />
      ) : isAdmin ? (
        <SenderForm saved={null} title={title} />
      ) : (
        <p>Nothing is saved yet.</p>
      )}
    </section>
  )
}

function SenderList({ senders, isAdmin }: { senders: SavedSender[]; isAdmin: boolean }): ReactElement {
  return (
    <>
      {isAdmin && (
        <p className="mt-3">
          <Link href="/settings/senders/new" className="button">
            Add a sender
          </Link>
        </p>
      )}
      <ul className="people">
        {senders.map((sender) => (
          <li key={sender.id} className="person">
            <h2>
              {sender.name}
              {sender.isPartner && ' (partner)'}
            </h2>
            <p>
              {sender.addresses.map((address, index) => (
                <span key={address}>
                  {index > 0 && ', '}
                  <Link href={`/ip/${encodeURIComponent(address)}`} className="inline-block py-1">
                    <BreakableText>{address}</BreakableText>
                  </Link>
                </span>
              ))}
            </p>
            <p className="text-muted">{factsOf(sender).join(' · ')}</p>
            {isAdmin && (
              <p className="actions">
                <Link href={`/settings/senders/${sender.id}`} className="button" aria-label={`Edit ${sender.name}`}>
                  Edit
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function factsOf(sender: SavedSender): string[] {
  const { isDefault, domains, heloName, selectors, mailServer, delayNoticeHours, giveUpHours, contact } = sender
  return [
    ...(isDefault ? ['used when a check names no sender'] : []),
    ...(domains.length > 0 ? [`mail domain ${domains.join(', ')}`] : []),
    ...(heloName === '' ? [] : [`greeting ${heloName}`]),
    ...(selectors.length > 0 ? [`signature ${selectors.join(', ')}`] : []),
    ...(mailServer === '' ? [] : [mailServer]),
    delayNoticeHours === 0 ? 'no delay notice' : `notice after ${delayNoticeHours} h`,
    `gives up after ${giveUpHours} h`,
    ...(contact === '' ? [] : [`contact ${contact}`]),
  ]
}
