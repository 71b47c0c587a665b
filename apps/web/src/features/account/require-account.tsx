import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import { lazy, Suspense, useEffect, useEffectEvent, useState, type ReactElement, type ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { meQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { AccountContext } from './account-context.ts'

const SessionWarning = lazy(async () => ({ default: (await import('./session-warning.tsx')).SessionWarning }))
const SignedOutDialog = lazy(async () => ({ default: (await import('./signed-out-dialog.tsx')).SignedOutDialog }))

/** Shows a page to people who are signed in. Somebody signed out in the middle keeps the page and is asked to return. */
export function RequireAccount({ children }: { children: ReactNode }): ReactElement | null {
  const me = useQuery(meQuery)
  const [path] = useLocation()
  const [account, setAccount] = useState<MeView | null>(null)
  const [isDismissed, setIsDismissed] = useState(false)
  if (me.data && me.data !== account) setAccount(me.data)
  if (me.data && isDismissed) setIsDismissed(false)
  useWatchForSignOut(() => setIsDismissed(false))
  if (me.data === null && account === null) return <Redirect to={signInPath(path)} />
  if (account === null) return null
  return (
    <AccountContext value={account}>
      {children}
      <Suspense>
        {me.data && <SessionWarning />}
        {me.data === null && !isDismissed && (
          <SignedOutDialog email={account.email} onClose={() => setIsDismissed(true)} />
        )}
      </Suspense>
    </AccountContext>
  )
}

/** Any 401 means that the session is over: ask who we are, and say it again to whoever closed the dialog. */
function useWatchForSignOut(onRefusal: () => void): void {
  const client = useQueryClient()
  const tell = useEffectEvent((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'not-signed-in') return
    if (client.getQueryData(meQuery.queryKey)) void client.invalidateQueries({ queryKey: meQuery.queryKey })
    else onRefusal()
  })
  useEffect(() => {
    const stopQueries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') tell(event.action.error)
    })
    const stopMutations = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') tell(event.action.error)
    })
    return () => {
      stopQueries()
      stopMutations()
    }
  }, [client])
}

function signInPath(path: string): string {
  const next = `${path}${location.search}`
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
