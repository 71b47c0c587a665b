import type { FailureCode } from '../../facts/index.ts'
import type { FindingArgs } from '../../findings/index.ts'
import type { SecondLook } from '../reading/confirmation.ts'
import type { mxCodes } from './codes.ts'

/**
 * Whose fault is it that a mail server's name could not be looked up? Theirs when no resolver answers and every name
 * server of its zone fails, or when only signature checks stand between their answer and us; otherwise nobody knows.
 * Source: RFC 5321 §5.1 (a failed lookup means "queue and retry"), RFC 4035 §5.5 (SERVFAIL for bogus data).
 */
export function failedLookup(
  failure: FailureCode,
  look: SecondLook | undefined,
): { code: keyof typeof mxCodes; args: FindingArgs } {
  const unclear = { code: 'mx-host-lookup-failed', args: { failure } } as const
  if (look?.zone === undefined || look.resolverAnswers.length > 0 || look.serverCount === 0) return unclear
  const { zone, failedCount, serverCount, isAnsweredWithoutValidation } = look
  if (failedCount === serverCount) {
    return look.hasAliasLoop
      ? { code: 'mx-host-alias-loop', args: {} }
      : { code: 'mx-host-dns-failed', args: { zone, failedCount, serverCount } }
  }
  if (failedCount === 0 && isAnsweredWithoutValidation) return { code: 'mx-host-dnssec-broken', args: { zone } }
  return unclear
}
