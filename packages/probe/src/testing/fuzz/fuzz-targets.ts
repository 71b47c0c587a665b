import { recordTargets } from './record-targets.ts'
import { byteTargets, type FuzzTarget } from './targets.ts'

/** Every reader of what strangers send. */
export const fuzzTargets: FuzzTarget[] = [...byteTargets, ...recordTargets]
