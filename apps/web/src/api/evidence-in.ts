import type { BounceEvidence, BounceNotice } from '@waypost/core/facts'

/** What is sent of a notice: what the saved senders tell about it is added again by the API. */
export function evidenceIn({ writer: _writer, direction: _direction, ...evidence }: BounceNotice): BounceEvidence {
  return evidence
}
