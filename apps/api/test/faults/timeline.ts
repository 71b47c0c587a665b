/** What happened when, for a failure that must be understood after the fact. */
export class Timeline {
  readonly #startedAtMs = performance.now()
  readonly #lines: { atMs: number; text: string }[] = []
  readonly #tell: (line: string) => void

  constructor(tell: (line: string) => void = () => {}) {
    this.#tell = tell
  }

  get nowMs(): number {
    return performance.now() - this.#startedAtMs
  }

  /** Noted; `isTold` shows it at once as well. */
  note(text: string, isTold = false): void {
    const line = { atMs: this.nowMs, text }
    this.#lines.push(line)
    if (isTold) this.#tell(format(line))
  }

  /** The lines that name a run, and every fault between the first and the last of them. */
  around(runId: string): string[] {
    const own = this.#lines.filter(({ text }) => text.includes(runId))
    const from = (own[0]?.atMs ?? 0) - 5_000
    const to = (own.at(-1)?.atMs ?? Infinity) + 30_000
    return this.#lines
      .filter(({ atMs, text }) => text.includes(runId) || (text.startsWith('fault') && atMs >= from && atMs <= to))
      .map(format)
  }

  /** The lines with these words in them. */
  having(words: string): string[] {
    return this.#lines.filter(({ text }) => text.includes(words)).map(format)
  }
}

function format({ atMs, text }: { atMs: number; text: string }): string {
  return `${(atMs / 1_000).toFixed(2).padStart(8)} s  ${text}`
}
