import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { senderQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useHasRole } from '../account/account-context.ts'
import { SenderFacts } from './sender-facts.tsx'
import { SenderForm } from './sender-form.tsx'

/** Our mail server: what the checks know about the side that sends. Admins change it, others read it. */
export function SenderPage(): ReactElement {
  usePageTitle('Our mail server')
  const sender = useQuery(senderQuery)
  const isAdmin = useHasRole('admin')
  return (
    <section className="settings-section" aria-labelledby="page-heading">
      <h1 id="page-heading">Our mail server</h1>
      <p className="mt-2">We use these to see what others see about you. Nothing is changed on your servers.</p>
      {sender.data === undefined ? (
        <p className="mt-6">{sender.isError ? 'This can’t be loaded right now.' : ''}</p>
      ) : isAdmin ? (
        <SenderForm saved={sender.data} />
      ) : (
        <SenderFacts saved={sender.data} />
      )}
    </section>
  )
}
