import type { DnsAnswer, Observed } from '@waypost/core/facts'

/** A name with more texts than this is no policy; each text is far above what a key or policy needs. */
const maxTexts = 20
const maxTextLength = 4_096

/** The texts of a TXT answer, within what a fact may hold. */
export function readTexts(observed: Observed<DnsAnswer<string>>): Observed<DnsAnswer<string>> {
  if (!observed.ok) return observed
  const { records, leftOutCount } = observed.value
  const kept = records.slice(0, maxTexts).map((text) => text.slice(0, maxTextLength))
  return {
    ...observed,
    value: { ...observed.value, records: kept, leftOutCount: leftOutCount + records.length - kept.length },
  }
}
