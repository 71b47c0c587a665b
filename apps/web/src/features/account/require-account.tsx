import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { meQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { Dialog } from '../../ui/dialog.tsx'

/** Shows a page to people who are signed in. Somebody signed out in the middle keeps the page and is asked to return. */
export function RequireAccount({ children }: { children: ReactNode }): ReactElement | null {
  const me = useQuery(meQuery)
  const [path] = useLocation()
  const [wasSignedIn, setWasSignedIn] = useState(false)
  if (me.data && !wasSignedIn) setWasSignedIn(true)
  useWatchForSignOut()
  if (me.data === null && !wasSignedIn) return <Redirect to={signInPath(path)} />
  if (!me.data && !wasSignedIn) return null
  return (
    <>
      {children}
      <SignedOutDialog isOpen={me.data === null} path={path} />
    </>
  )
}

function SignedOutDialog({ isOpen, path }: { isOpen: boolean; path: string }): ReactElement {
  const [, navigate] = useLocation()
  return (
    <Dialog title="You were signed out" isOpen={isOpen} onClose={() => navigate(signInPath(path))}>
      <p>Sign in again and you are back exactly here. Your text is kept.</p>
      <p className="mt-4">
        <button type="button" className="button button-main" onClick={() => navigate(signInPath(path))}>
          Sign in
        </button>
      </p>
    </Dialog>
  )
}

/** Any 401 means that the session is over: ask who we are. */
function useWatchForSignOut(): void {
  const client = useQueryClient()
  useEffect(() => {
    function onError(error: unknown): void {
      if (!(error instanceof ProblemError) || error.problem.status !== 401) return
      if (client.getQueryData(meQuery.queryKey)) void client.invalidateQueries({ queryKey: meQuery.queryKey })
    }
    const stopQueries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') onError(event.action.error)
    })
    const stopMutations = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') onError(event.action.error)
    })
    return () => {
      stopQueries()
      stopMutations()
    }
  }, [client])
}

function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
}
