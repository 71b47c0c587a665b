import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '@waypost/contract'
import { useEffect, useState, type ReactElement } from 'react'
import { meQuery } from '../../api/queries.ts'
import { requestJson } from '../../api/request.ts'
import { Dialog } from '../../ui/dialog.tsx'

const warnBeforeMs = 120_000
const afterEndMs = 1_000

/**
 * Warns two minutes before the session ends; one key keeps it. Any use of Waypost keeps it too, so the end is asked
 * for again before anything is said. Source: WCAG 2.2 SC 2.2.1.
 */
export function SessionWarning(): ReactElement {
  const me = useQuery(meQuery)
  const client = useQueryClient()
  const [warnedEnd, setWarnedEnd] = useState<number | null>(null)
  const [closedEnd, setClosedEnd] = useState<number | null>(null)
  const session = me.data?.session
  const endsAtMs = session ? me.dataUpdatedAt + session.endsInSeconds * 1_000 : null

  useEffect(() => {
    if (endsAtMs === null) return
    const leftMs = endsAtMs - Date.now()
    const askAgain = () => void client.invalidateQueries({ queryKey: meQuery.queryKey })
    // An answer that is seconds old is near enough; an older one may have been overtaken by use.
    const isFresh = Date.now() - me.dataUpdatedAt < 5_000
    const warn = setTimeout(
      () => (isFresh && leftMs <= warnBeforeMs ? setWarnedEnd(endsAtMs) : askAgain()),
      Math.max(0, leftMs - warnBeforeMs),
    )
    const end = setTimeout(askAgain, Math.max(0, leftMs) + afterEndMs)
    return () => {
      clearTimeout(warn)
      clearTimeout(end)
    }
  }, [client, endsAtMs, me.dataUpdatedAt])

  const stay = useMutation({
    mutationFn: () => requestJson<MeView>('POST', '/api/me/stay'),
    onSuccess: (view) => client.setQueryData(meQuery.queryKey, view),
  })
  const canExtend = session?.canExtend ?? false
  const isOpen = endsAtMs !== null && warnedEnd === endsAtMs && closedEnd !== endsAtMs
  const close = () => {
    setClosedEnd(endsAtMs)
    if (canExtend) stay.mutate()
  }
  return (
    <Dialog title="You will be signed out in 2 minutes" isOpen={isOpen} onClose={close}>
      <p className="mt-2">
        {canExtend
          ? 'Nothing was done here for a long time.'
          : 'You signed in 7 days ago. Then we ask for the password again. Your text is kept.'}
      </p>
      <p className="mt-4">
        <button type="button" className="button button-main" onClick={close}>
          {canExtend ? 'Stay signed in' : 'Go on'}
        </button>
      </p>
    </Dialog>
  )
}
