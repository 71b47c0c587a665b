import type { BounceNotice } from '@waypost/core/facts'
import { speakerOf } from '@waypost/core/status-codes'
import { CodeText } from '@waypost/report'
import type { ReactElement } from 'react'
import { findingRows } from './finding-rows.ts'

/** Every value that was found, each with its name. */
export function FoundValues({ notice }: { notice: BounceNotice }): ReactElement {
  return (
    <section aria-labelledby="found">
      <h2 id="found">What we found</h2>
      <dl className="words">
        {findingRows(notice).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <CodeText whose={speakerOf(notice)}>{text}</CodeText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
