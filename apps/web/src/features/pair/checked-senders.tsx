import type { PairView } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { senderLabel } from '../run/pair-text.ts'
import { pairHref } from './pair-address.ts'

/** Whose mail to this domain was checked, as links; nothing where there is no choice. */
export function CheckedSenders({ view }: { view: PairView }): ReactElement | null {
  const { pair, senders } = view
  const others = senders.filter(({ from }) => from !== pair.from)
  if (others.length === 0) return null
  const current = { from: pair.from, sender: view.sender }
  return (
    <nav aria-label="Mail from" className="senders">
      <p className="font-semibold">Mail from:</p>
      <ul>
        {[current, ...others].map(({ from, sender }) => (
          <li key={from}>
            <Link href={pairHref({ ...pair, from })} aria-current={from === pair.from ? 'page' : undefined}>
              <BreakableText>{senderLabel(sender) ?? (from === '' ? 'nobody in particular' : from)}</BreakableText>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
