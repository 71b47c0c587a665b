import type { Check } from '../check.ts'
import { judgeProvider } from './behind-provider.ts'
import { senderCodes } from './codes.ts'
import { judgeNullMx } from './null-mx.ts'
import { judgeOwnDomain } from './own-domain.ts'
import { judgeOwnPort } from './own-port.ts'
import { judgeSendingAddress } from './sending-address.ts'

/**
 * Who sends: the address, as far as it is known, whose server it is, whether its domain can be looked up and answered,
 * and whether its network lets mail out.
 */
export const senderCheck: Check = {
  topic: 'sender',
  codes: senderCodes,
  judge: (facts, context) => [
    ...judgeSendingAddress(facts, context),
    ...judgeProvider(facts, context),
    ...judgeOwnDomain(facts, context),
    ...judgeNullMx(facts, context),
    ...judgeOwnPort(facts, context),
  ],
}
