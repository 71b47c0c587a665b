import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { meQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { readTheme, saveTheme, themes, type Theme } from '../ui/theme.ts'

const themeNames: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' }

/** Everything about the person: pages (on narrow screens), theme, shortcuts, sign out. */
export function AccountMenu(props: { me: MeView; places: ReactNode; onShowShortcuts: () => void }): ReactElement {
  const { me, places, onShowShortcuts } = props
  const menu = useRef<HTMLDivElement>(null)
  const [theme, setTheme] = useState(readTheme)
  const [path] = useLocation()
  return (
    <div className="account">
      <button type="button" className="button button-quiet" popoverTarget="account-menu">
        {me.name} <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id="account-menu" popover="auto" className="menu" role="group" aria-label="Account" key={path}>
        <nav aria-label="Pages" className="menu-places">
          {places}
        </nav>
        <p className="text-muted">{me.email}</p>
        <fieldset>
          <legend>Theme</legend>
          {themes.map((value) => (
            <label key={value} className="check">
              <input
                type="radio"
                name="theme"
                checked={theme === value}
                onChange={() => {
                  saveTheme(value)
                  setTheme(value)
                }}
              />
              {themeNames[value]}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            menu.current?.hidePopover()
            onShowShortcuts()
          }}
        >
          Shortcuts
        </button>
        <SignOutButton />
      </div>
    </div>
  )
}

function SignOutButton(): ReactElement {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const signOut = useMutation({
    mutationFn: () => requestJson<unknown>('POST', '/api/sign-out', {}),
    onSuccess: () => {
      client.clear()
      client.setQueryData(meQuery.queryKey, null)
      navigate('/sign-in')
    },
  })
  return (
    <>
      <button type="button" className="button" onClick={() => signOut.mutate()}>
        Sign out
      </button>
      {signOut.isError && <p className="field-error">You could not be signed out.</p>}
    </>
  )
}
