import { useQuery } from '@tanstack/react-query'
import { pairKey, type RunView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { pairQuery } from '../../api/queries.ts'
import { sayTime } from '../../ui/when.ts'
import { isLive, runWord } from '../runs/run-word.ts'

/** Says that the pair was checked again after this check. */
export function NewerCheck({ run }: { run: RunView }): ReactElement | null {
  const pair = useQuery({ ...pairQuery(pairKey(run), { limit: 1 }), enabled: !isLive(run) })
  const latest = pair.data?.latest
  if (!latest || latest.id === run.id || latest.createdAt <= run.createdAt) return null
  const word = isLive(latest) ? 'still running' : runWord(latest).toLowerCase()
  return (
    <p className="notice">
      A newer check exists ({sayTime(new Date(latest.createdAt), new Date())}: {word}).{' '}
      <Link href={`/r/${latest.id}`}>Open the newest</Link>
    </p>
  )
}
