import type { ReactElement, ReactNode } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { useHasRole } from '../account/account-context.ts'
import { NotFoundPage } from '../not-found-page.tsx'
import { MePage } from './me/me-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { SenderPage } from './senders/sender-page.tsx'
import { SendersPage } from './senders/senders-page.tsx'

/** The sections of the settings, each at an address of its own. */
export function SettingsPages(): ReactElement {
  return (
    <Switch>
      <Route path="/settings/senders">
        <Section>
          <SendersPage />
        </Section>
      </Route>
      <Route path="/settings/senders/:id">
        {({ id }) => (
          <Section>
            <SenderPage key={id} id={id} />
          </Section>
        )}
      </Route>
      <Route path="/settings/people">
        <Section>
          <PeoplePage />
        </Section>
      </Route>
      <Route path="/settings/me">
        <Section>
          <MePage />
        </Section>
      </Route>
      <Route path="/settings">
        <Redirect to="/settings/senders" replace />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}

function Section({ children }: { children: ReactNode }): ReactElement {
  const [path] = useLocation()
  const isAdmin = useHasRole('admin')
  const sections = [
    { href: '/settings/senders', name: 'Our mail servers' },
    ...(isAdmin ? [{ href: '/settings/people', name: 'People' }] : []),
    { href: '/settings/me', name: 'My account' },
  ]
  return (
    <div className="settings">
      <nav aria-label="Settings" className="settings-nav">
        <ul>
          {sections.map(({ href, name }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}
