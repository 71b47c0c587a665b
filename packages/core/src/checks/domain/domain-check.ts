import type { Check } from '../check.ts'
import { domainCodes } from './codes.ts'
import { judgeExistence } from './existence.ts'
import { judgeLookup } from './lookup.ts'

/** The recipient domain's name: does it exist, and do its name servers answer for it? */
export const domainCheck: Check = {
  topic: 'domain',
  codes: domainCodes,
  judge: (facts, context) => [...judgeExistence(facts, context), ...judgeLookup(facts, context)],
}
