import type { TopicMessages } from '../finding-messages.ts'
import type { tlsCodes } from './codes.ts'

const inTheOpen = ['Mail still arrives, but travels in the open: others on the way can read it.'] as const
const whenItBreaks = [
  '{outcome, select, risk {No mail server of theirs gets past this. Most senders try again without encryption, some wait.} other {Most senders try again without encryption or use another server, some wait.}}',
  'Most senders try again without encryption, some wait.',
] as const
const who = ['Their mail admin ({domain}) can correct it.', 'Their mail admin can correct it.'] as const

export const tlsMessages: TopicMessages<typeof tlsCodes> = {
  'tls-not-offered': {
    title: ['{exchange} offers no encryption', 'A mail server offers no encryption'],
    saw: [
      '{exchange} at {address} took our hello and did not offer encryption (STARTTLS).',
      'A mail server took our hello and did not offer encryption (STARTTLS).',
    ],
    why: inTheOpen,
    who: ['Their mail admin ({domain}) can switch it on.', 'Their mail admin can switch it on.'],
  },
  'tls-hidden': {
    title: ['Something hides the encryption that {exchange} offers', 'Something hides the encryption of a mail server'],
    saw: [
      'In what {exchange} at {address} offers, one word was written over with X. Some firewalls do that to STARTTLS.',
      'In what a mail server offers, one word was written over with X. Some firewalls do that to STARTTLS.',
    ],
    why: ['Mail still arrives, but travels in the open. The firewall may stand on their side or on ours.'],
    who: ['Both mail admins can look for a firewall that changes mail conversations.'],
  },
  'tls-required': {
    title: ['{exchange} wants encryption before our hello', 'A mail server wants encryption before our hello'],
    saw: [
      '{exchange} at {address} answered our hello (HELO) with “{reply}”.',
      'A mail server answered our hello (HELO) with a demand for encryption.',
    ],
    why: ['Encryption can only be asked for after the hello, so no sender can do what it wants.'],
    who,
  },
  'tls-refused': {
    title: ['{exchange} offers encryption and then refuses it', 'A mail server offers encryption and then refuses it'],
    saw: [
      '{exchange} at {address} offers encryption. When we asked for it, it said “{reply}”.',
      'A mail server offers encryption. When we asked for it, it refused.',
    ],
    why: ['Most senders go on without encryption, so others on the way can read the mail. Some wait.'],
    who,
  },
  'tls-closed': {
    title: ['{exchange} hangs up when we ask for encryption', 'A mail server hangs up when we ask for encryption'],
    saw: [
      '{exchange} at {address} offers encryption. When we asked for it, it closed the connection.',
      'A mail server offers encryption. When we asked for it, it closed the connection.',
    ],
    why: whenItBreaks,
    who,
  },
  'tls-malformed': {
    title: [
      '{exchange} gives a broken answer when we ask for encryption',
      'A mail server gives a broken answer when we ask for encryption',
    ],
    saw: [
      'When we asked {exchange} at {address} for encryption, it said something that is no mail reply: “{reply}”.',
      'When we asked a mail server for encryption, it said something that is no mail reply.',
    ],
    why: whenItBreaks,
    who,
  },
  'tls-handshake-failed': {
    title: ['{exchange} offers encryption, and it fails', 'A mail server offers encryption, and it fails'],
    saw: [
      '{exchange} at {address} agreed to encrypt. Then, in place of encryption (TLS), it said “{reply}”.',
      '{exchange} at {address} agreed to encrypt. Then the encryption (TLS) could not be set up ({reason}).',
      '{exchange} at {address} agreed to encrypt. Then the encryption (TLS) could not be set up.',
      'A mail server agreed to encrypt. Then the encryption (TLS) could not be set up.',
    ],
    why: whenItBreaks,
    who,
  },
  'tls-hello-failed': {
    title: ['{exchange} does not go on once encrypted', 'A mail server does not go on once encrypted'],
    saw: [
      'The encryption with {exchange} at {address} stood. Then it answered our second hello (HELO) with “{reply}”.',
      'The encryption with {exchange} at {address} stood. Then it did not take our second hello (HELO).',
      'The encryption with a mail server stood. Then it did not take our second hello (HELO).',
    ],
    why: whenItBreaks,
    who,
  },
  'tls-timeout': {
    title: ['Encryption with {exchange} was not ready in time', 'Encryption with a mail server was not ready in time'],
    saw: [
      '{exchange} at {address} {phase, select, starttls {did not answer our request for encryption} handshake {agreed to encrypt, but did not set it up} other {set up encryption, but did not answer our second hello (HELO)}} within {seconds, plural, one {# second} other {# seconds}}.',
      'A mail server offers encryption, but did not set it up within our limit.',
    ],
    why: ['Mail servers wait up to 5 minutes, so mail may still arrive.'],
    who: ['Check again with more time before anybody acts.'],
  },
  'tls-injected': {
    title: [
      'Words were slipped in before the encryption with {exchange}',
      'Words were slipped in before the encryption with a mail server',
    ],
    saw: [
      '{exchange} at {address} agreed to encrypt. Before that began, more words came in the open: “{reply}”.',
      'A mail server agreed to encrypt. Before that began, more words came in the open.',
    ],
    why: ['Somebody on the way could pass words off as encrypted ones. Careful senders throw them away, as we did.'],
    who: [
      'Their mail admin ({domain}) must look for the server or firewall that does this.',
      'Their mail admin must look for the server or firewall that does this.',
    ],
  },
  'tls-old-version': {
    title: ['{exchange} encrypts in an old way ({protocol})', 'A mail server encrypts in an old way'],
    saw: [
      '{exchange} at {address} agreed on {protocol} with us, and on nothing newer.',
      'A mail server agreed on an old version of encryption with us, and on nothing newer.',
    ],
    why: ['Some senders no longer use versions before TLS 1.2. Their mail goes without encryption, or waits.'],
    who: ['Their mail admin ({domain}) can switch on a newer one.', 'Their mail admin can switch on a newer one.'],
  },
  'tls-works': {
    title: ['Encryption with {exchange} works', 'Encryption with a mail server works'],
    saw: [
      '{exchange} at {address} encrypted the conversation with {protocol}.',
      'A mail server encrypted the conversation.',
    ],
    why: ['Nobody on the way can read the mail.'],
    who: ['Nobody needs to act.'],
  },
}
