import { squeeze } from '../engine/fold.ts'
import type { Said } from '../statement.ts'

interface Wrapping {
  /** In lower case. */
  opens: string
  /** The first of these ends what is inside; none: the end of the text. */
  closes: string[]
  source: string
  sample: string
}

/** Where one server quotes what another said, or what it met last. The innermost is what tells why. */
export const wrappings: readonly Wrapping[] = [
  {
    opens: '{led=',
    closes: ['};', ';{', '}]', '}'],
    source: 'Exchange 2013 and later, Exchange Online: last error of the queue',
    sample: '550 4.4.7 QUEUE.Expired; message expired [{LED=450 4.7.1 Try later};{MSG=};{FQDN=mx.fabrikam.example}]',
  },
  {
    opens: 'led=',
    closes: ['};', ';{', ';msg=', '}]', '}'],
    source: 'Exchange message tracking',
    sample: '[LED=450 4.7.1 Try later;MSG=;FQDN=mx.fabrikam.example]',
  },
  {
    opens: 'message expired -> ',
    closes: [" -> '", "'"],
    source: 'Exchange Online',
    sample: "Remote server returned '550 5.4.300 Message expired -> 450 4.7.1 Try later'",
  },
  {
    opens: 'responded with: "',
    closes: ['" attempted', '."', '"'],
    source: 'Exchange 2007 and later',
    sample:
      '451 4.4.0 Primary target IP address responded with: "421 4.2.1 Unable to connect." Attempted failover to alternate host',
  },
  {
    opens: "remote server returned '",
    closes: ["'"],
    source: 'Exchange 2013 and later',
    sample: "Remote Server returned '550 5.1.1 User unknown'",
  },
  {
    opens: ' minutes.<',
    closes: ['>'],
    source: 'Amazon SES: what it met last',
    sample: '554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>',
  },
  {
    opens: '-> ',
    closes: [],
    source: 'Exchange Online: what stands behind a summary',
    sample: '554 5.4.0 -> 450 4.7.1 Try later',
  },
]

/** The same words without their wrappings, the innermost first, then the whole. Each wrapping is opened once. */
export function unwrapReplies(said: Said): Said[] {
  const inner: Said[] = []
  let text = said.text
  for (const { opens, closes } of wrappings) {
    const at = text.toLowerCase().indexOf(opens)
    if (at === -1) continue
    const rest = text.slice(at + opens.length)
    const folded = rest.toLowerCase()
    const end = closes.map((close) => folded.indexOf(close)).find((place) => place !== -1)
    const words = squeeze(rest.slice(0, end ?? rest.length)).replace(/^["“']|["”']$/g, '')
    if (words === '' || words === said.text) continue
    inner.unshift({ text: words, ...(/^\d{3}/.test(words) && { by: 'remote' as const }) })
    text = words
  }
  return [...inner, said]
}
