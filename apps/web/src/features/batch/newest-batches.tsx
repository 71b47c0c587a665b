import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { batchesQuery } from '../../api/queries.ts'
import { sayTime } from '../../ui/when.ts'
import { checksText, countsText } from './batch-words.ts'

const shownCount = 5

/** The newest lists of everybody; nothing while there is none. */
export function NewestBatches(): ReactElement | null {
  const list = useQuery(batchesQuery)
  const batches = list.data?.batches.slice(0, shownCount) ?? []
  if (batches.length === 0) return null
  return (
    <section className="section" aria-labelledby="lists">
      <h2 id="lists">Lists</h2>
      <ul className="mt-3 space-y-3">
        {batches.map((batch) => (
          <li key={batch.id}>
            <Link href={`/batches/${batch.id}`}>
              List of {checksText(batch.runCount)}, {sayTime(new Date(batch.createdAt), new Date())}
            </Link>
            <span className="text-muted">
              {' '}
              · {batch.requestedBy} · {countsText(batch)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
