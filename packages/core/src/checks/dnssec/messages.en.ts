import type { TopicMessages } from '../finding-messages.ts'
import type { dnssecCodes } from './codes.ts'

export const dnssecMessages: TopicMessages<typeof dnssecCodes> = {
  'dnssec-bogus': {
    title: ['The DNS signatures of {domain} are wrong', 'The DNS signatures are wrong'],
    saw: [
      'Lookup services that check signatures (DNSSEC) refuse to answer for {domain}. Without the check the answer comes.',
      'Lookup services that check signatures (DNSSEC) refuse to answer. Without the check the answer comes.',
    ],
    why: [
      "{outcome, select, risk {Some senders can't find the mail servers, so their mail waits. Others can.} other {Senders with a careful lookup service can't find the mail servers, so their mail waits.}}",
      "Senders with a careful lookup service can't find the mail servers.",
    ],
    who: ['Their DNS admin must repair the signatures of {zone}.', 'Their DNS admin must repair the signatures.'],
  },
  'dnssec-validated': {
    title: ['The DNS signatures of {domain} fit', 'The DNS signatures fit'],
    saw: [
      'Our lookup service checked the signatures (DNSSEC) of {domain}, and they fit.',
      'Our lookup service checked the signatures (DNSSEC), and they fit.',
    ],
    why: ['Nobody can slip in a wrong answer about its mail servers.'],
    who: ['Nobody needs to act.'],
  },
}
