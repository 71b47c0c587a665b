import type { Check } from '../check.ts'
import { rcptCodes } from './codes.ts'
import { judgeExactAddress } from './exact-address.ts'

/** What one mail server says about the exact address, when it was asked. */
export const rcptCheck: Check = {
  topic: 'rcpt',
  codes: rcptCodes,
  judge: (facts, context) => judgeExactAddress(facts, context),
}
