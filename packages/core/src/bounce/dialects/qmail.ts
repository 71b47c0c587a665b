import type { Dialect } from './dialect.ts'

/** qmail and its children: a paragraph an address (QSBMF). */
export const qmail: Dialect = {
  name: 'qmail',
  product: 'qmail',
  source: 'notqmail, qmail-send.c and qmail-remote.c; D. J. Bernstein’s QSBMF',
  signs: [{ line: 'This is the qmail-send program at' }],
  lines: [
    {
      pattern: '{words}This is the qmail-send program at {reportingMta}.',
      sample: 'Hi. This is the qmail-send program at mail.adatum.example.',
      means: 'kind',
      kind: 'failed',
    },
    {
      pattern: '<{recipient}>:',
      sample: '<lee@fabrikam.example>:',
      means: 'recipient',
    },
    {
      pattern: '--- Below this line is {words}',
      sample: '--- Below this line is a copy of the message.',
      means: 'end',
    },
  ],
  words: [
    {
      pattern: 'Remote host said: {reply}',
      sample: '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 User unknown',
      saidBy: 'remote',
    },
    { pattern: 'Giving up on {remoteAddress}.', sample: 'Giving up on 192.0.2.1.' },
    {
      pattern: 'this message has been in the queue too long.',
      sample: "I'm not going to try again; this message has been in the queue too long.",
      isExpired: true,
    },
  ],
}
