import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { recentRunsQuery } from '../../api/queries.ts'
import { Link } from 'wouter'
import { useHasRole } from '../account/account-context.ts'
import { RunLine } from '../runs/run-line.tsx'
import { isLive } from '../runs/run-word.ts'

const scopes = [
  { scope: 'mine', name: 'Mine' },
  { scope: 'everyone', name: 'Everyone' },
] as const

/** The newest checks, ours or everybody's. */
export function RecentChecks(): ReactElement {
  const [scope, setScope] = useState<'mine' | 'everyone'>(useHasRole('agent') ? 'mine' : 'everyone')
  const recent = useQuery({
    ...recentRunsQuery(scope),
    // A check that still runs is about to change.
    refetchInterval: ({ state }) => (state.data?.runs.some(isLive) ? 3_000 : false),
  })
  return (
    <section className="section" aria-labelledby="recent">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="recent">Recent checks</h2>
        <div className="segments" role="group" aria-label="Whose checks">
          {scopes.map((choice) => (
            <button
              key={choice.scope}
              type="button"
              aria-pressed={scope === choice.scope}
              onClick={() => setScope(choice.scope)}
            >
              {choice.name}
            </button>
          ))}
        </div>
      </div>
      {recent.isError && <p className="mt-3">The recent checks can’t be loaded right now.</p>}
      {recent.data?.runs.length === 0 && (
        <p className="mt-3">No checks yet. Paste a bounce message or type a domain above.</p>
      )}
      <ol className="recent">
        {recent.data?.runs.map((run) => (
          <RunLine key={run.id} run={run} linked="name" />
        ))}
      </ol>
      {recent.data && recent.data.runs.length > 0 && (
        <p className="mt-4">
          <Link href="/checks" className="button">
            Show all checks
          </Link>
        </p>
      )}
    </section>
  )
}
