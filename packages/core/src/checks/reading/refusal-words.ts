import type { SmtpReply } from '../../facts/index.ts'

/**
 * Whom a refusal before any message is about. `caller`: our checker's address, a list it is on, or a policy about it.
 * `rate`: too much from us. `service`: nobody is served there. `unclear`: the words do not say.
 */
export type RefusalConcern = 'caller' | 'rate' | 'service' | 'unclear'

const ratePatterns = [
  /too many (?:(?:concurrent|simultaneous|open|smtp|recent)\s{1,4}){0,4}(?:connections|sessions|requests|attempts)/,
  /connection (?:rate|frequency|limit|count)/,
  /rate.?limit/,
  /(?:limit|quota) (?:of|for|on) (?:\w+ )?(?:connections|sessions)/,
  /connect(?:ing|ions?)? too (?:often|fast|frequently)/,
]

/** Words that only make sense about who is calling. */
const callerPatterns = [
  /\byour (?:ip|host|address|server|network|machine|connection|domain|reverse)\b/,
  /\b(?:client|connecting|remote|sending) (?:host|ip|address|server)\b/,
  /\b(?:ip|host|address|client) \[?(?:\d{1,3}\.){3}\d{1,3}/,
  /\[(?:\d{1,3}\.){3}\d{1,3}\]/,
  /\[(?:ipv6:)?[0-9a-f]{0,4}:[0-9a-f:]{1,40}\]/,
  /\b(?:black|block|deny|dns)[ -]?(?:list|listed|lists|bl)\b/,
  /\b(?:spamhaus|spamcop|barracuda\w*|sorbs|rbl|dnsbl|zen)\b/,
  /\breputation\b/,
  /\breverse (?:dns|name|lookup|record)\b|\brdns\b|\bptr\b/,
  /\bcannot find your\b/,
]

/** Words about who is calling when they come with a refusal for good, but too common in a plain "not now". */
const permanentCallerPatterns = [/\bblocked\b|\bbanned\b|\bspam\b|\babus(?:e|ive)\b|\bsuspicious\b|\bgo away\b/]

/** The same, where no command was named that could be what is not allowed. */
const permissionPatterns = [
  /\bdenied\b|\brejected\b|\bnot (?:allowed|permitted|authori[sz]ed)\b|\bunauthori[sz]ed\b|\bpolic(?:y|ies)\b/,
]

const servicePatterns = [
  /\bno (?:smtp|mail|e-?mail) (?:service|server)s?\b/,
  /\b(?:does|do|will) not (?:accept|receive|take) (?:any )?(?:mail|e-?mail|smtp|messages)\b/,
  /\b(?:not a|no) mail (?:server|host|exchanger)\b/,
  /\b(?:mail|smtp) (?:service )?(?:is )?(?:disabled|not available here|not offered)\b/,
]

/** What a reply answered: our connection, our hello or another word, or our wish to encrypt. */
export type RefusedAt = 'greeting' | 'hello' | 'starttls'

/**
 * Reads a 4yz or 5yz reply to our connection, our hello or STARTTLS. There, a bare 554 and words about what is allowed
 * are about encryption (RFC 3207 §4: a server may turn it down). Source: RFC 5321 §3.1 and §4.2.3 (554 as greeting),
 * RFC 7504 §3 (521); the words are those servers are seen to use.
 */
export function refusalConcern(reply: SmtpReply, at: RefusedAt = 'hello'): RefusalConcern {
  const text = reply.replyLines.join(' ').toLowerCase()
  const says = (patterns: RegExp[]) => patterns.some((pattern) => pattern.test(text))
  if (says(ratePatterns)) return 'rate'
  if (says(callerPatterns)) return 'caller'
  if (reply.replyCode < 500) return 'unclear'
  if (reply.replyCode === 521 || says(servicePatterns)) return 'service'
  if (says(permanentCallerPatterns)) return 'caller'
  if (at !== 'starttls' && (says(permissionPatterns) || reply.replyCode === 554)) return 'caller'
  return 'unclear'
}

/**
 * Whether a reply is about our checker: it comes too often (`limited`), or it is not wanted (`refused`). As first words,
 * a refusal for good that gives no reason is as likely about us as about everybody.
 */
export function refusalOfUs(reply: SmtpReply, at: RefusedAt): 'limited' | 'refused' | undefined {
  if (reply.replyCode < 400 || reply.replyCode > 599) return undefined
  const concern = refusalConcern(reply, at)
  if (concern === 'rate') return 'limited'
  return concern === 'caller' || (at === 'greeting' && concern === 'unclear' && reply.replyCode >= 500)
    ? 'refused'
    : undefined
}

const maxReplyCharacters = 200

/** The reply as one line to quote: its code once, then its words, cut where it gets long. */
export function quoteReply(reply: SmtpReply): string {
  const text = `${reply.replyCode} ${reply.replyLines.join(' ')}`.replace(/\s+/g, ' ').trim()
  return text.length <= maxReplyCharacters ? text : `${text.slice(0, maxReplyCharacters - 1).trimEnd()}…`
}
