import type { Check } from '../check.ts'
import { dkimCodes } from './codes.ts'
import { judgeKeys } from './keys.ts'

/** The keys with which the sender's mail is signed. */
export const dkimCheck: Check = { topic: 'dkim', codes: dkimCodes, judge: judgeKeys }
