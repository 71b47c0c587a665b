import type { TopicMessages } from '../finding-messages.ts'
import type { dkimCodes } from './codes.ts'

const unsigned =
  'Receivers treat mail signed with it as unsigned. Whether it arrives then hangs on the permission list (SPF) alone.'

export const dkimMessages: TopicMessages<typeof dkimCodes> = {
  'dkim-not-found': {
    title: ['No signature key for “{selector}” at {domain}', 'The signature key does not exist'],
    saw: [
      'We asked for the key of the signature (DKIM) at {name}. There is none.',
      'We asked for the key of the signature (DKIM). There is none.',
    ],
    why: [unsigned],
    who: ["The sender's mail team must publish the key, or sign under another selector."],
  },
  'dkim-revoked': {
    title: ['The signature key “{selector}” of {domain} was taken back', 'The signature key was taken back'],
    saw: [
      'The key of the signature (DKIM) at {name} is empty: it was taken back.',
      'The key of the signature (DKIM) is empty: it was taken back.',
    ],
    why: [unsigned],
    who: ["The sender's mail team must sign with a key that is in force."],
  },
  'dkim-invalid': {
    title: ['The signature key “{selector}” of {domain} can’t be used', 'The signature key can’t be used'],
    saw: [
      '{fault, select, several {Several keys of the signature (DKIM) stand at {name}.} noKey {The record at {name} holds no key of the signature (DKIM).} keyType {The key of the signature (DKIM) at {name} is of a kind that receivers do not know.} hash {The key of the signature (DKIM) at {name} does not allow SHA-256.} service {The key of the signature (DKIM) at {name} is not meant for mail.} other {The key of the signature (DKIM) at {name} can’t be read.}}',
      'The key of the signature (DKIM) can’t be used.',
    ],
    why: [unsigned],
    who: ["The sender's mail team must correct the record."],
  },
  'dkim-weak': {
    title: ['The signature key of {domain} has only {bits} bits', 'The signature key is short'],
    saw: [
      'The key of the signature (DKIM) at {name} has {bits} bits.',
      'The key of the signature (DKIM) has too few bits.',
    ],
    why: [
      '{outcome, select, advice {It still works. 2048 bits are the rule today.} other {Receivers must ignore keys with less than 1024 bits, so mail counts as unsigned.}}',
    ],
    who: ["The sender's mail team can create a key with 2048 bits."],
  },
  'dkim-testing': {
    title: ['The signature key of {domain} is marked as a test', 'The signature key is marked as a test'],
    saw: [
      'The key of the signature (DKIM) at {name} has the mark t=y.',
      'The key of the signature (DKIM) has the mark t=y.',
    ],
    why: ['Some receivers then do not count the signature in favour of the mail.'],
    who: ["The sender's mail team can remove the mark when signing works."],
  },
  'dkim-selector-unknown': {
    title: ['The signature key of {domain} is not known', 'The signature key is not known'],
    saw: [
      'Mail of {domain} points to {providers}, but no key of the signature (DKIM) stands under the usual names.',
      'Nothing lists the keys of the signature (DKIM) of {domain}.',
      'Nothing lists the keys of a signature (DKIM).',
    ],
    why: ['So we could not look at the key. It says nothing against the sender.'],
    who: [
      'Look at a message it sent: the selector stands in its DKIM-Signature line, as s=. Save it with our mail server.',
    ],
  },
  'dkim-lookup-failed': {
    title: ['The signature key of {domain} could not be read', 'The signature key could not be read'],
    saw: [
      'We asked for the key of the signature (DKIM) at {name} and got no usable answer.',
      'We asked for the key of the signature (DKIM) and got no usable answer.',
    ],
    why: ["So we can't say what receivers see. It says nothing against the sender."],
    who: ['Check again in a few minutes.'],
  },
  'dkim-key-found': {
    title: ['The signature key “{selector}” of {domain} is in order', 'The signature key is in order'],
    saw: ['A usable key of the signature (DKIM) stands at {name}.', 'We found a usable key of the signature (DKIM).'],
    why: ['Receivers can prove that mail was not changed on its way.'],
    who: ['Nobody needs to act.'],
  },
}
