import type { Check } from '../check.ts'
import { bounceCodes } from './codes.ts'
import { judgeNotice } from './notice.ts'

/** What the notice says that was given for this check. */
export const bounceCheck: Check = { topic: 'bounce', codes: bounceCodes, judge: judgeNotice }
