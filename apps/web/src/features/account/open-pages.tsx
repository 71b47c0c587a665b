import type { ReactElement } from 'react'
import { Route, Switch } from 'wouter'
import { NotFoundPage } from '../not-found-page.tsx'
import { InvitePage } from './invite-page.tsx'
import { NewPasswordPage } from './new-password-page.tsx'
import { SetupPage } from './setup-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** What somebody sees who is not signed in, and what stands at an address of no page. */
export function OpenPages(): ReactElement {
  return (
    <Switch>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/invite" component={InvitePage} />
      <Route path="/new-password" component={NewPasswordPage} />
      <Route path="/setup" component={SetupPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
