import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { Link, useLocation } from 'wouter'
import { meQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { ThemeChoice } from '../ui/theme-choice.tsx'

/** Everything about the person: theme, shortcuts, sign out. */
export function AccountPanel(props: { me: MeView; onShowShortcuts: () => void; onFollow?: () => void }): ReactElement {
  const { me, onShowShortcuts, onFollow } = props
  return (
    <>
      <p className="text-muted">{me.email}</p>
      <Link href="/settings/me" className="button button-quiet" onClick={onFollow}>
        My account
      </Link>
      <ThemeChoice />
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
    mutationFn: () => requestJson<unknown>('POST', '/api/sign-out'),
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
