import type { BounceNotice } from '@waypost/core/facts'
import { bounceDeadlineText } from '@waypost/core/words'
import { useEffect, useState, type ReactElement } from 'react'
import { sayMoment } from './say-moment.ts'

/** How long the message still lives, counted down each minute for the eye only. */
export function DeadlineClock({ notice }: { notice: BounceNotice }): ReactElement | null {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  const text = bounceDeadlineText(notice, now, sayMoment)
  return text === '' ? null : <p className="mt-2 font-semibold tabular-nums">{text}</p>
}
