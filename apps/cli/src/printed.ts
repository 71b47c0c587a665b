import { exitCodes, type Refusal } from './refuse.ts'

/** What a command prints and ends with, as a value. */
export interface Printed {
  exitCode: number
  stdout: string
  stderr: string
}

/** Why nothing was done: as JSON on standard output when that was asked for, else as a line on standard error. */
export function printedRefusal(refusal: Refusal, isJson: boolean): Printed {
  const exitCode = exitCodes.badInput
  if (isJson) return { exitCode, stdout: `${JSON.stringify({ error: refusal })}\n`, stderr: '' }
  return { exitCode, stdout: '', stderr: `${refusal.message}\n` }
}
