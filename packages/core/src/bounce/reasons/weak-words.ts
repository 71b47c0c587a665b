import { rowsOf, type ReasonRow } from './reason-row.ts'

/** Words that leave it open. A code that names a cause goes before them, and they go before a code that names none. */
export const weakWords: readonly ReasonRow[] = [
  ...rowsOf('blocklisted', [
    ['sender … {listed|on our list|on the list}', 'Any', 'sender is on our list'],
    ['{blocked|is banned|listed as|not accepting connections}', 'Any', 'Server IP 192.0.2.10 listed as abusive'],
  ]),
  ...rowsOf('policy', [
    ['{sender|from} … {rejected|refused|denied|blocked|listed}', 'Any', 'sender ada@adatum.example rejected'],
    [
      '{reject mail|fully qualified|mail rejected|message rejected|email rejected|refused mail|rejected message|message refused|message denied|policy}',
      'Any',
      'Mail rejected',
    ],
  ]),
  ...rowsOf('sender-auth', [['dead domain', 'Any', 'domain adatum.example is a dead domain']]),
  ...rowsOf('content', [['our system has detected', 'Gmail', 'Our system has detected that this message is']]),
  ...rowsOf('address-unknown', [
    [
      '{mailbox|address|recipient|account} {is |currently |}{unavailable|not available|rejected|refused|not accepted|denied|not allowed|cannot be|name not allowed}',
      'RFC 5321',
      '550 5.5.0 Requested action not taken: mailbox unavailable',
    ],
    [
      '{recipient|address|rcpt|mailbox|user} … {rejected|refused|not accepted|denied|unavailable|not allowed|failed|not deliverable|not ok|ambiguous|not permitted|cannot be delivered|syntax}',
      'Any',
      'Recipient <lee@fabrikam.example> rejected',
    ],
    [
      '{no valid recipients|invalid address|bad address|address error|address rejected|rejected address|user error|syntax error in address|bad address syntax|malformed address|undeliverable}',
      'Any',
      '550 5.1.0 Address rejected',
    ],
  ]),
  ...rowsOf('server-fault', [
    [
      '{temporarily unavailable|temporary problem|temporarily not available|temporary condition|try again|try later|retry later|please retry|temporary failure|temporarily rejected|currently unavailable|unavailable at this time|not available at this time|tempfail|closing transmission channel|cannot process|deferred|temporarily|temporarily deferred|not available|service unavailable|service not available}',
      'RFC 5321',
      '421 Service not available, try again later',
    ],
  ]),
]
