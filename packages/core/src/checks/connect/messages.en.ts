import type { TopicMessages } from '../finding-messages.ts'
import type { connectCodes } from './codes.ts'

const why = [
  '{outcome, select, stops {No other mail server takes mail either, so it waits at the sender.} other {Senders lose time here and must use another address.}}',
  "Senders can't deliver at this address.",
] as const
const who = ['Their mail admin ({domain}) must look.', 'Their mail admin must look.'] as const

export const connectMessages: TopicMessages<typeof connectCodes> = {
  'connect-refused': {
    title: ['{exchange} closes the door at {address}', 'A mail server closes the door'],
    saw: [
      '{exchange} refused our connection to {address} on port 25. Other mail servers took ours.',
      'A mail server refused our connection on port 25.',
    ],
    why,
    who,
  },
  'connect-timeout': {
    title: ['{exchange} does not answer at {address}', 'A mail server does not answer'],
    saw: [
      'We waited {seconds, plural, one {# second} other {# seconds}} for {exchange} at {address} on port 25. No answer came.',
      'A mail server did not answer on port 25 within our limit.',
    ],
    why,
    who: [
      'Their mail admin ({domain}) must look, also whether a firewall drops us.',
      'Their mail admin must look, also whether a firewall drops us.',
    ],
  },
  'connect-reset': {
    title: ['{exchange} breaks the connection off at {address}', 'A mail server breaks the connection off'],
    saw: [
      '{exchange} broke our connection to {address} on port 25 off before a word. Other mail servers took ours.',
      'A mail server broke our connection on port 25 off before a word.',
    ],
    why,
    who,
  },
  'connect-unreachable': {
    title: ['There is no way to {exchange} at {address}', 'There is no way to a mail server'],
    saw: [
      'The network reports that {address}, an address of {exchange}, is out of reach.',
      'The network reports that an address of a mail server is out of reach.',
    ],
    why,
    who,
  },
  'connect-ipv6-failed': {
    title: ['{exchange} did not answer over IPv6', 'A mail server did not answer over IPv6'],
    saw: [
      'Our connection to the IPv6 address {address} of {exchange} failed.',
      'Our connection to the IPv6 address of a mail server failed.',
    ],
    why: [
      "{outcome, select, unknown {We can't tell whether their IPv6 fails or ours. Servers that try IPv6 first may lose time.} other {Others took our connection over IPv6. Servers that try IPv6 first lose {seconds, plural, one {# second} other {# seconds}} or more per try.}}",
      "{outcome, select, unknown {We can't tell whether their IPv6 fails or ours. Servers that try IPv6 first may lose time.} other {Others took our connection over IPv6. Servers that try IPv6 first lose time.}}",
      'Servers that try IPv6 first may lose time.',
    ],
    who: [
      '{outcome, select, unknown {Check from a second place with IPv6 before anybody acts.} other {Their mail admin ({domain}) can repair or remove this address.}}',
      '{outcome, select, unknown {Check from a second place with IPv6 before anybody acts.} other {Their mail admin can repair or remove this address.}}',
      'Check from a second place with IPv6 before anybody acts.',
    ],
  },
  'connect-none': {
    title: [
      '{hostCount, plural, one {The mail server of {domain} does not answer} other {None of the # mail servers of {domain} answers}}',
      'No mail server answers',
    ],
    saw: [
      '{hostCount, plural, one {The mail server} other {None of the # mail servers}} of {domain} {hostCount, plural, one {did not take} other {took}} our connection on port 25. Others on the internet did.',
      'No mail server of theirs took our connection on port 25. Others on the internet did.',
    ],
    why: ['Mail waits at the sender. It comes back (4.4.7) if this lasts longer than the give-up time.'],
    who,
  },
  'connect-partly': {
    title: ['Some mail servers of {domain} do not answer', 'Some mail servers do not answer'],
    saw: [
      '{failedCount} of {hostCount} mail servers of {domain} did not take our connection on port 25, among them {exchange}.',
      'Some mail servers did not take our connection on port 25.',
    ],
    why: ['Mail arrives through the others, sometimes late.'],
    who: ['Their mail admin ({domain}) must repair {exchange}.', 'Their mail admin must look.'],
  },
  'connect-answers': {
    title: ['{exchange} answers at {address}', 'A mail server answers'],
    saw: [
      '{exchange} took our connection to {address} on port 25 after {elapsedMs} ms.',
      'A mail server took our connection on port 25.',
    ],
    why: ['Port 25 is the door mail servers use.'],
    who: ['Nobody needs to act.'],
  },
}
