import type { Check } from '../check.ts'
import { tlsCodes } from './codes.ts'
import { judgeDemands } from './demands.ts'
import { judgeStarttls } from './starttls.ts'

/** Whether the conversation with the mail servers can be encrypted. */
export const tlsCheck: Check = {
  topic: 'tls',
  codes: tlsCodes,
  judge: (facts, context) => [...judgeDemands(facts, context), ...judgeStarttls(facts, context)],
}
