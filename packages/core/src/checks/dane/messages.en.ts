import type { TopicMessages } from '../finding-messages.ts'
import type { daneCodes } from './codes.ts'

const notDelivered = [
  'Senders that honour DANE do not use this server. Without another one, mail waits and then comes back.',
] as const
const asIfNone = ['Senders go on as if the records were not there, so mail arrives.'] as const

export const daneMessages: TopicMessages<typeof daneCodes> = {
  'dane-mismatch': {
    title: [
      '{exchange} shows another certificate than announced',
      'A mail server shows another certificate than announced',
    ],
    saw: [
      'The DNS announces (DANE) which certificate {exchange} has. At {address} it shows another one.',
      'The DNS announces (DANE) which certificate {exchange} has. It shows another one.',
      'The DNS announces (DANE) which certificate a mail server has. It shows another one.',
    ],
    why: notDelivered,
    who: [
      'Their mail admin ({domain}) must make the TLSA record and the certificate agree.',
      'Their mail admin must make the TLSA record and the certificate agree.',
    ],
  },
  'dane-without-starttls': {
    title: [
      '{exchange} does not encrypt, though its TLSA record demands it',
      'A mail server does not encrypt, though its record demands it',
    ],
    saw: [
      'The DNS announces (DANE) the certificate of {exchange}. {how, select, notOffered {At {address} it offers no encryption.} refused {At {address} it offers encryption and then refuses.} other {At {address} it offers encryption, and it fails.}}',
      'The DNS announces (DANE) the certificate of {exchange}, but that server does not encrypt.',
      'The DNS announces (DANE) the certificate of a mail server that does not encrypt.',
    ],
    why: notDelivered,
    who: [
      'Their mail admin ({domain}) must repair the encryption or remove the TLSA record.',
      'Their mail admin must repair the encryption or remove the TLSA record.',
    ],
  },
  'dane-lookup-failed': {
    title: [
      '{outcome, select, unknown {We could not look up what {exchange} must show (DANE)} other {What {exchange} must show can’t be looked up (DANE)}}',
      'What a mail server must show can’t be looked up (DANE)',
    ],
    saw: [
      '{outcome, select, unknown {Our lookup service did not answer the question for the TLSA record of {exchange}. That may be about us.} other {{isSilent, select, true {The name servers do not answer the question for the TLSA record of {exchange}.} other {The name servers give no good answer to the question for the TLSA record of {exchange}.}}}}',
      '{outcome, select, unknown {Our lookup service did not answer the question for the TLSA record of {exchange}. That may be about us.} other {The name servers give no good answer to the question for the TLSA record of {exchange}.}}',
      'The name servers give no good answer to the question for a TLSA record.',
    ],
    why: ['Senders that honour DANE must know whether there is one. They wait, or use another server.'],
    who: [
      '{outcome, select, unknown {Nobody yet. Check again, to see whether it lasts.} other {Their DNS admin ({domain}) must repair the answer for _25._tcp.{exchange}.}}',
      'Their DNS admin must repair the answer.',
    ],
  },
  'dane-without-dnssec': {
    title: [
      '{outcome, select, unknown {We can’t say whether the TLSA record of {exchange} counts} other {The TLSA record of {exchange} does not count}}',
      'A TLSA record (DANE) may not count',
    ],
    saw: [
      '{outcome, select, unknown {There is a TLSA record for {exchange}. Our lookup service does not tell whether the way to it is signed (DNSSEC).} other {There is a TLSA record for {exchange}, but the way to it is not signed (DNSSEC).}}',
      'There is a TLSA record, but we saw no signatures (DNSSEC) on the way to it.',
    ],
    why: asIfNone,
    who: [
      '{outcome, select, unknown {Whoever runs this checker can use a lookup service that checks signatures.} other {Their DNS admin can sign the domain and the name of the mail server.}}',
      'Their DNS admin can sign the domain and the name of the mail server.',
    ],
  },
  'dane-unusable': {
    title: ['The TLSA record of {exchange} names nothing usable', 'A TLSA record (DANE) names nothing usable'],
    saw: [
      'The TLSA records of {exchange} are of kinds that do not count for mail. Only the usages 2 and 3 do.',
      'The TLSA records of a mail server are of kinds that do not count for mail.',
    ],
    why: ['Senders encrypt, but can’t check whom they talk to.'],
    who: ['Their mail admin ({domain}) can correct it.', 'Their mail admin can correct it.'],
  },
  'dane-fits': {
    title: ['{exchange} shows what the DNS announces (DANE)', 'A mail server shows what the DNS announces (DANE)'],
    saw: [
      'What {exchange} shows at {address} fits its signed TLSA record.',
      'What a mail server shows fits its signed TLSA record.',
    ],
    why: ['Nobody on the way can take its place.'],
    who: ['Nobody needs to act.'],
  },
}
