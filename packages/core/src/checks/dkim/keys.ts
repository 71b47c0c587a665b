import type { FactReader, Subject } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { minRsaBits, readDkimKeys, type KeyReading, type ReadKey } from '../reading/dkim-keys.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { dkimCodes } from './codes.ts'

/** What signers should use at least. Source: RFC 8301 §3.2. */
const goodRsaBits = 2_048

/**
 * Do receivers find a key with which the sender's signatures can be proven? Only a selector that was named is expected
 * to hold one; of the usual names of a provider, those without a key are not in use.
 * Source: RFC 6376 §3.6.1, RFC 8301 §3, RFC 8463 §4.
 */
export function judgeKeys(facts: FactReader, context: JudgeContext): Finding[] {
  const dkim = readDkimKeys(facts)
  if (dkim === undefined) return []
  const { domain, keys, isNamed, providers } = dkim
  const make = findingMaker(dkimCodes, context)
  const findings = keys.flatMap((key) => judgeKey(key, { domain, isNamed }, context))
  const isWaiting = !context.isComplete && keys.some(({ reading }) => reading === undefined)
  if (findings.length > 0 || isNamed || isWaiting) return findings
  const subject: Subject = { kind: 'sender', name: domain }
  return [make('dkim-selector-unknown', subject, { domain, ...(providers.length > 0 && { providers }) })]
}

function judgeKey(
  { selector, name, reading }: ReadKey,
  { domain, isNamed }: { domain: string; isNamed: boolean },
  context: JudgeContext,
): Finding[] {
  const make = findingMaker(dkimCodes, context)
  const subject: Subject = { kind: 'domain', name }
  const args: FindingArgs = { domain, selector, name }
  // Nobody said that the provider signs with this key: what is wrong with it may never matter.
  const lighter = isNamed ? undefined : 'advice'
  const seen: KeyReading | undefined =
    reading ?? (context.isComplete ? { kind: 'failed', failure: 'stopped' } : undefined)
  switch (seen?.kind) {
    case undefined:
      return []
    case 'missing':
      return isNamed ? [make('dkim-not-found', subject, args)] : []
    case 'revoked':
      return isNamed ? [make('dkim-revoked', subject, args)] : []
    case 'several':
      return [make('dkim-invalid', subject, { ...args, fault: 'several' }, lighter)]
    case 'invalid':
      return [make('dkim-invalid', subject, { ...args, fault: seen.fault }, lighter)]
    case 'failed':
      return [make('dkim-lookup-failed', subject, { ...args, failure: seen.failure })]
    case 'key': {
      const { bits, keyType, isTesting } = seen
      if (bits !== undefined && bits < minRsaBits) return [make('dkim-weak', subject, { ...args, bits }, lighter)]
      const size: FindingArgs = { keyType, ...(bits !== undefined && { bits }) }
      return [
        make('dkim-key-found', subject, { ...args, ...size }),
        ...(bits !== undefined && bits < goodRsaBits ? [make('dkim-weak', subject, { ...args, bits }, 'advice')] : []),
        ...(isTesting ? [make('dkim-testing', subject, args)] : []),
      ]
    }
  }
}
