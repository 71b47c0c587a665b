import type { Check } from '../check.ts'
import { ehloCodes } from './codes.ts'
import { judgeHello } from './hello.ts'

/** The exchange of hellos with the mail servers. */
export const ehloCheck: Check = { topic: 'ehlo', codes: ehloCodes, judge: judgeHello }
