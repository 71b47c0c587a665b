import { useQuery } from '@tanstack/react-query'
import type { StatusView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { statusQuery } from '../api/queries.ts'
import { formatWhen } from '../ui/when.ts'

/** The last line of every page: whether the checker is alive and may use port 25. */
export function StatusLine({ isSignedIn }: { isSignedIn: boolean }): ReactElement {
  const status = useQuery({ ...statusQuery, enabled: isSignedIn })
  return <p>{isSignedIn && (status.data ? statusText(status.data, new Date()) : '\u00a0')}</p>
}

export function statusText(status: StatusView, now: Date): string {
  const parts = [
    `Checker ${status.vantage}: ${status.isDatabaseReady ? 'ready' : 'waiting for the database'}`,
    portWords[status.port25],
    ...(status.lastCheckAt === null ? [] : [`last check ${formatWhen(new Date(status.lastCheckAt), now)}`]),
  ]
  return parts.join(' · ')
}

const portWords: Record<StatusView['port25'], string> = {
  open: 'port 25 open',
  closed: 'port 25 closed here',
  unknown: 'port 25 not tested yet',
}
