import type { Finding } from '../findings/index.ts'
import { isBad, knownArgs, makeCause, textArg, type Cause } from './cause.ts'

/** The sender's network lets no mail out: then nothing that fails on port 25 is held against the recipient. */
export function ownPortCause(findings: Finding[], domain: string | undefined): Cause | undefined {
  const because = findings.filter((finding) => finding.code === 'sender-port25-closed' && isBad(finding))
  const [first] = because
  if (!first) return undefined
  const args = knownArgs({ domain, ip: textArg(first, 'address'), n: first.args['count'] })
  return makeCause('our-port25-closed', 'nobody-answers', because, args)
}
