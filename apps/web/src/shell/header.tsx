import type { MeView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { AccountMenu } from './account-menu.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import { PlaceLinks } from './places.tsx'

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
            <AccountMenu me={me} onShowShortcuts={onShowShortcuts} />
            <MenuDialog me={me} onShowShortcuts={onShowShortcuts} />
          </>
        )}
      </div>
    </header>
  )
}
