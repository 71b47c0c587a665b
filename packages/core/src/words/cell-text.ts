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
  tls: ['{protocol}', 'Yes'],
  'tls-without-proof': ['{protocol}, certificate does not fit', 'Yes, certificate does not fit'],
  'tls-not-offered': ['Not offered'],
  'tls-refused': ['Offered, then refused'],
  'ptr-name': ['{name}', 'Yes'],
  'helo-name': ['{name}', 'Yes'],
  'helo-elsewhere': ['{name} leads elsewhere', 'Leads elsewhere'],
  'helo-not-known': ['Not known'],
  'not-public': ['Not on the internet'],
  'same-address': ['Same address as above'],
  'limit-reached': ['Left out'],
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
  'checker-rate-limited': ['Asks our checker to slow down'],
  'ehlo-refused': ['Refused'],
  'ehlo-closed': ['Closes after the first words'],
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
