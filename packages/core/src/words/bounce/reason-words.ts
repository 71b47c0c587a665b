import type { BounceReason } from '../../vocabulary/index.ts'
import type { Variants } from '../format-words.ts'

interface ReasonWords {
  /** A few words for a table. */
  name: string
  /** What it usually means, as a sentence. */
  means: Variants
  /** The same within a sentence to the person who wrote the mail: behind a colon. */
  because: Variants
  /** What that person does when the mail came back. */
  todo: string
}

const speaker = '{speaker, select, ours {Our server} filter {The filter} other {Their server}}'
const speakerInside = '{speaker, select, ours {our server} filter {a mail filter} other {their server}}'
const ourSide = 'We are having this repaired on our side and will tell you when to send it again.'
const theirSide = 'Reach the recipient by phone or another way for now; the other side must repair this.'
const sendLater = 'Send it again in a few hours, and tell us if it comes back.'
const askPerson = 'Check the spelling, or ask the recipient by phone for the right address, then send it again.'

/** Why mail came back or waits, by reason class, in the words of the helpdesk and in those for the person who wrote it. */
export const reasonWords: Record<BounceReason, ReasonWords> = {
  'address-unknown': {
    name: 'The address does not exist there',
    means: [
      'The address {recipient} does not exist there. Often it is misspelt, or the person has left.',
      'The address does not exist there. Often it is misspelt, or the person has left.',
    ],
    because: ['the address does not exist there'],
    todo: askPerson,
  },
  'domain-unknown': {
    name: 'The domain does not exist',
    means: [
      'The domain {domain} does not exist, or has no mail servers. Often it is misspelt.',
      'The domain does not exist, or has no mail servers. Often it is misspelt.',
    ],
    because: ['the part behind the @ does not exist'],
    todo: askPerson,
  },
  'mailbox-full': {
    name: 'The mailbox is full',
    means: ['The mailbox of {recipient} is full. Only the recipient can make room.', 'The mailbox is full.'],
    because: ['the mailbox of the recipient is full'],
    todo: 'Tell the recipient by phone, and send it again when there is room.',
  },
  'mailbox-disabled': {
    name: 'The mailbox is switched off',
    means: [
      'The mailbox of {recipient} is switched off or locked. Their mail admin knows why.',
      'The mailbox is switched off or locked. Their mail admin knows why.',
    ],
    because: ['the mailbox of the recipient is switched off'],
    todo: 'Ask the recipient by phone for another address.',
  },
  ptr: {
    name: 'No good reverse DNS name (PTR)',
    means: [
      `${speaker} wants a reverse DNS name (PTR) for {ip}.`,
      `${speaker} wants a reverse DNS name (PTR) for the address that sends.`,
    ],
    because: ['their server does not trust the address of our mail server yet'],
    todo: ourSide,
  },
  blocklisted: {
    name: 'On a blocklist',
    means: [
      `${speaker} found {ip} on a blocklist, a list of addresses known for spam.`,
      `${speaker} found the address that sends on a blocklist, a list of addresses known for spam.`,
    ],
    because: ['their server found our mail server on a blocklist'],
    todo: ourSide,
  },
  'rate-limited': {
    name: 'Too much mail at once',
    means: [`${speaker} had too much mail from the sending server in a short time.`],
    because: ['their server takes only so much mail at a time'],
    todo: sendLater,
  },
  greylisted: {
    name: 'Put off once, on purpose',
    means: [`${speaker} puts off the first mail of a stranger and takes it when it is tried again.`],
    because: ['their server makes strangers wait once'],
    todo: sendLater,
  },
  policy: {
    name: 'A rule of the server',
    means: [`${speaker} refuses this mail by a rule of its own. Its words may say which one.`],
    because: [`${speakerInside} refused it by one of its rules`],
    todo: 'We are finding out which rule it was and will tell you what to do.',
  },
  content: {
    name: 'Taken for spam, or content not allowed',
    means: [`${speaker} took the mail for spam, or found something in it that it does not allow.`],
    because: [`${speakerInside} did not like what is in it`],
    todo: 'Send it again without attachments and links, or reach the recipient another way.',
  },
  'sender-auth': {
    name: 'The sender could not be proven',
    means: [
      `${speaker} could not prove that the mail is from {senderDomain}. Look at its permission list (SPF), signature (DKIM) and policy (DMARC).`,
      `${speaker} could not prove who sent the mail. Look at the permission list (SPF), signature (DKIM) and policy (DMARC).`,
    ],
    because: ['their server could not make sure that it came from us'],
    todo: ourSide,
  },
  'auth-required': {
    name: 'Not signed in',
    means: [`${speaker} wanted the sender to sign in first. Often a mail program is set up wrongly.`],
    because: ['the mail program did not sign in to the mail server'],
    todo: 'Send it again from your usual mail program, and tell us if it comes back.',
  },
  'tls-required': {
    name: 'Encryption (TLS) demanded',
    means: ['One of the two servers demands encryption (TLS), and the connection did not have it.'],
    because: ['the two mail servers could not agree on encryption'],
    todo: 'We are looking into it with the other side and will tell you when to send it again.',
  },
  'recipient-limit': {
    name: 'Too many recipients',
    means: [`${speaker} takes no mail with so many recipients.`],
    because: ['it has too many recipients for one mail'],
    todo: 'Send it again to fewer people at a time.',
  },
  'too-large': {
    name: 'Too large',
    means: [`${speaker} takes no mail of this size.`],
    because: ['it is too large'],
    todo: 'Send it again with smaller attachments, or share the file another way.',
  },
  'dns-failed': {
    name: 'Lookup of their mail servers failed',
    means: [
      'The mail servers of {domain} could not be looked up.',
      'The mail servers of the recipient could not be looked up.',
    ],
    because: ['the mail servers of the recipient could not be looked up'],
    todo: theirSide,
  },
  'no-answer': {
    name: 'Their mail servers do not answer',
    means: ['The mail servers of {domain} did not answer.', 'The mail servers of the recipient did not answer.'],
    because: ['the mail servers of the recipient did not answer'],
    todo: theirSide,
  },
  'connection-lost': {
    name: 'The connection broke',
    means: [
      'The connection to the mail server of {domain} broke before the mail was handed over.',
      'The connection to their mail server broke before the mail was handed over.',
    ],
    because: ['the connection to their mail server broke'],
    todo: sendLater,
  },
  loop: {
    name: 'Going round in a circle',
    means: ['The mail went round in a circle between servers. Often a forwarding rule is the cause.'],
    because: ['it went round in a circle between mail servers'],
    todo: theirSide,
  },
  'relay-denied': {
    name: 'Not responsible for the domain',
    means: [
      `${speaker} says that it does not take mail for {domain} from this sender.`,
      `${speaker} says that it does not pass on mail from this sender.`,
    ],
    because: [`${speakerInside} says that it does not take mail for this address`],
    todo: 'Check the spelling of the address; we are finding out who must correct this.',
  },
  'server-fault': {
    name: 'A fault of the server',
    means: [`${speaker} had a fault of its own.`],
    because: [`${speakerInside} had a fault of its own`],
    todo: sendLater,
  },
  'no-mail-accepted': {
    name: 'The domain takes no mail',
    means: ['{domain} says that it takes no mail at all.', 'The domain says that it takes no mail at all.'],
    because: ['this domain takes no mail'],
    todo: 'Ask the recipient by phone for another address.',
  },
  expired: {
    name: 'Not said: the time limit was over',
    means: ['The time limit was over. The message does not say why the mail waited so long.'],
    because: ['it could not be handed over within the time limit'],
    todo: 'We are finding out why and will tell you when to send it again.',
  },
  unknown: {
    name: 'Not said',
    means: ['The message does not say why.'],
    because: ['the other side did not say why'],
    todo: 'We are finding out why and will tell you what to do.',
  },
}

/** The reason in a few words, for a table. */
export function reasonName(reason: BounceReason): string {
  return reasonWords[reason].name
}

/** Whether a cause is known, or only that something ended. */
export function isCauseKnown(reason: BounceReason): boolean {
  return reason !== 'expired' && reason !== 'unknown'
}

/** Why mail usually waits until the time is over when nothing says why; the most common first. */
export const usualReasons: readonly string[] = [
  'Their mail server does not answer, or cannot be reached from ours.',
  'Our address has no reverse DNS name (PTR), and their server answers “try later” each time.',
  'Our address is on a blocklist, or sent too much mail at once.',
  'Their domain or its mail servers cannot be looked up.',
  'Our own server cannot send: port 25 is closed, or its lookups fail.',
]
