import { useQuery } from '@tanstack/react-query'
import { auditText } from '@waypost/contract'
import type { ReactElement } from 'react'
import { auditQuery } from '../../../api/people-queries.ts'
import { formatWhen } from '../../../ui/when.ts'

/** The last things that were done to accounts. */
export function AuditList(): ReactElement {
  const audit = useQuery(auditQuery)
  if (audit.data === undefined) {
    return <p className="mt-3">{audit.isError ? 'This can’t be loaded right now.' : ''}</p>
  }
  return (
    <ol className="audit">
      {audit.data.entries.map((entry) => (
        <li key={entry.id}>
          {auditText(entry)}{' '}
          <span className="text-muted">
            · <time dateTime={entry.at}>{formatWhen(new Date(entry.at), new Date())}</time>
            {entry.ipAddress !== null && ` · from ${entry.ipAddress}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
