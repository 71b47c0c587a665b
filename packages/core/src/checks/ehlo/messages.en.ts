import type { TopicMessages } from '../finding-messages.ts'
import type { ehloCodes } from './codes.ts'

const why = ['Without a hello no mail can be handed over. Senders wait and try again.'] as const
const who = ['Their mail admin ({domain}) must look.', 'Their mail admin must look.'] as const

export const ehloMessages: TopicMessages<typeof ehloCodes> = {
  'ehlo-refused': {
    title: ['{exchange} refuses our hello', 'A mail server refuses our hello'],
    saw: [
      '{exchange} at {address} answered our hello (HELO) with “{reply}”.',
      'A mail server refused our hello (HELO).',
    ],
    why,
    who,
  },
  'ehlo-temporary': {
    title: ['{exchange} answers our hello with “not now”', 'A mail server answers our hello with “not now”'],
    saw: [
      '{exchange} at {address} answered our hello (HELO) with “{reply}”.',
      'A mail server put our hello (HELO) off.',
    ],
    why: ['This is a “try later” reply (4xx). Messages wait at the sender and are tried again.'],
    who: [
      'Nobody at first. If it lasts, their mail admin ({domain}) must look.',
      'Nobody at first. If it lasts, their mail admin must look.',
    ],
  },
  'ehlo-closed': {
    title: ['{exchange} hangs up at our hello', 'A mail server hangs up at our hello'],
    saw: [
      '{exchange} at {address} closed the connection when we said hello (HELO).',
      'A mail server closed the connection when we said hello (HELO).',
    ],
    why,
    who,
  },
  'ehlo-slow': {
    title: ['{exchange} did not answer our hello', 'A mail server did not answer our hello'],
    saw: [
      '{exchange} at {address} did not answer our hello (HELO) within {seconds, plural, one {# second} other {# seconds}}.',
      'A mail server did not answer our hello (HELO) within our limit.',
    ],
    why: ['Mail servers wait up to 5 minutes, so mail may still arrive.'],
    who: ['Check again with more time before anybody acts.'],
  },
  'ehlo-malformed': {
    title: ['{exchange} gives a broken answer to our hello', 'A mail server gives a broken answer to our hello'],
    saw: [
      '{exchange} at {address} answered our hello (HELO) with something that is no mail reply: “{reply}”.',
      'A mail server answered our hello (HELO) with something that is no mail reply.',
    ],
    why,
    who,
  },
  'ehlo-accepted': {
    title: ['{exchange} takes our hello', 'A mail server takes our hello'],
    saw: ['{exchange} at {address} took our hello ({verb}).', 'A mail server took our hello (HELO).'],
    why: ['The conversation can go on.'],
    who: ['Nobody needs to act.'],
  },
}
