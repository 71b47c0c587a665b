import type { RunView } from '@waypost/contract'
import { useState } from 'react'
import { nextSoFar, type SoFar } from './so-far.ts'

/** The “So far” card of a run, with what it said before on this page. */
export function useSoFar(run: RunView): SoFar | null {
  const [shown, setShown] = useState<SoFar | null>(null)
  const next = nextSoFar(shown, run.verdict, new Set(run.findings.map(({ id }) => id)))
  if (next !== shown) setShown(next)
  return next
}
