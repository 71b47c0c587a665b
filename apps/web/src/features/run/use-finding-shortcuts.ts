import { useShortcut } from '../../ui/shortcuts.ts'

/** `j` and `k` move between findings, `v` asks the one you are on again, `e` opens or closes all evidence. */
export function useFindingShortcuts(): void {
  useShortcut('j', () => moveBy(1))
  useShortcut('k', () => moveBy(-1))
  useShortcut('v', verifyFocused)
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

/** What comes of it stands in the finding, so that is opened. */
function verifyFocused(): void {
  const finding = document.activeElement?.closest<HTMLDetailsElement>('details.finding')
  const button = finding?.querySelector<HTMLElement>('[data-verify]')
  if (!finding || !button) return
  finding.open = true
  button.click()
}

function toggleEvidence(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.evidence')]
  const isAnyClosed = all.some(({ open }) => !open)
  for (const details of all) details.open = isAnyClosed
}
