import type { SenderInput } from '@waypost/core/plan'
import { observeDkim } from './observe-dkim.ts'
import { observeDmarc } from './observe-dmarc.ts'
import { observeSpf } from './observe-spf.ts'
import type { StepContext } from './step-context.ts'

/**
 * What the sender's mail domain publishes about who may send in its name. Each part records facts of its own and
 * waits for none of the others; nothing waits for this lane.
 */
export async function observeSenderAuth(
  sender: SenderInput & { mailDomain: string },
  context: StepContext,
): Promise<void> {
  await Promise.all([
    observeSpf(sender, context),
    observeDkim(sender, context),
    observeDmarc(sender.mailDomain, context),
  ])
}
