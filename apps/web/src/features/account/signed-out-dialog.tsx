import { useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { meQuery } from '../../api/queries.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Stands over the page on which the session ended. The page stays as it is, with everything that was typed. */
export function SignedOutDialog({ email, onClose }: { email: string; onClose: () => void }): ReactElement {
  const client = useQueryClient()
  function onSignedIn(me: MeView): void {
    // Somebody else must not see what was open here.
    if (me.email !== email) return location.assign('/')
    client.setQueryData(meQuery.queryKey, me)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
  }
  return (
    <Dialog title="You were signed out" isOpen onClose={onClose}>
      <p className="mt-2">Sign in again and you are back exactly here. Your text is kept.</p>
      <SignInForm prefix="again-" email={email} onSignedIn={onSignedIn} />
    </Dialog>
  )
}
