import ipaddr from 'ipaddr.js'
import type { Finding } from '../../findings/index.ts'
import { spfLimits, type SpfMechanism, type SpfSurvey } from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfCodes } from './codes.ts'
import type { SpfReading } from '../reading/read-spf.ts'

/** From here on a list is close to the limit of ten. */
const nearLookups = 9
/** Half of all IPv4 addresses, and IPv6 networks that are a good part of what is given out. */
const halfOfIpv4 = 2 ** 31
const widePrefix6 = 8

/** What works, and could be better. Source: RFC 7208 §5.1, §5.5, §4.6.4, §4.7. */
export function judgeListHabits({ mailDomain: domain, survey }: SpfReading, context: JudgeContext): Finding[] {
  const make = findingMaker(spfCodes, context)
  const subject = { kind: 'domain', name: domain } as const
  const isNear = survey.lookups >= nearLookups && survey.lookups <= spfLimits.lookups
  const open = openTerm(survey)
  const [ptrDomain] = survey.ptrDomains
  return [
    ...(isNear ? [make('spf-near-lookup-limit', subject, { domain, count: survey.lookups })] : []),
    ...(open === undefined ? [] : [make('spf-too-open', subject, { domain, ...open })]),
    ...(saysNothing(survey) ? [make('spf-no-verdict', subject, { domain })] : []),
    ...(ptrDomain === undefined
      ? []
      : [make('spf-ptr-mechanism', subject, { domain, ...(ptrDomain !== domain && { listDomain: ptrDomain }) })]),
  ]
}

/** The term that lets everybody send, or undefined. */
function openTerm({ lists, domain }: SpfSurvey): { term: string; listDomain?: string } | undefined {
  let ipv4Addresses = 0
  for (const { record, isGranting, domain: list } of lists) {
    if (!isGranting) continue
    for (const mechanism of record.mechanisms) {
      if (mechanism.qualifier !== '+') continue
      ipv4Addresses += sizeOf(mechanism)
      if (isWide(mechanism) || ipv4Addresses >= halfOfIpv4) {
        return { term: mechanism.text, ...(list !== domain && { listDomain: list }) }
      }
    }
  }
  return undefined
}

function isWide(mechanism: SpfMechanism): boolean {
  switch (mechanism.name) {
    case 'all':
      return true
    case 'ip6':
      return mechanism.prefix <= widePrefix6
    case 'a':
    case 'mx':
      return mechanism.prefix4 <= 1 || mechanism.prefix6 <= widePrefix6
    default:
      return false
  }
}

function sizeOf(mechanism: SpfMechanism): number {
  return mechanism.name === 'ip4' && ipaddr.IPv4.isValid(mechanism.network) ? 2 ** (32 - mechanism.prefix) : 0
}

/** True when the list ends without a word about everybody else. A list with faults says nothing anyway. */
function saysNothing({ lists, faults }: SpfSurvey): boolean {
  const deciding = lists.find(({ isDeciding }) => isDeciding)
  if (deciding === undefined || faults.length > 0) return false
  const all = deciding.record.mechanisms.find(({ name }) => name === 'all')
  return all === undefined || all.qualifier === '?'
}
