import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnSessionView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { ownSessionsQuery } from '../../../api/people-queries.ts'
import { ProblemError, requestJson } from '../../../api/request.ts'
import { useAnnouncer } from '../../../ui/status-region.tsx'
import { formatWhen } from '../../../ui/when.ts'

/** Browsers in which this account is signed in, and how to sign out of the others. */
export function OwnSessions(): ReactElement {
  const sessions = useQuery(ownSessionsQuery)
  const end = useEndSessions()
  if (sessions.data === undefined) {
    return <p className="mt-3">{sessions.isError ? 'This can’t be loaded right now.' : ''}</p>
  }
  const all = sessions.data.sessions
  return (
    <>
      <ul className="people">
        {all.map((session) => (
          <SessionItem key={session.id} session={session} onEnd={() => end.mutate(session)} />
        ))}
      </ul>
      {all.length > 1 ? (
        <div className="actions">
          <button type="button" className="button" onClick={() => end.mutate('others')}>
            Sign out everywhere else
          </button>
        </div>
      ) : (
        <p className="mt-3">You are signed in nowhere else.</p>
      )}
      {end.isError && <p className="field-error">This did not work. Nothing was changed.</p>}
    </>
  )
}

function SessionItem({ session, onEnd }: { session: OwnSessionView; onEnd: () => void }): ReactElement {
  const { device, ipAddress, isThisOne, createdAt, lastUsedAt } = session
  const now = new Date()
  const facts = [
    ...(ipAddress === null || ipAddress === '' ? [] : [`from ${ipAddress}`]),
    `signed in ${formatWhen(new Date(createdAt), now)}`,
    ...(isThisOne ? [] : [`last used ${formatWhen(new Date(lastUsedAt), now)}`]),
  ]
  return (
    <li className="person">
      <p>
        <strong>
          {device}
          {isThisOne && ' (this one)'}
        </strong>{' '}
        <span className="text-muted">· {facts.join(' · ')}</span>
      </p>
      {!isThisOne && (
        <div className="actions">
          <button type="button" className="button" aria-label={`Sign out ${device}`} onClick={onEnd}>
            Sign out
          </button>
        </div>
      )}
    </li>
  )
}

function useEndSessions() {
  const client = useQueryClient()
  const announcer = useAnnouncer()
  return useMutation({
    mutationFn: async (which: OwnSessionView | 'others') => {
      const path = which === 'others' ? '/api/me/sessions' : `/api/me/sessions/${which.id}`
      try {
        await requestJson<null>('DELETE', path)
      } catch (error) {
        // It ended by itself: that is what was wanted.
        if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error
      }
    },
    onSuccess: async (_result, which) => {
      announcer.say(which === 'others' ? 'Signed out everywhere else' : `Signed out: ${which.device}`)
      await client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey })
      // The button is gone.
      document.getElementById('sessions-heading')?.focus()
    },
  })
}
