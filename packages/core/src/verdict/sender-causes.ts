import { holderConcern, type Finding } from '../findings/index.ts'
import { isAboutSameAddress, type Notice } from './notice.ts'
import { isBad, knownArgs, makeCause, textArg, topicOf, type Cause } from './cause.ts'
import type { TemplateSlug } from './verdict.ts'

/** In the order in which they matter to a receiver. */
const templateOfCode: Record<string, TemplateSlug | undefined> = {
  'ptr-missing': 'ptr-missing',
  'ptr-no-way-back': 'ptr-no-way-back',
  'ptr-mismatch': 'ptr-no-way-back',
  'ptr-zone-lame': 'ptr-zone-broken',
  'ptr-generic': 'ptr-generic',
  'sender-domain-gone': 'sender-domain-fails',
  'sender-domain-unanswered': 'sender-domain-fails',
  'sender-null-mx': 'sender-takes-no-mail',
  'spf-sender-fails': 'spf-fails',
  'spf-helo-fails': 'spf-fails',
  'spf-several': 'spf-broken',
  'spf-syntax': 'spf-broken',
  'spf-lookup-limit': 'spf-broken',
  'spf-void-lookups': 'spf-broken',
  'spf-loop': 'spf-broken',
  'spf-include-missing': 'spf-broken',
  'helo-not-a-name': 'helo-bad',
  'helo-no-address': 'helo-bad',
  'dmarc-fails': 'dmarc-refuses',
  'blocklist-listed': 'blocklisted',
  'blocklist-policy-listed': 'blocklisted',
  'dkim-not-found': 'dkim-broken',
  'dkim-revoked': 'dkim-broken',
  'dkim-invalid': 'dkim-broken',
  'dkim-weak': 'dkim-broken',
  'dmarc-several': 'dmarc-broken',
  'dmarc-syntax': 'dmarc-broken',
}
const order = Object.keys(templateOfCode)
/** What stops mail once a receiver says it. */
const stoppedByWords: ReadonlySet<TemplateSlug> = new Set([
  'ptr-missing',
  'spf-fails',
  'blocklisted',
  'sender-takes-no-mail',
])
/** Why a policy (DMARC) can't be met: where it refuses the mail, these are no causes of their own. */
const reasonsOfPolicy: ReadonlySet<TemplateSlug> = new Set(['spf-fails', 'spf-broken', 'dkim-broken'])

/**
 * What receivers may hold against the sending address and its domain, the heaviest first; one cause for each sentence,
 * however many addresses it is about. Where a notice says the same, it is the receiver's own word and stops the mail.
 */
export function senderCauses(findings: Finding[], domain: string | undefined, notice?: Notice): Cause[] {
  const bad = findings.filter((finding) => isBad(finding) && templateOfCode[finding.code] !== undefined)
  bad.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  const byTemplate = Map.groupBy(bad, ({ code }) => templateOfCode[code])
  const isRefused = byTemplate.has('dmarc-refuses')
  return [...byTemplate].flatMap(([primary, own]) => {
    const [finding] = own
    if (primary === undefined || !finding) return []
    const isReason = isRefused && reasonsOfPolicy.has(primary)
    const saying =
      notice?.supports.has(primary) === true && !isReason && own.some((one) => isAboutSameAddress(notice, one))
        ? notice.finding
        : undefined
    const isTheirWords = saying !== undefined || own.some(({ observedBy }) => observedBy.by === 'bounce')
    if (isReason && !isTheirWords) return []
    const seen = primary === 'dmarc-refuses' ? [...own, ...reasonsAmong(byTemplate)] : own
    const because = saying === undefined ? seen : [...seen, saying]
    const args = knownArgs({
      domain,
      ip: textArg(finding, 'address') ?? finding.subject.address,
      ptr: textArg(finding, 'name'),
      other: finding.args['leadsTo'],
      zone: textArg(finding, 'zone'),
      ...holderArgs(finding),
      helo: textArg(finding, 'helo'),
      suggested: finding.args['helo'] === undefined ? undefined : confirmedName(findings, finding),
      policy: textArg(finding, 'policy'),
      list: textArg(finding, 'list'),
      ...recordArgs(finding),
      isTheirWords,
      reply: saying && textArg(saying, 'reply'),
    })
    const isStopped = own.some(({ outcome }) => outcome === 'stops') || (isTheirWords && stoppedByWords.has(primary))
    const state = isStopped ? 'blocked' : 'delayed'
    const cause = makeCause(primary, isTheirWords ? 'their-words' : 'identity', because, args, state)
    return [{ ...cause, ...holderConcern(finding) }]
  })
}

/** Who can write the reverse name, and how to reach him. */
function holderArgs(finding: Finding): Record<string, string | undefined> {
  if (topicOf(finding) !== 'ptr') return {}
  const names = ['holder', 'relay', 'ownZone', 'cloud', 'portal', 'provider', 'contact', 'ipv6']
  return Object.fromEntries(names.map((name) => [name, textArg(finding, name)]))
}

function reasonsAmong(byTemplate: Map<TemplateSlug | undefined, Finding[]>): Finding[] {
  return [...reasonsOfPolicy].flatMap((slug) => byTemplate.get(slug) ?? [])
}

/** The reverse name that leads back: the best greeting name, unless the server already says it. */
function confirmedName(findings: Finding[], { args }: Finding): string | undefined {
  const confirmed = findings.find(
    (finding) => finding.code === 'ptr-confirmed' && [undefined, finding.args['address']].includes(args['address']),
  )
  return confirmed && textArg(confirmed, 'name')
}

const errorOfCode: Record<string, string | undefined> = {
  'sender-domain-gone': 'gone',
  'sender-domain-unanswered': 'unanswered',
  'spf-several': 'several',
  'spf-syntax': 'syntax',
  'spf-lookup-limit': 'lookupLimit',
  'spf-void-lookups': 'voidLookups',
  'spf-loop': 'loop',
  'spf-include-missing': 'includeMissing',
  'dkim-not-found': 'missing',
  'dkim-revoked': 'revoked',
  'dkim-invalid': 'unusable',
  'dkim-weak': 'weak',
  'dmarc-several': 'several',
  'dmarc-syntax': 'syntax',
}
const topicsOfRecords: ReadonlySet<string> = new Set(['spf', 'dkim', 'dmarc', 'sender'])

/** Whose record it is, and what is wrong with it. */
function recordArgs(finding: Finding): Record<string, string | undefined> {
  if (!topicsOfRecords.has(topicOf(finding))) return {}
  // The name of a key is no name of the sending address.
  return { sender: textArg(finding, 'domain'), error: errorOfCode[finding.code], ptr: undefined }
}
