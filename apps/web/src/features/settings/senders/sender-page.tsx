import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { sendersQuery } from '../../../api/queries.ts'
import { usePageTitle } from '../../../ui/page-title.ts'
import { useHasRole } from '../../account/account-context.ts'
import { NotAllowedNote } from '../../account/roles.tsx'
import { NotFoundPage } from '../../not-found-page.tsx'
import { RemoveSender } from './remove-sender.tsx'
import { SenderForm } from './sender-form.tsx'

/** One sender to change; `new` is one to add. */
export function SenderPage({ id }: { id: string }): ReactElement {
  const senders = useQuery(sendersQuery)
  const isAdmin = useHasRole('admin')
  const isNew = id === 'new'
  const saved = senders.data?.senders.find((sender) => sender.id === id)
  const title = isNew ? 'Add a sender' : (saved?.name ?? 'A sender')
  usePageTitle(title)
  if (senders.data !== undefined && !isNew && saved === undefined) return <NotFoundPage />
  return (
    <section className="settings-section" aria-labelledby="page-heading">
      <p>
        <Link href="/settings/senders" className="inline-block py-1">
          Our mail servers
        </Link>
      </p>
      <h1 id="page-heading">{title}</h1>
      {!isAdmin ? (
        <NotAllowedNote what="settings" />
      ) : senders.data === undefined ? (
        <p className="mt-6">{senders.isError ? 'This can’t be loaded right now.' : ''}</p>
      ) : (
        <>
          <SenderForm saved={saved ?? null} title={title} />
          {saved && <RemoveSender saved={saved} />}
        </>
      )}
    </section>
  )
}
