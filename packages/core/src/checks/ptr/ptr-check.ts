import type { Check } from '../check.ts'
import { ptrCodes } from './codes.ts'
import { judgeReverseName } from './reverse-name.ts'
import { judgeWayBack } from './way-back.ts'

/** The reverse name of every address that sends. */
export const ptrCheck: Check = {
  topic: 'ptr',
  codes: ptrCodes,
  judge: (facts, context) => [...judgeReverseName(facts, context), ...judgeWayBack(facts, context)],
}
