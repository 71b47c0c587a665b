import type { Check } from '../check.ts'
import { dnssecCodes } from './codes.ts'
import { judgeSignatures } from './signatures.ts'

/** The signatures of the recipient domain, as far as they stop lookups. */
export const dnssecCheck: Check = { topic: 'dnssec', codes: dnssecCodes, judge: judgeSignatures }
