import type { MeView } from '@waypost/contract'
import { useRef, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { AccountPanel } from './account-panel.tsx'

/** The account behind the person's name, on wide screens. */
export function AccountMenu({ me, onShowShortcuts }: { me: MeView; onShowShortcuts: () => void }): ReactElement {
  const menu = useRef<HTMLDivElement>(null)
  const [path] = useLocation()
  return (
    <div className="account">
      <button type="button" className="button button-quiet" popoverTarget="account-menu">
        {me.name} <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id="account-menu" popover="auto" className="menu" role="group" aria-label="Account" key={path}>
        <AccountPanel
          me={me}
          onShowShortcuts={() => {
            menu.current?.hidePopover()
            onShowShortcuts()
          }}
        />
      </div>
    </div>
  )
}
