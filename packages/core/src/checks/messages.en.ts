import { blocklistMessages } from './blocklist/messages.en.ts'
import { bounceMessages } from './bounce/messages.en.ts'
import { certificateMessages } from './certificate/messages.en.ts'
import { checkerMessages } from './checker/messages.en.ts'
import { connectMessages } from './connect/messages.en.ts'
import { daneMessages } from './dane/messages.en.ts'
import { dkimMessages } from './dkim/messages.en.ts'
import { dmarcMessages } from './dmarc/messages.en.ts'
import { dnssecMessages } from './dnssec/messages.en.ts'
import { domainMessages } from './domain/messages.en.ts'
import { ehloMessages } from './ehlo/messages.en.ts'
import type { FindingMessages } from './finding-messages.ts'
import { greetingMessages } from './greeting/messages.en.ts'
import { mtaStsMessages } from './mta-sts/messages.en.ts'
import { heloMessages } from './helo/messages.en.ts'
import { mxMessages } from './mx/messages.en.ts'
import { nameserverMessages } from './nameserver/messages.en.ts'
import { othersMessages } from './others/messages.en.ts'
import { ptrMessages } from './ptr/messages.en.ts'
import { rcptMessages } from './rcpt/messages.en.ts'
import { senderMessages } from './sender/messages.en.ts'
import { spfMessages } from './spf/messages.en.ts'
import { tlsMessages } from './tls/messages.en.ts'
import { tlsRptMessages } from './tls-rpt/messages.en.ts'

/** The words of every code, by code. Apart from the checks, so that a page can have the words without the rules. */
export const messages: ReadonlyMap<string, FindingMessages> = new Map(
  Object.entries({
    ...bounceMessages,
    ...senderMessages,
    ...ptrMessages,
    ...spfMessages,
    ...heloMessages,
    ...dkimMessages,
    ...dmarcMessages,
    ...blocklistMessages,
    ...domainMessages,
    ...nameserverMessages,
    ...dnssecMessages,
    ...mxMessages,
    ...connectMessages,
    ...greetingMessages,
    ...ehloMessages,
    ...tlsMessages,
    ...certificateMessages,
    ...mtaStsMessages,
    ...daneMessages,
    ...tlsRptMessages,
    ...rcptMessages,
    ...othersMessages,
    ...checkerMessages,
  }),
)
