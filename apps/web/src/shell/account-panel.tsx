import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import { useId, useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { meQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { readTheme, saveTheme, themes, type Theme } from '../ui/theme.ts'

const themeNames: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' }

/** Everything about the person: theme, shortcuts, sign out. */
export function AccountPanel({ me, onShowShortcuts }: { me: MeView; onShowShortcuts: () => void }): ReactElement {
  const [theme, setTheme] = useState(readTheme)
  const name = useId()
  return (
    <>
      <p className="text-muted">{me.email}</p>
      <fieldset>
        <legend>Theme</legend>
        {themes.map((value) => (
          <label key={value} className="check">
            <input
              type="radio"
              name={name}
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
      <button type="button" className="button button-quiet" onClick={onShowShortcuts}>
        Shortcuts
      </button>
      <SignOutButton />
    </>
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
