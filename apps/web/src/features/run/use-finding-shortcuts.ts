import { useShortcut } from '../../ui/shortcuts.ts'

/** `j` and `k` move between findings, `e` opens or closes all evidence. */
export function useFindingShortcuts(): void {
  useShortcut('j', () => moveBy(1))
  useShortcut('k', () => moveBy(-1))
  useShortcut('e', toggleEvidence)
}

function moveBy(step: 1 | -1): void {
  const summaries = [...document.querySelectorAll<HTMLElement>('.finding > summary')].filter((summary) =>
    summary.checkVisibility(),
  )
  const current = summaries.findIndex((summary) => summary === document.activeElement)
  const next = current === -1 && step === -1 ? summaries.length - 1 : current + step
  summaries[next]?.focus()
}

function toggleEvidence(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.evidence')]
  const isAnyClosed = all.some(({ open }) => !open)
  for (const details of all) details.open = isAnyClosed
}
