import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Smail 3, and T-Online, whose servers kept its words. */
export const smail: Dialect = {
  name: 'smail',
  product: 'Smail',
  source: 'Smail 3.2: src/notify.c',
  signs: [{ line: 'Failed addresses follow:' }, { line: 'Message log follows:' }],
  lines: [
    row.kind(
      'failed',
      '|{words} Failed addresses follow: {words}|',
      '|------------------------- Failed addresses follow: ---------------------|',
    ),
    row.kind(
      'delayed',
      '|{words} Deferred addresses follow: {words}|',
      '|------------------------- Deferred addresses follow: -------------------|',
    ),
    row.end(
      '|{words} Message log follows: {words}|',
      '|------------------------- Message log follows: -------------------------|',
    ),
    row.end(
      '|{words} Message text follows: {words}|',
      '|------------------------- Message text follows: ------------------------|',
    ),
    row.end(
      '|{words} Unsent message follows: {words}|',
      '|------------------------- Unsent message follows: ----------------------|',
    ),
    row.skip('no valid recipients were found for this message'),
    row.recipient('{recipient} ... {reply}', '<lee@fabrikam.example> ... unknown host'),
    row.recipient('{recipient}... {reply}', '<lee@fabrikam.example>... unknown user'),
  ],
  words: [
    row.words('unknown host', 'unknown host', { reason: 'domain-unknown' }),
    row.words('unknown user', 'unknown user', { reason: 'address-unknown' }),
  ],
}
