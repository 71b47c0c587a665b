import { useEffect, useState, type ReactElement } from 'react'
import { useAnnouncer } from '../../ui/status-region.tsx'

/** Seconds until the next check may start; 0 when it may. */
export function useCountdown(): { secondsLeft: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [secondsLeft, setSecondsLeft] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const tick = () => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      setSecondsLeft(left)
      if (left === 0) setUntil(0)
    }
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [until])
  return { secondsLeft, start: (seconds) => setUntil(performance.now() + seconds * 1000) }
}

/** Why no check may start, without the time that we count down ourselves. */
export function withoutTime(detail: string): string {
  return detail.replace(/ You can start the next one in [^.]*\.$/, '')
}

/** Counts down for the eye, and says it once. */
export function RateLimitNote({ detail, secondsLeft }: { detail: string; secondsLeft: number }): ReactElement | null {
  const announcer = useAnnouncer()
  const isShown = secondsLeft > 0
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (isShown && !said) announcer.say(`${detail} ${nextIn(secondsLeft)}`)
    setSaid(isShown)
  }, [announcer, detail, isShown, said, secondsLeft])
  if (!isShown) return null
  return (
    <p className="notice tabular-nums">
      {detail} {nextIn(secondsLeft)}
    </p>
  )
}

function nextIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const time = seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${minutes} minutes`
  return `You can start the next one in ${time}.`
}
