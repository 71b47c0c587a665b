import type { ReactElement } from 'react'
import { usePageTitle } from '../../../ui/page-title.ts'
import { ThemeChoice } from '../../../ui/theme-choice.tsx'
import { ShortcutSwitch } from '../../../shell/shortcut-list.tsx'
import { useAccount } from '../../account/account-context.ts'
import { roleNames } from '@waypost/contract'
import { NameForm } from './name-form.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { PasswordForm } from './password-form.tsx'

/** The own account: name, password, where it is signed in, and how this browser shows Waypost. */
export function MePage(): ReactElement {
  usePageTitle('My account')
  const me = useAccount()
  return (
    <section className="settings-section" aria-labelledby="page-heading">
      <h1 id="page-heading">My account</h1>
      <p className="mt-2">
        {me.email} · {roleNames[me.role]}
      </p>
      <NameForm saved={me.name} />
      <section className="section" aria-labelledby="password-heading">
        <h2 id="password-heading">Password</h2>
        <PasswordForm email={me.email} />
      </section>
      <section className="section" aria-labelledby="sessions-heading">
        <h2 id="sessions-heading" tabIndex={-1}>
          Where you are signed in
        </h2>
        <OwnSessions />
      </section>
      <section className="section" aria-labelledby="browser-heading">
        <h2 id="browser-heading">In this browser</h2>
        <div className="mt-3">
          <ThemeChoice />
        </div>
        <ShortcutSwitch />
      </section>
    </section>
  )
}
