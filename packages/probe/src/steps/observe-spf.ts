import type { SenderInput } from '@waypost/core/plan'
import { ask, type StepContext } from './step-context.ts'

/** The TXT records of the sender's mail domain, where its permission list stands. Source: RFC 7208 §3.1, §4.4. */
export async function observeSpf(
  { mailDomain }: SenderInput & { mailDomain: string },
  context: StepContext,
): Promise<void> {
  const observed = await ask({ name: mailDomain, type: 'TXT' }, context)
  context.record('sender-domain.txt', { kind: 'domain', name: mailDomain }, observed)
}
