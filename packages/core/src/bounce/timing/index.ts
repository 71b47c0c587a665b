import type { BounceDocument } from '../document/document.ts'
import type { BounceReading } from '../reading.ts'
import type { Statement } from '../statement.ts'

export type Timing = Pick<BounceReading, 'arrivedAt' | 'noticedAt' | 'deadlineAt' | 'settings'>

/** The times of a notice, and what they tell about the sending server's timers. */
export function readTiming(_statement: Statement, _document: BounceDocument): Timing {
  return { settings: {} }
}
