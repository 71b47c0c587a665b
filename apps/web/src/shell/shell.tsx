import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { meQuery } from '../api/queries.ts'
import { focusBox } from '../ui/focus-box.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useOneWordAtATime } from './use-one-word-at-a-time.ts'

// Few open it, and no page must wait for it.
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }))

/** What is around every page: skip link, header, banner, footer. */
export function Shell({ children }: { children: ReactNode }): ReactElement {
  const me = useQuery(meQuery).data ?? null
  const [help, setHelp] = useState<'unused' | 'open' | 'closed'>('unused')
  const [, navigate] = useLocation()
  useFocusOnNavigation()
  useOneWordAtATime()
  useShortcut('?', () => setHelp('open'))
  useShortcut('g h', () => navigate('/'), me !== null)
  useShortcut(
    '/',
    () => {
      const box = document.getElementById('text')
      if (box) box.focus()
      else navigate('/', { state: focusBox })
    },
    me !== null,
  )
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to main content
      </a>
      <Header me={me} onShowShortcuts={() => setHelp('open')} />
      <ConnectionBanner />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer isSignedIn={me !== null} />
      {help !== 'unused' && (
        <Suspense>
          <ShortcutsDialog isOpen={help === 'open'} onClose={() => setHelp('closed')} />
        </Suspense>
      )}
    </div>
  )
}
