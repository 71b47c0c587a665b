import type { ReactElement } from 'react'
import { WholeMessage } from '../bounce/whole-message.tsx'
import { HelpPage } from './help-page.tsx'

/** How a bounce gets to us whole; a link for who has to forward one. */
export function WholeMessagePage(): ReactElement {
  return (
    <HelpPage title="How to get the whole message">
      <WholeMessage />
    </HelpPage>
  )
}
