import { useEffect, useState } from 'react'

/** Whole seconds since this component appeared. Stands still when not running. */
export function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const startMs = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - startMs) / 1000)), 1_000)
    return () => clearInterval(timer)
  }, [isRunning])
  return seconds
}
