import type { MeView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { Link, useLocation } from 'wouter'
import { AccountMenu } from './account-menu.tsx'

const places = [
  { href: '/', name: 'Check' },
  { href: '/settings/senders', name: 'Our mail server' },
]

export function Header({ me, onShowShortcuts }: { me: MeView | null; onShowShortcuts: () => void }): ReactElement {
  return (
    <header className="header">
      <div className="header-inner">
        <Link href="/" className="brand">
          <svg viewBox="0 0 20 20" width="24" height="24" aria-hidden="true" focusable="false">
            <path d="M5 18V2.500M5 4h8.500l3 2.750l-3 2.750H5" />
          </svg>
          Waypost
        </Link>
        {me && (
          <>
            <nav aria-label="Main" className="main-nav">
              <PlaceLinks />
            </nav>
            <AccountMenu me={me} onShowShortcuts={onShowShortcuts} places={<PlaceLinks />} />
          </>
        )}
      </div>
    </header>
  )
}

function PlaceLinks(): ReactElement {
  const [path] = useLocation()
  return (
    <ul>
      {places.map(({ href, name }) => (
        <li key={href}>
          <Link href={href} aria-current={path === href ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
