import type { PairView } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { requestOfPair } from '../../api/start-check.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { senderLabel } from '../run/pair-text.ts'
import { AboutAddress } from './about-address.tsx'
import { CheckNow } from './check-now.tsx'
import { CheckedSenders } from './checked-senders.tsx'

/** A pair that can be checked, and was not yet. */
export function NeverChecked({ view }: { view: PairView }): ReactElement {
  const name = pairName(view)
  usePageTitle(name)
  return (
    <section className="hero" aria-labelledby="page-heading">
      <CheckedSenders view={view} />
      <h1 id="page-heading" className="mt-3">
        <BreakableText>{name}</BreakableText>
      </h1>
      <p className="mt-3">Nobody has checked this {view.pair.domain === null ? 'address' : 'pair'} yet.</p>
      <CheckNow label="Check now" request={requestOfPair(view.pair, view.sender?.id)} isMain />
      {view.pair.domain === null && <AboutAddress address={view.pair.from} />}
    </section>
  )
}

function pairName({ pair: { domain, from }, domainUnicode, sender }: PairView): string {
  if (domain === null) return `Mail from ${from}`
  const to = domainUnicode === null ? domain : `${domainUnicode} (${domain})`
  const label = senderLabel(sender)
  return label === null ? `Mail to ${to}` : `Mail from ${label} to ${to}`
}
