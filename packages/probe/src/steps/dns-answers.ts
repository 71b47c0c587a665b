import type { AddressRecord, AnswerSummary, DnsAnswer, MxRecord, Observed, PtrRecord } from '@waypost/core/facts'
import { parseMxData } from '../dns/parse-mx-data.ts'

/** The answer with each record's text read as a value. */
export function readRecords<Value>(
  observed: Observed<DnsAnswer<string>>,
  read: (data: string) => Value,
): Observed<DnsAnswer<Value>> {
  if (!observed.ok) return observed
  return { ...observed, value: { ...observed.value, records: observed.value.records.map(read) } }
}

export function readMx(observed: Observed<DnsAnswer<string>>): Observed<DnsAnswer<MxRecord>> {
  return readRecords(observed, parseMxData)
}

export function readAddresses(observed: Observed<DnsAnswer<string>>): Observed<DnsAnswer<AddressRecord>> {
  return readRecords(observed, (address) => ({ address }))
}

export function readPtr(observed: Observed<DnsAnswer<string>>): Observed<DnsAnswer<PtrRecord>> {
  return readRecords(observed, (name) => ({ name }))
}

/** The addresses of an answer; empty when it holds none or failed. */
export function addressesOf(observed: Observed<DnsAnswer<AddressRecord>>): string[] {
  return observed.ok ? observed.value.records.map(({ address }) => address) : []
}

/** True for a failed lookup and for an answer without records. */
export function isWithoutRecords(observed: Observed<DnsAnswer<unknown>>): boolean {
  return !observed.ok || observed.value.records.length === 0
}

/** The domain takes no mail at all: one MX, preference 0, to the root. Source: RFC 7505 §3. */
export function isNullMx(records: MxRecord[]): boolean {
  const [only, ...others] = records
  return others.length === 0 && only?.exchange === '' && only.preference === 0
}

const maxSummaryRecords = 20

/** The answer without what only matters for judging it further. Records beyond 20 are left out. */
export function summarise(observed: Observed<DnsAnswer<string>>): Observed<AnswerSummary> {
  return observed.ok ? { ...observed, value: summaryOf(observed.value) } : observed
}

export function summaryOf({ kind, records }: DnsAnswer<string>): AnswerSummary {
  return { kind, records: records.slice(0, maxSummaryRecords) }
}
