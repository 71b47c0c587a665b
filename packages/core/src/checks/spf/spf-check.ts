import type { FactReader } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Check, JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { spfCodes } from './codes.ts'
import { judgeListFaults } from './list-faults.ts'
import { judgeListHabits } from './list-habits.ts'
import { readSpf, type SpfReading } from '../reading/read-spf.ts'
import { judgeSenders } from './sender-result.ts'

/** The permission list of the sender's mail domain. */
export const spfCheck: Check = { topic: 'spf', codes: spfCodes, judge: judgeSpf }

function judgeSpf(facts: FactReader, context: JudgeContext): Finding[] {
  return readSpf(facts, context).flatMap((reading) => judgeOne(reading, context))
}

function judgeOne(reading: SpfReading, context: JudgeContext): Finding[] {
  const make = findingMaker(spfCodes, context)
  const { mailDomain: domain, survey, senders } = reading
  const subject = { kind: 'domain', name: domain } as const
  const failed = survey.faults.find((fault) => fault.code === 'lookup-failed')
  const ownFailed = failed?.domain === domain && survey.lists.length === 0
  if (ownFailed) {
    return [make('spf-lookup-failed', subject, { domain, target: domain, failure: failed.failure })]
  }
  if (survey.record === null && survey.faults.length === 0) return [make('spf-missing', subject, { domain })]
  const faults = judgeListFaults(reading, context)
  const isUnseen = senders.length === 0 && failed !== undefined
  const unseen = isUnseen
    ? [make('spf-lookup-failed', subject, { domain, target: failed.target, failure: failed.failure })]
    : []
  const isReadable = faults.length === 0 && !isUnseen
  return [
    ...faults,
    ...unseen,
    ...judgeListHabits(reading, context),
    ...judgeSenders(reading, context),
    ...(isReadable ? [make('spf-readable', subject, { domain, count: survey.lookups })] : []),
  ]
}
