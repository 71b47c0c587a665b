import { authWords, relayWords, tlsWords } from './access-words.ts'
import { addressWords } from './address-words.ts'
import { blocklistWords } from './blocklist-words.ts'
import { contentWords } from './content-words.ts'
import { dnsWords, domainWords, noMailWords } from './domain-words.ts'
import { exactWords } from './exact-words.ts'
import { foreignWords } from './foreign-words.ts'
import { disabledWords, fullWords } from './mailbox-words.ts'
import { connectionLostWords, loopWords, noAnswerWords, serverFaultWords } from './network-words.ts'
import { ptrWords } from './ptr-words.ts'
import { greylistWords, rateWords, waitWords } from './rate-words.ts'
import type { ReasonRow } from './reason-row.ts'
import { senderAuthWords } from './sender-auth-words.ts'
import { recipientLimitWords, sizeWords } from './size-words.ts'

/**
 * Words that name a cause, the surest first; the first row that fits decides. Who sends comes before who receives,
 * because "rejected", "denied" and "not found" are said of both; what is said of the message comes after its recipient,
 * the line between the servers after that.
 */
export const strongWords: readonly ReasonRow[] = [
  ...exactWords,
  ...greylistWords,
  ...ptrWords,
  ...senderAuthWords,
  ...recipientLimitWords,
  ...fullWords,
  ...rateWords,
  ...waitWords,
  ...blocklistWords,
  ...relayWords,
  ...tlsWords,
  ...authWords,
  ...disabledWords,
  ...noMailWords,
  ...dnsWords,
  ...domainWords,
  ...addressWords,
  ...sizeWords,
  ...contentWords,
  ...loopWords,
  ...connectionLostWords,
  ...noAnswerWords,
  ...foreignWords,
  ...serverFaultWords,
]
