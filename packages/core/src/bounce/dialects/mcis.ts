import type { Dialect } from './dialect.ts'
import { row } from './make-row.ts'

/** Microsoft Commercial Internet System, the mail server of Windows NT's time. */
export const mcis: Dialect = {
  name: 'mcis',
  product: 'Microsoft Commercial Internet System',
  source: 'seen, 1998 to 2003',
  kind: 'failed',
  signs: [{ line: '------Transcript of session follows' }],
  lines: [
    row.end('------{words}Transcript of session follows {words}', '-------Transcript of session follows -------', {
      opens: 'transcript',
    }),
    row.recipient('{recipient}', 'lee@fabrikam.example', { within: 'transcript' }),
  ],
  words: [
    row.words("The user's email name is not found", "The user's email name is not found.", {
      reason: 'address-unknown',
    }),
  ],
}
