import type { Check } from '../check.ts'
import { dmarcCodes } from './codes.ts'
import { judgePolicy } from './policy.ts'

/** What the sender's own policy tells receivers to do with its mail. */
export const dmarcCheck: Check = { topic: 'dmarc', codes: dmarcCodes, judge: judgePolicy }
