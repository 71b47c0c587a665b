import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { meQuery } from '../api/queries.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { Header } from './header.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StatusLine } from './status-line.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** What is around every page: skip link, header, banner, footer. */
export function Shell({ children }: { children: ReactNode }): ReactElement {
  const me = useQuery(meQuery).data ?? null
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [, navigate] = useLocation()
  useFocusOnNavigation()
  useShortcut('?', () => setIsHelpOpen(true))
  useShortcut(
    '/',
    () => {
      navigate('/')
      // The box is there after the page was drawn.
      requestAnimationFrame(() => document.getElementById('text')?.focus())
    },
    me !== null,
  )
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to main content
      </a>
      <Header me={me} onShowShortcuts={() => setIsHelpOpen(true)} />
      <ConnectionBanner />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <StatusLine isSignedIn={me !== null} />
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  )
}
