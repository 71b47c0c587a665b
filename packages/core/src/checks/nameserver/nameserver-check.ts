import type { Check } from '../check.ts'
import { nameserverCodes } from './codes.ts'
import { judgeServers } from './servers.ts'

/** The name servers of the recipient's zone, each asked straight. */
export const nameserverCheck: Check = { topic: 'nameserver', codes: nameserverCodes, judge: judgeServers }
