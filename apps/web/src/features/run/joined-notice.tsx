import { useQueryClient } from '@tanstack/react-query'
import type { RunView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { joinedKey, repeatOf, useStartCheck } from '../../api/start-check.ts'
import { StartFailure } from './start-failure.tsx'

/** Said to who asked for a check and was led to one that somebody had asked for a moment before. */
export function JoinedNotice({ run }: { run: RunView }): ReactElement | null {
  const joinedAt = useQueryClient().getQueryData<number>(joinedKey(run.id))
  const start = useStartCheck()
  if (joinedAt === undefined) return null
  const seconds = Math.max(1, Math.round((joinedAt - Date.parse(run.createdAt)) / 1_000))
  return (
    <aside className="notice" aria-label="An earlier check">
      <p>
        This pair was checked {seconds} {seconds === 1 ? 'second' : 'seconds'} ago by {run.requestedBy}. This is that
        check.
      </p>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={start.isPending}
          onClick={() => {
            if (!start.isPending) start.mutate(repeatOf(run, { fresh: true }))
          }}
        >
          Check again anyway
        </button>
      </div>
      {start.error && <StartFailure error={start.error} />}
    </aside>
  )
}
