import type { MeView } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { Dialog } from '../ui/dialog.tsx'
import { AccountPanel } from './account-panel.tsx'
import { PlaceLinks } from './places.tsx'

/** Pages and account on narrow screens: one button, and a list that fills the screen. */
export function MenuDialog({ me, onShowShortcuts }: { me: MeView; onShowShortcuts: () => void }): ReactElement {
  const [path] = useLocation()
  // Open on the page where it was opened: following a link closes it.
  const [openOn, setOpenOn] = useState<string | null>(null)
  const close = () => setOpenOn(null)
  return (
    <div className="narrow-menu">
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpenOn(path)}>
        Menu
      </button>
      <Dialog title="Menu" isOpen={openOn === path} onClose={close} className="menu-screen">
        <button type="button" className="button menu-close" onClick={close}>
          Close
        </button>
        <nav aria-label="Pages">
          <PlaceLinks onFollow={close} />
        </nav>
        <section aria-labelledby="menu-account" className="menu-account">
          <h3 id="menu-account">{me.name}</h3>
          <AccountPanel
            me={me}
            onFollow={close}
            onShowShortcuts={() => {
              close()
              onShowShortcuts()
            }}
          />
        </section>
      </Dialog>
    </div>
  )
}
