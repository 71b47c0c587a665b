import type { Check } from '../check.ts'
import { senderCodes } from './codes.ts'
import { judgeSendingAddress } from './sending-address.ts'

/** Who sends, as far as addresses go. */
export const senderCheck: Check = { topic: 'sender', codes: senderCodes, judge: judgeSendingAddress }
