import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { recentRunsQuery, sendersQuery, statusQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useHasRole } from '../account/account-context.ts'
import { NotAllowedNote } from '../account/roles.tsx'
import { CheckForm, homeTitle } from './check-form.tsx'
import { DemoStories } from './demo-stories.tsx'
import { RecentChecks } from './recent-checks.tsx'
import { SenderMissing } from './sender-missing.tsx'

/** Where a check starts. */
export function HomePage(): ReactElement {
  usePageTitle(homeTitle)
  const mayCheck = useHasRole('agent')
  const senders = useQuery(sendersQuery)
  const status = useQuery(statusQuery)
  const recent = useQuery(recentRunsQuery(mayCheck ? 'mine' : 'everyone'))
  // Each part appears when what stands above it has its height, so nothing jumps.
  const isFormKnown = senders.data !== undefined || senders.isError
  return (
    <>
      {status.data?.port25 === 'closed' && (
        <section className="notice" aria-label="About our checker">
          Our checker {status.data.vantage} can’t use port 25, so we can’t knock on mail servers from there. Names and
          reverse DNS still work. This says nothing about the domain you check.
        </section>
      )}
      <h1 id="page-heading">{homeTitle}</h1>
      <p className="mt-2 max-w-text text-muted">We look up names and knock on mail servers. We never send a message.</p>
      {!mayCheck && <NotAllowedNote what="check" />}
      {mayCheck && senders.data?.senders.every(({ isPartner }) => isPartner) === true && <SenderMissing />}
      {mayCheck && isFormKnown && <CheckForm saved={senders.data?.senders ?? []} />}
      {!isFormKnown && <div className="page-pending" />}
      {isFormKnown && <RecentChecks />}
      {mayCheck && isFormKnown && !recent.isPending && status.data?.demo && <DemoStories stories={status.data.demo} />}
    </>
  )
}
