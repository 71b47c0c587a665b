import { stageWord } from '@waypost/core/words'
import type { ProbeEvent } from '@waypost/probe'

/** Writes finished steps to standard error; silent with --json unless a person is looking at a terminal. */
export function showProgress(isJson: boolean): (event: ProbeEvent) => void {
  if (isJson && !process.stderr.isTTY) return () => {}
  return (event) => {
    if (event.type !== 'stage' || event.state === 'waiting' || event.state === 'running') return
    const mark = event.state === 'done' ? '✓' : event.state === 'failed' ? '?' : '–'
    process.stderr.write(`${mark} ${stageWord(event.stage)} · ${(event.elapsedMs / 1000).toFixed(1)} s\n`)
  }
}
