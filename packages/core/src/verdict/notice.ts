import type { Finding } from '../findings/index.ts'
import { topicOf } from './cause.ts'
import type { TemplateSlug } from './verdict.ts'

/** What the notice says that was given for a check, as far as a verdict needs it. */
export interface Notice {
  /** Why the mail came back or waits: `bounce-<reason>`; of a delay notice without a cause, that it is one. */
  finding: Finding
  /** The reason class; `unknown` where none is stated. */
  reason: string
  /** Sentences about the sender that its words say, where our probe sees the fault too. */
  supports: ReadonlySet<TemplateSlug>
}

const notReasons: ReadonlySet<string> = new Set([
  'bounce-delayed',
  'bounce-old',
  'bounce-other-direction',
  'bounce-delivered',
])

/** What the notice says against delivery; undefined when none was given, or it says nothing against it. */
export function noticeIn(findings: Finding[]): Notice | undefined {
  const ofNotice = findings.filter((finding) => topicOf(finding) === 'bounce')
  const stated = ofNotice.find(({ code }) => !notReasons.has(code))
  const finding = stated ?? ofNotice.find(({ code }) => code === 'bounce-delayed')
  if (finding === undefined) return undefined
  const reason = stated === undefined ? 'unknown' : stated.code.slice('bounce-'.length)
  return { finding, reason, supports: new Set(supportsOf(reason, finding)) }
}

const reverseNames: TemplateSlug[] = ['ptr-missing', 'ptr-no-way-back', 'ptr-generic', 'ptr-zone-broken']
const records: TemplateSlug[] = ['dmarc-refuses', 'dmarc-broken', 'spf-fails', 'spf-broken', 'dkim-broken']
const byMechanism: Record<string, TemplateSlug[] | undefined> = {
  spf: ['spf-fails', 'spf-broken', 'dmarc-refuses'],
  dkim: ['dkim-broken', 'dmarc-refuses'],
}

function supportsOf(reason: string, { args }: Finding): TemplateSlug[] {
  if (args['isTheirWords'] !== true) return []
  if (reason === 'ptr') return reverseNames
  if (reason === 'blocklisted') return ['blocklisted']
  return reason === 'sender-auth' ? (byMechanism[String(args['mechanism'])] ?? records) : []
}

/** Whether the words are about the address of a finding: they name it, or none. */
export function isAboutSameAddress(notice: Notice, finding: Finding): boolean {
  const { address } = notice.finding.args
  const own = finding.args['address'] ?? finding.subject.address
  return address === undefined || own === undefined || address === own
}
