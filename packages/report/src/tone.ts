import type { MarkKind } from './mark.tsx'

interface Tone {
  /** Text in the colour of the role. */
  text: string
  /** Tinted surface with the bar at its left edge. */
  card: string
}

const stops: Tone = { text: 'text-stops', card: 'bg-stops-tint border-stops-mark' }
const risk: Tone = { text: 'text-risk', card: 'bg-risk-tint border-risk-mark' }
const advice: Tone = { text: 'text-advice', card: 'bg-advice-tint border-advice-mark' }
const works: Tone = { text: 'text-works', card: 'bg-works-tint border-works-mark' }
const unknown: Tone = { text: 'text-unknown', card: 'bg-unknown-tint border-unknown-mark' }
const quiet: Tone = { text: 'text-muted', card: 'bg-panel border-line' }

/** Colour roles of a mark, as classes. A colour never stands without its word. */
export const tones: Record<MarkKind, Tone> = {
  stops,
  blocked: stops,
  risk,
  delayed: risk,
  partly: risk,
  advice,
  good: works,
  ok: works,
  recovered: works,
  unknown,
  notApplicable: quiet,
  notChecked: quiet,
  waiting: quiet,
  running: quiet,
}
