import type { SavedSender } from '@waypost/contract'
import type { BounceNotice } from '@waypost/core/facts'
import { replyForUser } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { findingRows } from './finding-rows.ts'
import { RequestToProvider } from './request-to-provider.tsx'
import { momentLabel, sayMoment } from './say-moment.ts'

interface Props {
  notice: BounceNotice
  saved: SavedSender[]
  /** The notice in a few sentences. */
  sentences: string[]
}

/** Texts to paste elsewhere: for the person who wrote the mail, for the ticket, and for the internet provider. */
export function SendBack({ notice, saved, sentences }: Props): ReactElement {
  const reply = replyForUser(notice, sayMoment)
  return (
    <section className="section" aria-labelledby="send-back">
      <h2 id="send-back">What to send back</h2>
      <p className="mt-2 max-w-text">{reply}</p>
      <p className="actions">
        <CopyButton label="Copy reply for the user" what="Reply for the user" text={() => reply} />
        <CopyButton label="Copy these findings" what="Findings" text={() => findingsText(notice, sentences)} />
      </p>
      {notice.reason === 'ptr' && notice.direction !== 'to-us' && <RequestToProvider notice={notice} saved={saved} />}
    </section>
  )
}

/** What was found as plain text for a ticket. */
function findingsText(notice: BounceNotice, sentences: string[]): string {
  const { arrivedAt, noticedAt, lastAttemptAt, deadlineAt } = notice
  const times: [string, string | undefined][] = [
    ['Message sent', arrivedAt],
    ['Last try', lastAttemptAt],
    ['Written', noticedAt],
    ['Time limit', deadlineAt],
  ]
  return [
    sentences.join(' '),
    ...findingRows(notice).map(({ label, text }) => `${label}: ${text}`),
    ...times.flatMap(([label, at]) => (at === undefined ? [] : [`${label}: ${momentLabel(new Date(at))}`])),
  ].join('\n')
}
