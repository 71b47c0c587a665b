import type { FindingArgs } from '../findings/index.ts'
import { hoursText } from './hours-text.ts'

/** How an instant is said to this reader. */
export type SayTime = (at: Date) => string

const utcFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Such as "23 Nov 2026, 15:49 UTC": for texts that go to other people. */
export const utcTime: SayTime = (at) => `${utcFormat.format(at)} UTC`

/**
 * The values of a verdict as its sentences take them: `startAt`, an ISO instant, also as `start` in the reader's
 * words, and `limitHours` also as `limit`. What cannot be read is left out.
 */
export function sayableArgs(args: FindingArgs, sayTime: SayTime = utcTime): FindingArgs {
  const said: FindingArgs = { ...args }
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string' && name.endsWith('At')) {
      const at = new Date(value)
      if (!Number.isNaN(at.getTime())) said[name.slice(0, -2)] = sayTime(at)
    }
    if (typeof value === 'number' && name.endsWith('Hours')) said[name.slice(0, -5)] = hoursText(value)
  }
  return said
}
