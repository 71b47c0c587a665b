import type { FindingView, RunView } from '@waypost/contract'
import type { Verdict } from '@waypost/core/verdict'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/**
 * The findings as they are to be shown: in the order in which they arrived while the check runs, in the order of the
 * verdict after it. When the end comes while somebody looks at them, nothing is moved until they are out of sight.
 */
export function useSettledFindings(
  run: RunView,
  isLive: boolean,
  section: RefObject<HTMLElement | null>,
): { findings: FindingView[]; verdict: Verdict | null; keepsOrder: boolean } {
  const [isSettled, setIsSettled] = useState(!isLive)
  const [arrived, setArrived] = useState<string[]>([])
  const missing = run.findings.map(({ id }) => id).filter((id) => !arrived.includes(id))
  if (!isSettled && missing.length > 0) setArrived([...arrived, ...missing])

  useEffect(() => {
    const box = section.current
    if (isSettled || isLive || !box) return
    // Told late on a slow machine, and drawn at once: the reader may come at any moment.
    const watch = new IntersectionObserver(() => {
      if (!isInSight(box)) flushSync(() => setIsSettled(true))
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [isSettled, isLive, section])

  if (isSettled) return { findings: run.findings, verdict: run.verdict, keepsOrder: false }
  const place = new Map(arrived.map((id, index) => [id, index]))
  const byArrival = run.findings.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  return { findings: byArrival, verdict: null, keepsOrder: true }
}

function isInSight(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
