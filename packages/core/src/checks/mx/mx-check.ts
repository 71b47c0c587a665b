import type { Check } from '../check.ts'
import { judgeAddresses } from './addresses.ts'
import { mxCodes } from './codes.ts'
import { judgeHosts } from './hosts.ts'
import { judgeListing } from './listing.ts'

/** The mail servers a domain lists, before anybody calls them. */
export const mxCheck: Check = {
  topic: 'mx',
  codes: mxCodes,
  judge: (facts, context) => [
    ...judgeListing(facts, context),
    ...judgeHosts(facts, context),
    ...judgeAddresses(facts, context),
  ],
}
