export { readInstant } from './moment.ts'
export { readTiming, type Timing, type TimingOptions } from './read-timing.ts'
export { type TakenDate, takeDate } from './take-date.ts'
export { type TakenSpan, takeSpan } from './take-span.ts'
