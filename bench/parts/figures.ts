/** One line of a bench: what was measured, beside what it is measured against in the same run. */
export interface Figure {
  bench: string
  what: string
  value: number
  unit: string
  /** The peer or the limit that stood beside it. */
  against: string
  reference: number
  /** value ÷ reference. */
  ratio: number
  /** What the ratio may be at most, or at least; absent where nothing was promised. */
  atMost?: number
  atLeast?: number
}

export function compare(figure: Omit<Figure, 'ratio'>): Figure {
  return { ...figure, ratio: figure.value / figure.reference }
}

export function isKept({ ratio, atMost = Infinity, atLeast = 0 }: Figure): boolean {
  return ratio <= atMost && ratio >= atLeast
}

/** The middle value. Throws without any. */
export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the given part of all lies, by the nearest rank. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))]
  if (value === undefined) throw new Error('There is nothing to measure')
  return value
}

export function formatFigure(figure: Figure): string {
  const { bench, what, value, unit, against, reference, ratio, atMost, atLeast } = figure
  const promise = atMost === undefined ? (atLeast === undefined ? '' : `≥ ${atLeast}`) : `≤ ${atMost}`
  const verdict = promise === '' ? '' : `  ${promise}: ${isKept(figure) ? 'kept' : 'NOT KEPT'}`
  const sizes = `${round(value)} ${unit} against ${round(reference)} ${unit} (${against})`
  return `${bench.padEnd(12)} ${what.padEnd(44)} ${ratio.toFixed(2).padStart(6)} ×  ${sizes}${verdict}`
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
