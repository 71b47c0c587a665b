import type { TopicMessages } from '../finding-messages.ts'
import type { certificateCodes } from './codes.ts'

const why = ['Most senders do not mind. Senders that must be sure whom they talk to do not deliver.'] as const
const renew = ['Their mail admin ({domain}) can renew it.', 'Their mail admin can renew it.'] as const

export const certificateMessages: TopicMessages<typeof certificateCodes> = {
  'certificate-expired': {
    title: ['The certificate of {exchange} has expired', 'The certificate of a mail server has expired'],
    saw: [
      'The certificate of {exchange} at {address} was good until {validToOn}, {dayCount, plural, =0 {today} one {# day ago} other {# days ago}}.',
      'The certificate of {exchange} at {address} has expired.',
      'The certificate of a mail server has expired.',
    ],
    why,
    who: renew,
  },
  'certificate-not-yet-valid': {
    title: ['The certificate of {exchange} is not good yet', 'The certificate of a mail server is not good yet'],
    saw: [
      'The certificate of {exchange} at {address} is good from {validFromOn} on.',
      'The certificate of a mail server is good from a later day on.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) can use one that is good now. Or the clock of our checker is wrong.',
      'Their mail admin can use one that is good now. Or the clock of our checker is wrong.',
    ],
  },
  'certificate-expires-soon': {
    title: [
      'The certificate of {exchange} expires {dayCount, plural, =0 {within a day} one {in # day} other {in # days}}',
      'The certificate of a mail server expires soon',
    ],
    saw: [
      'The certificate of {exchange} at {address} is good until {validToOn}.',
      'The certificate of a mail server is good for a few more days.',
    ],
    why: ['It is good today. After that, senders that must be sure whom they talk to do not deliver.'],
    who: renew,
  },
  'certificate-name-mismatch': {
    title: [
      'The certificate of {exchange} is for another name',
      'The certificate of a mail server is for another name',
    ],
    saw: [
      'The certificate that {exchange} shows at {address} is for {names}.',
      'A mail server shows a certificate for another name.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) can use one that names this server.',
      'Their mail admin can use one that names this server.',
    ],
  },
  'certificate-self-signed': {
    title: [
      'The certificate of {exchange} vouches only for itself',
      'The certificate of a mail server vouches only for itself',
    ],
    saw: [
      'Nobody but {exchange} itself signed the certificate that it shows at {address}.',
      'Nobody but a mail server itself signed the certificate that it shows.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) can get one from a known authority.',
      'Their mail admin can get one from a known authority.',
    ],
  },
  'certificate-chain-incomplete': {
    title: [
      'The certificate of {exchange} leads to no authority we know',
      'The certificate of a mail server leads to no authority we know',
    ],
    saw: [
      '{exchange} at {address} shows a certificate signed by {issuer}, and nothing that leads from there to an authority we know.',
      'A mail server shows a certificate, and nothing that leads from there to an authority we know.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) can add the missing certificates in between, or get one from a known authority.',
      'Their mail admin can add the missing certificates in between, or get one from a known authority.',
    ],
  },
  'certificate-untrusted': {
    title: ['The certificate of {exchange} can’t be trusted', 'The certificate of a mail server can’t be trusted'],
    saw: [
      'The certificate that {exchange} shows at {address}, signed by {issuer}, does not stand up to our checks.',
      'The certificate that a mail server shows does not stand up to our checks.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) can get one from a known authority.',
      'Their mail admin can get one from a known authority.',
    ],
  },
  'certificate-unreadable': {
    title: ['{exchange} shows no certificate we can read', 'A mail server shows no certificate we can read'],
    saw: [
      '{exchange} at {address} encrypted the conversation without a certificate that we can read.',
      'A mail server encrypted the conversation without a certificate that we can read.',
    ],
    why,
    who: ['Their mail admin ({domain}) can look.', 'Their mail admin can look.'],
  },
  'certificate-fits': {
    title: ['The certificate of {exchange} fits', 'The certificate of a mail server fits'],
    saw: [
      'The certificate of {exchange} at {address} names this server, leads to a known authority and is good until {validToOn}.',
      'The certificate of a mail server names it, leads to a known authority and is good.',
    ],
    why: ['Senders can be sure whom they talk to.'],
    who: ['Nobody needs to act.'],
  },
}
