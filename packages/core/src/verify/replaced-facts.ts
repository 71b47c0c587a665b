import type { AnyFact, FactName } from '../facts/index.ts'
import type { VerifyLook, VerifyPlan } from '../plan/index.ts'

const written: Record<VerifyLook, FactName[]> = {
  'reverse-name': ['address.ptr', 'ptr-name.address'],
  'greeting-name': ['helo-name.address'],
  'permission-list': ['sender-domain.txt', 'spf.answers'],
  'signature-keys': ['sender-domain.mx', 'dkim.selectors', 'dkim.key'],
  'sender-policy': ['dmarc.record', 'dmarc.report-consent'],
  blocklists: ['blocklist.health', 'blocklist.listing'],
  'mail-servers': ['domain.mx', 'domain.a', 'domain.aaaa', 'domain.routes', 'domain.likely', 'host.a', 'host.aaaa'],
  'name-servers': ['domain.name-servers'],
  connections: ['smtp.turn', 'smtp.connect', 'smtp.greeting', 'smtp.ehlo', 'smtp.starttls', 'smtp.tls'],
  'other-destinations': ['others.asked', 'control.turn', 'control.connect', 'control.greeting'],
  'encryption-policy': ['mta-sts.record', 'mta-sts.policy'],
  'encryption-reports': ['tls-rpt.record'],
  'server-keys': ['dane.records', 'dane.root'],
}

/**
 * The facts of a run without those that a second look writes anew: what it does not see again is not there any more. Of
 * a mail server that was not talked to again, and of an address that was not asked about, what was seen holds.
 */
export function withoutReplaced(facts: AnyFact[], plan: VerifyPlan, seen: AnyFact[]): AnyFact[] {
  const names = new Set(plan.looks.flatMap((look) => written[look]))
  const talkedTo = new Set(seen.flatMap((fact) => (fact.name === 'smtp.connect' ? [fact.subject.name] : [])))
  const askedAddresses = new Set(seen.flatMap((fact) => (fact.name === 'address.ptr' ? [fact.subject.name] : [])))
  return facts.filter((fact) => {
    if (fact.name === 'dns.confirmation') return !isAbout(fact, plan.looks)
    if (!names.has(fact.name)) return true
    if (fact.name.startsWith('smtp.')) return !talkedTo.has(fact.subject.name)
    if (plan.looks.includes('reverse-name')) return !askedAddresses.has(fact.subject.address ?? fact.subject.name)
    return false
  })
}

/** A doubt about what is asked again goes with it. */
function isAbout({ subject, observed }: AnyFact & { name: 'dns.confirmation' }, looks: VerifyLook[]): boolean {
  const type = observed.ok ? observed.value.question.type : undefined
  if (subject.kind === 'sender') return looks.includes('signature-keys')
  if (subject.kind === 'address') return looks.includes('reverse-name')
  if (subject.kind === 'host' && subject.address !== undefined) return looks.includes('greeting-name')
  return type !== 'PTR' && looks.includes('mail-servers')
}
