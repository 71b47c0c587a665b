import type { PathCell, SenderColumn, ServerColumn } from '../path/index.ts'
import type { FindingArgs } from '../findings/index.ts'
import type { Outcome } from '../vocabulary/index.ts'
import { failureText } from './failure-text.ts'
import { formatWords, type Variants } from './format-words.ts'

type Column = SenderColumn | ServerColumn | 'domain' | 'mailServers'

/** Short words for the notes of cells that no finding or failure explains better. */
const notes: Record<string, Variants> = {
  answered: ['{time}', 'Yes'],
  greeted: ['{time}', 'Yes'],
  'greeted-slowly': ['{time}, slow on purpose', 'Slow on purpose'],
  'hello-accepted': ['Yes'],
  'tls-works': ['{protocol}', 'Yes'],
  'tls-not-offered': ['Not offered'],
  'tls-hidden': ['Hidden on the way'],
  'tls-required': ['Wanted before the hello'],
  'tls-refused': ['Offered, then refused'],
  'tls-closed': ['Offered, then hangs up'],
  'tls-malformed': ['Offered, then a broken answer'],
  'tls-handshake-failed': ['Offered, then fails'],
  'tls-hello-failed': ['{protocol}, then it does not go on', 'Encrypts, then does not go on'],
  'tls-timeout': ['Nothing within {seconds} s', 'Nothing within our limit'],
  'tls-injected': ['Words slipped in before it began'],
  'tls-old-version': ['{protocol}, an old version', 'An old version'],
  'certificate-expired': ['{protocol}, certificate has expired', 'Yes, certificate has expired'],
  'certificate-not-yet-valid': ['{protocol}, certificate not good yet', 'Yes, certificate not good yet'],
  'certificate-expires-soon': [
    '{protocol}, certificate expires {dayCount, plural, =0 {today} one {in # day} other {in # days}}',
    'Yes, certificate expires soon',
  ],
  'certificate-name-mismatch': ['{protocol}, certificate for another name', 'Yes, certificate for another name'],
  'certificate-self-signed': ['{protocol}, certificate signed by itself', 'Yes, certificate signed by itself'],
  'certificate-chain-incomplete': ['{protocol}, certificate not complete', 'Yes, certificate not complete'],
  'certificate-untrusted': ['{protocol}, certificate not trusted', 'Yes, certificate not trusted'],
  'certificate-unreadable': ['{protocol}, no readable certificate', 'Yes, no readable certificate'],
  'ptr-name': ['{name}', 'Yes'],
  'helo-confirmed': ['{name}', 'Yes'],
  'helo-mismatch': ['{name} leads elsewhere', 'Leads elsewhere'],
  'helo-no-address': ['{name} has no address', 'Has no address'],
  'helo-not-a-name': ['{name} is no name of the internet', 'No name of the internet'],
  'helo-lookup-failed': ['Lookup failed'],
  'helo-not-known': ['Not known'],
  'not-public': ['Not on the internet'],
  'same-address': ['Same address as above'],
  'limit-reached': ['Left out'],
  'turn-busy': ['Waiting: another check is talking to it'],
  'turn-gap': ['Waiting for our turn, about {seconds} s', 'Waiting for our turn'],
  'no-turn': ['Our turn did not come'],
  'held-back': ['Left alone for a while'],
  'opted-out': ['They asked us not to knock'],
  'ptr-missing': ['None'],
  'ptr-confirmed': ['Yes'],
  'ptr-mismatch': ['No, leads to {leadsTo}', 'No, leads elsewhere'],
  'ptr-no-way-back': ['No, leads nowhere'],
  'ptr-zone-lame': ['Provider’s name servers fail'],
  'ptr-lookup-failed': ['Lookup failed'],
  'domain-exists': ['Exists'],
  'domain-nxdomain': ['Does not exist'],
  'domain-servfail': ['Name servers fail'],
  'domain-no-answer': ['Name servers do not answer'],
  'domain-no-mail-here': ['Takes no mail'],
  'domain-cname-at-apex': ['Exists, as another name'],
  'dnssec-signature-expired': ['Signatures have run out'],
  'dnssec-bogus': ['Signatures are wrong'],
  'mx-found': ['{count, plural, one {# found} other {# found}}', 'Found'],
  'mx-implicit': ['None listed, the domain itself is used'],
  'mx-null': ['Takes no mail'],
  'mx-lookup-failed': ['Lookup failed'],
  'mx-host-private': ['Not on the internet'],
  'greeting-temporary': ['“{reply}”', '“Try later”'],
  'greeting-refused': ['“{reply}”', 'Refuses'],
  'greeting-not-smtp': ['Not a mail server'],
  'greeting-none': ['Nothing within {seconds} s', 'Nothing within our limit'],
  'greeting-closed': ['Closes at once'],
  'checker-refused': ['Refuses our checker'],
  'checker-rate-limited': ['Their server asked our checker to slow down. Not a fault.'],
  'checker-port25-intercepted': ['Something else answers in its place'],
  'connect-ipv6-failed': ['No answer over IPv6'],
  'ehlo-refused': ['Refused'],
  'ehlo-temporary': ['“{reply}”', '“Try later”'],
  'ehlo-closed': ['Closes after the first words'],
  'ehlo-malformed': ['A broken answer'],
  'ehlo-slow': ['Nothing within {seconds} s', 'Nothing within our limit'],
}

const fallbacks: Record<Outcome | 'waiting' | 'notChecked', string> = {
  good: 'Yes',
  advice: 'Worth improving',
  risk: 'Can delay mail',
  stops: 'Stops mail',
  unknown: 'Could not check',
  notApplicable: 'Not needed',
  waiting: 'Waiting',
  notChecked: 'Not checked',
}

/** The words of one cell of the delivery path: short, and with the time where time is the news. */
export function cellText(column: Column, { state, note, args, elapsedMs }: PathCell): string {
  const time: FindingArgs = elapsedMs === undefined ? {} : { time: durationText(elapsedMs) }
  const variants = note === undefined ? undefined : notes[note]
  if (variants) return formatWords(variants, { ...args, ...time })
  const failure = note === undefined ? undefined : failureText(note)
  if (failure === undefined) return fallbacks[state]
  const sentence = failure.charAt(0).toUpperCase() + failure.slice(1)
  return column === 'answers' && elapsedMs !== undefined ? `${sentence}, ${durationText(elapsedMs)}` : sentence
}

/** A measured time: "under 1 ms", "41 ms" below a second, "1.4 s" below ten, "21 s" above. */
export function durationText(durationMs: number): string {
  if (durationMs < 1) return 'under 1 ms'
  if (durationMs < 1_000) return `${Math.round(durationMs)} ms`
  return durationMs < 10_000 ? `${(durationMs / 1_000).toFixed(1)} s` : `${Math.round(durationMs / 1_000)} s`
}
