import type { Check } from '../check.ts'
import { blocklistCodes } from './codes.ts'
import { judgeListings } from './listings.ts'

/** Whether the address that sends is on a blocklist that works. */
export const blocklistCheck: Check = {
  topic: 'blocklist',
  codes: blocklistCodes,
  judge: (facts, context) => judgeListings(facts, context),
}
