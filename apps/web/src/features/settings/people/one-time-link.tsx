import type { OneTimeLinkView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { CopyButton } from '../../../ui/copy-button.tsx'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** A link that is shown once, to be handed over in a chat or on the phone. */
export function OneTimeLink({ link, whose }: { link: OneTimeLinkView; whose: string }): ReactElement {
  const url = location.origin + link.path
  return (
    <div className="one-time-link" role="group" aria-label={`Link for ${whose}`}>
      <p>
        Send this link to {whose} now: we can’t show it again. It works once, until{' '}
        {day.format(new Date(link.expiresAt))}. No mail is sent.
      </p>
      <code className="link-text">{url}</code>
      <CopyButton label="Copy link" what="Link" text={() => url} className="button button-main mt-3" />
    </div>
  )
}
