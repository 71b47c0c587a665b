import type { Dialect } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'

const begins = '2026-11-25 05:00:00 1xVZ7S-0001hj-1b'

/** Exim’s main log: == put off, ** given up, => and -> delivered. */
export const eximLog: Dialect = {
  name: 'exim-log',
  product: 'Exim',
  source: 'Exim specification, “Log files”',
  signs: [{ line: ' T=remote_smtp' }, { line: ' R=dnslookup' }, { line: ' defer (' }],
  lines: [
    row.recipient(
      '{words} == {recipient} {reply}',
      `${begins} == lee@fabrikam.example R=dnslookup T=remote_smtp defer (-44) H=mx1.fabrikam.example [192.0.2.11]: SMTP error from remote mail server after RCPT TO:<lee@fabrikam.example>: 450 4.7.1 Try later`,
      { action: 'delayed' },
    ),
    row.recipient(
      '{words} ** {recipient} {reply}',
      `${begins} ** lee@fabrikam.example R=dnslookup T=remote_smtp H=mx1.fabrikam.example [192.0.2.11]: SMTP error from remote mail server after RCPT TO:<lee@fabrikam.example>: 550 5.1.1 User unknown`,
      { action: 'failed' },
    ),
    row.recipient(
      '{words} => {recipient} {reply}',
      `${begins} => lee@fabrikam.example R=dnslookup T=remote_smtp H=mx1.fabrikam.example [192.0.2.11] C="250 OK"`,
      { action: 'delivered' },
    ),
    row.skip('{words} Completed', `${begins} Completed`),
  ],
  words: [
    row.words('H={remoteMta} {remoteAddress}', 'T=remote_smtp H=mx1.fabrikam.example [192.0.2.11]: 550 no'),
    row.words(
      'SMTP error from remote mail server after {words}: {reply}',
      'SMTP error from remote mail server after RCPT TO:<lee@fabrikam.example>: 550 5.1.1 User unknown',
      { saidBy: 'remote' },
    ),
    row.words('defer ({number}): {reply}', 'defer (111): Connection refused', { saidBy: 'reporting' }),
    row.words('defer (-{number}): {reply}', 'defer (-53): retry time not reached for any host', {
      saidBy: 'reporting',
    }),
  ],
}
