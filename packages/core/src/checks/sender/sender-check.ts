import type { Check } from '../check.ts'
import { senderCodes } from './codes.ts'
import { judgeNullMx } from './null-mx.ts'
import { judgeSendingAddress } from './sending-address.ts'

/** Who sends: the address, as far as it is known, and whether its domain can be answered. */
export const senderCheck: Check = {
  topic: 'sender',
  codes: senderCodes,
  judge: (facts, context) => [...judgeSendingAddress(facts, context), ...judgeNullMx(facts, context)],
}
