import type { Check } from '../check.ts'
import { greetingCodes } from './codes.ts'
import { judgeFirstWords } from './first-words.ts'

/** The first words of the mail servers. */
export const greetingCheck: Check = { topic: 'greeting', codes: greetingCodes, judge: judgeFirstWords }
