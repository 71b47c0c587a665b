import type { TopicMessages } from '../finding-messages.ts'
import type { greetingCodes } from './codes.ts'

const firstWords = [
  'The first words of {exchange} at {address} were “{reply}”.',
  'The first words of {exchange} were not a welcome.',
  'The first words of a mail server were not a welcome.',
] as const
const noDelivery = [
  "{outcome, select, stops {Mail can't be handed over, here or at another server of theirs.} other {Mail can't be handed over here. Senders must use another server.}}",
  "Mail can't be handed over here.",
] as const
const who = ['Their mail admin ({domain}) must look.', 'Their mail admin must look.'] as const

export const greetingMessages: TopicMessages<typeof greetingCodes> = {
  'greeting-temporary': {
    title: ['{exchange} says “not now”', 'A mail server says “not now”'],
    saw: firstWords,
    why: ['This is a “try later” reply (4xx). Messages wait at the sender and are tried again.'],
    who: [
      'Nobody at first. If it lasts, their mail admin ({domain}) must look.',
      'Nobody at first. If it lasts, their mail admin must look.',
    ],
  },
  'greeting-refused': {
    title: ['{exchange} takes no mail', 'A mail server takes no mail'],
    saw: firstWords,
    why: ['This is a refusal (5xx) for everybody, not for one sender. Trying again does not help here.'],
    who,
  },
  'greeting-not-smtp': {
    title: ['{exchange} is not a mail server', 'Something else answers in place of a mail server'],
    saw: [
      'Something answers on port 25 of {exchange} at {address}, but not as a mail server: “{reply}”. It looks like {protocol, select, web {a web server} ssh {a remote login (SSH)} tls {a server that speaks only encrypted (TLS)} mailbox {a server for reading mail (IMAP or POP)} desktop {a remote desktop} other {something else}}.',
      'Something answers on port 25 of {exchange} at {address}, but not as a mail server: “{reply}”.',
      'Something answers on port 25 of {exchange} at {address}, but not as a mail server.',
      'Something answers on port 25, but not as a mail server.',
    ],
    why: noDelivery,
    who,
  },
  'greeting-none': {
    title: ['{exchange} stayed silent', 'A mail server stayed silent'],
    saw: [
      '{exchange} took our connection at {address}, but said nothing within {seconds, plural, one {# second} other {# seconds}}.',
      'A mail server took our connection, but said nothing within our limit.',
    ],
    why: ['Some servers are slow on purpose. Mail servers wait up to 5 minutes, so mail may still arrive.'],
    who: ['Check again with more time before anybody acts.'],
  },
  'greeting-closed': {
    title: ['{exchange} closes the connection at once', 'A mail server closes the connection at once'],
    saw: [
      '{exchange} took our connection at {address} and closed it without a word.',
      'A mail server took our connection and closed it without a word.',
    ],
    why: [
      "{outcome, select, stops {Mail can't be handed over, at least not from our checker's address.} other {Senders must use another server, if it does this to all.}}",
      "Mail can't be handed over here.",
    ],
    who: ['Their mail admin ({domain}) can see why.', 'Their mail admin can see why.'],
  },
  'greeting-no-name': {
    title: ['{exchange} calls itself {name}', 'A mail server calls itself by no real name'],
    saw: [
      'In its first words {exchange} at {address} calls itself {name}, which is no name on the internet.',
      'In its first words a mail server calls itself by something that is no name on the internet.',
    ],
    why: ['It can take mail. When it sends mail under this name, others may refuse it.'],
    who: ['Their mail admin ({domain}) can set its real name.', 'Their mail admin can set its real name.'],
  },
  'greeting-slow': {
    title: [
      '{exchange} waits {seconds, plural, one {# second} other {# seconds}} before it speaks',
      'A mail server waits before it speaks',
    ],
    saw: [
      '{exchange} at {address} greeted us after {seconds, plural, one {# second} other {# seconds}}.',
      'A mail server greeted us late.',
    ],
    why: ['Some servers are slow on purpose, to scare off spammers. It is normal: mail servers wait up to 5 minutes.'],
    who: ['Nobody needs to act.'],
  },
  'greeting-ready': {
    title: ['{exchange} is ready', 'A mail server is ready'],
    saw: [
      'The first words of {exchange} at {address} were those of a mail server that is ready (220).',
      'The first words were those of a mail server that is ready (220).',
    ],
    why: ['It can take mail now.'],
    who: ['Nobody needs to act.'],
  },
}
