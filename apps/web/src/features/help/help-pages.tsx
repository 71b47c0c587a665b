import type { ReactElement } from 'react'
import { Route, Switch } from 'wouter'
import { NotFoundPage } from '../not-found-page.tsx'
import { AccessibilityPage } from './accessibility-page.tsx'
import { HowWeCheckPage } from './how-we-check-page.tsx'
import { ShortcutsPage } from './shortcuts-page.tsx'
import { WholeMessagePage } from './whole-message-page.tsx'
import { WordsPage } from './words-page.tsx'

/** All pages of help as one small part of the app. */
export function HelpPages(): ReactElement {
  return (
    <Switch>
      <Route path="/help/how-we-check" component={HowWeCheckPage} />
      <Route path="/help/words" component={WordsPage} />
      <Route path="/help/whole-message" component={WholeMessagePage} />
      <Route path="/help/shortcuts" component={ShortcutsPage} />
      <Route path="/help/accessibility" component={AccessibilityPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
