import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause } from './cause.ts'
import type { TemplateSlug } from './verdict.ts'

/** In the order in which they matter to a receiver. */
const templateOfCode: Record<string, TemplateSlug | undefined> = {
  'ptr-missing': 'ptr-missing',
  'ptr-no-way-back': 'ptr-no-way-back',
  'ptr-mismatch': 'ptr-no-way-back',
  'ptr-zone-lame': 'ptr-zone-broken',
  'ptr-generic': 'ptr-generic',
  'helo-not-a-name': 'helo-bad',
  'helo-no-address': 'helo-bad',
  'dmarc-fails': 'dmarc-refuses',
  'blocklist-listed': 'blocklisted',
  'blocklist-policy-listed': 'blocklisted',
}
const order = Object.keys(templateOfCode)

/**
 * What receivers may hold against the sending address, the heaviest first; one cause for each sentence, however many
 * addresses it is about. Read in a bounce, it is the receiver's own word and stops the mail.
 */
export function senderCauses(findings: Finding[], domain: string | undefined): Cause[] {
  const bad = findings.filter((finding) => isBad(finding) && templateOfCode[finding.code] !== undefined)
  bad.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  const byTemplate = Map.groupBy(bad, ({ code }) => templateOfCode[code])
  return [...byTemplate].flatMap(([primary, because]) => {
    const [finding] = because
    if (primary === undefined || !finding) return []
    const isTheirWords = because.some(({ observedBy }) => observedBy.by === 'bounce')
    const args = knownArgs({
      domain,
      ip: textArg(finding, 'address') ?? finding.subject.address,
      ptr: textArg(finding, 'name'),
      other: finding.args['leadsTo'],
      zone: textArg(finding, 'zone'),
      provider: textArg(finding, 'provider'),
      helo: textArg(finding, 'helo'),
      suggested: finding.args['helo'] === undefined ? undefined : confirmedName(findings, finding),
      policy: textArg(finding, 'policy'),
      list: textArg(finding, 'list'),
      isTheirWords,
    })
    const isStopped =
      because.some(({ outcome }) => outcome === 'stops') ||
      (isTheirWords && (primary === 'ptr-missing' || primary === 'blocklisted'))
    return [
      makeCause(primary, isTheirWords ? 'their-words' : 'identity', because, args, isStopped ? 'blocked' : 'delayed'),
    ]
  })
}

/** The reverse name that leads back: the best greeting name, unless the server already says it. */
function confirmedName(findings: Finding[], { args }: Finding): string | undefined {
  const confirmed = findings.find(
    (finding) => finding.code === 'ptr-confirmed' && [undefined, finding.args['address']].includes(args['address']),
  )
  return confirmed && textArg(confirmed, 'name')
}
