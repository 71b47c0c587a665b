import ipaddr from 'ipaddr.js'
import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { checkerCodes } from './codes.ts'

/**
 * Does the checker's own address have a reverse name that fits what it says in its hello? Said only when the lookups
 * prove that it does not; a private or unknown address says nothing. Source: RFC 5321 §4.1.4, RFC 8601 §2.7.3.
 */
export function judgeOwnName(facts: FactReader, context: JudgeContext): Finding[] {
  const identity = facts.all('checker.identity').at(-1)
  const ptr = facts.all('checker.ptr').at(-1)
  if (!identity?.observed.ok || !ptr?.observed.ok) return []
  const sourceAddress = ptr.subject.address ?? ptr.subject.name
  if (isHiddenBehindNat(sourceAddress)) return []

  const { ehloName } = identity.observed.value
  const forward = facts.all('checker.ehlo-address').at(-1)?.observed
  const isNameless = ptr.observed.value.records.length === 0
  // The hello name need not be the reverse name, as long as it leads to the same address.
  const isMisfit = forward?.ok === true && !forward.value.records.some(({ address }) => address === sourceAddress)
  if (!isNameless && !isMisfit) return []
  const args = { sourceAddress, ehloName, isNameless }
  return [findingMaker(checkerCodes, context)('checker-own-ptr', identity.subject, args)]
}

const natRanges = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified'])

function isHiddenBehindNat(address: string): boolean {
  return !ipaddr.isValid(address) || natRanges.has(ipaddr.parse(address).range())
}
