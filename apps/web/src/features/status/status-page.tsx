import { useQuery } from '@tanstack/react-query'
import { outcomeWord } from '@waypost/core/words'
import { Mark } from '@waypost/report'
import { Fragment, useId, type ReactElement } from 'react'
import { installationQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { checkerLines, installationLines, lookupLine, type StatusLine } from './status-lines.ts'

/** How this Waypost is: its database and queue, its checkers, the lookup services they ask. */
export function StatusPage(): ReactElement {
  usePageTitle('Status')
  const { data, isError } = useQuery(installationQuery)
  return (
    <article className="help" aria-labelledby="page-heading">
      <h1 id="page-heading">Status</h1>
      {data === undefined ? (
        <p>
          {isError ? 'This can’t be loaded right now. The database may not answer; we try again by ourselves.' : ''}
        </p>
      ) : (
        <>
          <Lines title="This Waypost" lines={installationLines(data)} />
          {data.checkers.length === 0 && (
            <p>No checker was ever online. Checks wait until a worker is started; your administrator can start one.</p>
          )}
          {data.checkers.map((checker) => (
            <Fragment key={checker.vantage}>
              <Lines title={`Checker ${checker.vantage}`} lines={checkerLines(checker, new Date())} />
              <Lines title={`Lookup services of ${checker.vantage}`} lines={checker.lookups.map(lookupLine)} />
            </Fragment>
          ))}
        </>
      )}
    </article>
  )
}

function Lines({ title, lines }: { title: string; lines: StatusLine[] }): ReactElement {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="words">
        {lines.map(({ name, outcome, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="flex items-start gap-2">
              <Mark kind={outcome} />
              <span>
                <span className="visually-hidden">{outcomeWord(outcome)}: </span>
                {text}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
