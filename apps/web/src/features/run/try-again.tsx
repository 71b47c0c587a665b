import type { FindingView, RunView } from '@waypost/contract'
import { useEffect, useState, type ReactElement } from 'react'
import { repeatOf, useStartCheck } from '../../api/start-check.ts'
import { StartFailure } from './start-failure.tsx'

/** When a server that we leave alone may be asked again: the time until then, and then the way to do it. */
export function TryAgain({ run, finding }: { run: RunView; finding: FindingView }): ReactElement | null {
  const { untilAt } = finding.args
  const minutesLeft = useMinutesUntil(typeof untilAt === 'string' ? Date.parse(untilAt) : 0)
  const start = useStartCheck()
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={minutesLeft > 0 || start.isPending}
        onClick={() => {
          if (minutesLeft === 0 && !start.isPending) start.mutate(repeatOf(run, { fresh: true }))
        }}
      >
        {minutesLeft === 0
          ? 'Try once more'
          : `Try once more in ${minutesLeft} ${minutesLeft === 1 ? 'minute' : 'minutes'}`}
      </button>
      {start.error && <StartFailure error={start.error} />}
    </>
  )
}

function useMinutesUntil(atMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((atMs - nowMs) / 60_000))
}
