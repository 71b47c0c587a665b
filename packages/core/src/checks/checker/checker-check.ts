import type { Check } from '../check.ts'
import { checkerCodes } from './codes.ts'
import { judgeOwnName } from './own-name.ts'
import { judgePort25 } from './port25.ts'
import { judgeRefusals } from './refusals.ts'
import { judgeTurns } from './turns.ts'

/** What our own checker can and cannot see. */
export const checkerCheck: Check = {
  topic: 'checker',
  codes: checkerCodes,
  judge: (facts, context) => [
    ...judgePort25(facts, context),
    ...judgeRefusals(facts, context),
    ...judgeTurns(facts, context),
    ...judgeOwnName(facts, context),
  ],
}
