import type { BounceNotice } from '@waypost/core/facts'
import { bounceEvents } from '@waypost/core/words'
import { CodeText } from '@waypost/report'
import type { ReactElement } from 'react'
import { momentLabel } from './say-moment.ts'

/** The times that a notice states, in order, in the reader's zone. */
export function Happened({ notice }: { notice: BounceNotice }): ReactElement | null {
  const events = bounceEvents(notice)
  if (events.length === 0) return null
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">What happened when</h2>
      <dl className="words">
        {events.map(({ at, text }) => (
          <div key={text}>
            <dt>
              <time dateTime={at}>{momentLabel(new Date(at))}</time>
            </dt>
            <dd>
              <CodeText>{text}</CodeText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
