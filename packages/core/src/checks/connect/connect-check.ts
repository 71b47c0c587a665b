import type { Check } from '../check.ts'
import { judgeAllRoutes } from './all-routes.ts'
import { connectCodes } from './codes.ts'
import { judgeRoutes } from './routes.ts'

/** Whether the mail servers take a connection on port 25. */
export const connectCheck: Check = {
  topic: 'connect',
  codes: connectCodes,
  judge: (facts, context) => [...judgeRoutes(facts, context), ...judgeAllRoutes(facts, context)],
}
