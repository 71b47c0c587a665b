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
  'dnssec-signature-expired': {
    title: ['The DNS signatures of {domain} have run out', 'The DNS signatures have run out'],
    saw: [
      'The signatures (DNSSEC) of {zone} were good until {expiredOn}. Lookup services that check them refuse to answer.',
      'The signatures (DNSSEC) have run out. Lookup services that check them refuse to answer.',
    ],
    why: [
      "{outcome, select, risk {Some senders can't find the mail servers, so their mail waits. Others can.} other {Senders with a careful lookup service can't find the mail servers, so their mail waits.}}",
      "Senders with a careful lookup service can't find the mail servers.",
    ],
    who: ['Their DNS admin must sign {zone} anew.', 'Their DNS admin must sign the zone anew.'],
  },
  'dnssec-unsigned': {
    title: ['{domain} is not signed', 'The domain is not signed'],
    saw: [
      '{domain} has no DNS signatures (DNSSEC), so there is nothing to check.',
      'There are no DNS signatures (DNSSEC), so there is nothing to check.',
    ],
    why: ['Most domains have none. Mail does not need them.'],
    who: ['Nobody needs to act.'],
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
