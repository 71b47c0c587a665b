/** sysexits(3) for what is not a verdict. */
export const exitCodes = { works: 0, bad: 1, cannotSay: 2, badInput: 64, ourFault: 70, stopped: 130 } as const

export interface Refusal {
  code: string
  message: string
}

/** Says why nothing was checked: as JSON on standard output when that was asked for, else as a line on standard error. */
export function refuse(refusal: Refusal, isJson: boolean): number {
  if (isJson) process.stdout.write(`${JSON.stringify({ error: refusal })}\n`)
  else process.stderr.write(`${refusal.message}\n`)
  return exitCodes.badInput
}
