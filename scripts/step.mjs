import { Stopped } from './children.mjs'

/** A step that did not work; `details` is what the tool said, shown under the sentence. */
export class StepFailed extends Error {
  name = 'StepFailed'

  /** @param {string} sentence @param {string} [details] */
  constructor(sentence, details = '') {
    super(sentence)
    this.details = details
  }
}

/**
 * Does one step and prints one line for it: its name, what came out, and the seconds it took.
 *
 * @param {string} name
 * @param {() => Promise<string> | string} work returns what to say
 */
export async function step(name, work) {
  const startedAt = Date.now()
  const said = await work()
  console.log(`${name.padEnd(9)} ${said} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
}

/** Says what went wrong: a sentence for what we foresee; our own mistakes are thrown on. @param {unknown} error */
export function report(error) {
  if (error instanceof Stopped) process.exit(130)
  if (!(error instanceof StepFailed || (error instanceof Error && error.name === 'NodeRuntimeError'))) throw error
  console.error(error.message)
  const details = error instanceof StepFailed ? error.details.trim() : ''
  if (details !== '') console.error(details.split('\n').slice(-25).join('\n').replace(/^/gm, '  '))
}
