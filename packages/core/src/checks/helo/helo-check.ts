import type { Check } from '../check.ts'
import { heloCodes } from './codes.ts'
import { judgeGreetingName } from './greeting-name.ts'

/** The name by which the sending server says hello. */
export const heloCheck: Check = { topic: 'helo', codes: heloCodes, judge: judgeGreetingName }
