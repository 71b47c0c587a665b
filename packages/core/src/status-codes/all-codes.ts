import { codeSpeakers, type CodeSpeaker } from '../vocabulary/index.ts'
import type { CodeRow } from './code-row.ts'
import { addressCodes } from './registry/address.en.ts'
import { authenticationCodes } from './registry/authentication.en.ts'
import { contentCodes } from './registry/content.en.ts'
import { mailboxAndSystemCodes } from './registry/mailbox-and-system.en.ts'
import { networkAndProtocolCodes } from './registry/network-and-protocol.en.ts'
import { securityCodes } from './registry/security.en.ts'
import { finalReplyRows } from './replies-final.en.ts'
import { replyRows } from './replies.en.ts'
import { exchange2003WayCodes } from './vendors/exchange-2003-way.en.ts'
import { exchange2003Codes } from './vendors/exchange-2003.en.ts'
import { exchangeOnlinePolicyCodes } from './vendors/exchange-online-policy.en.ts'
import { exchangeOnlineTenantCodes } from './vendors/exchange-online-tenant.en.ts'
import { exchangeOnlineWayCodes } from './vendors/exchange-online-way.en.ts'
import { exchangeOnlineCodes } from './vendors/exchange-online.en.ts'
import { exchangeWayCodes } from './vendors/exchange-way.en.ts'
import { exchangeCodes } from './vendors/exchange.en.ts'
import { googleCodes } from './vendors/google.en.ts'
import { otherCodes } from './vendors/other.en.ts'

/** A meaning with who gives it. */
export interface SpokenCode {
  whose: CodeSpeaker
  row: CodeRow
}

const rowsOf: Record<CodeSpeaker, readonly (readonly CodeRow[])[]> = {
  registry: [
    addressCodes,
    mailboxAndSystemCodes,
    networkAndProtocolCodes,
    contentCodes,
    securityCodes,
    authenticationCodes,
  ],
  smtp: [replyRows, finalReplyRows],
  'exchange-2003': [exchange2003Codes, exchange2003WayCodes],
  exchange: [exchangeCodes, exchangeWayCodes],
  'exchange-online': [
    exchangeOnlineCodes,
    exchangeOnlineWayCodes,
    exchangeOnlinePolicyCodes,
    exchangeOnlineTenantCodes,
  ],
  google: [googleCodes],
  other: [otherCodes],
}

/** Every meaning of every code we know: plain replies first, then by subject and detail, the standard before others. */
export const allCodes: readonly SpokenCode[] = codeSpeakers
  .flatMap((whose) => rowsOf[whose].flatMap((rows) => rows.map((row): SpokenCode => ({ whose, row }))))
  .toSorted((a, b) => placeOf(a.row.code) - placeOf(b.row.code))

function placeOf(code: string): number {
  const [first = '', subject, detail] = code.split(/[.-]/)
  return subject === undefined ? Number(first) - 1_000 : Number(subject) * 1_000 + Number(detail)
}
