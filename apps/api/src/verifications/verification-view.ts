import type { VerificationView } from '@waypost/contract'
import type { StoredVerification } from '../store/verifications.ts'

/** Of many questions the first ones say enough. */
const maxAnswers = 3

/** One finding asked again, as pages and programs read it. */
export function makeVerificationView({
  id,
  findingId,
  requestedBy,
  createdAt,
  result,
}: StoredVerification): VerificationView {
  return {
    id,
    findingId,
    requestedBy,
    askedAt: createdAt.toISOString(),
    result: result && { ...result, answers: result.answers.slice(0, maxAnswers) },
  }
}
