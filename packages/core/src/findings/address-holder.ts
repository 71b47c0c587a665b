import type { Actor, Side } from '../vocabulary/index.ts'
import type { Finding } from './finding.ts'

/**
 * Who can write the reverse name of a sending address, as the value `holder` of a finding: the provider of a mail
 * service (`relay`), the customer in the portal of a cloud, or the sender, to whom the zone was handed over. Absent:
 * the provider that holds the address.
 */
export type AddressHolder = 'relay' | 'customer' | 'sender'

const concerns: Record<AddressHolder, { side: Side; actor: Actor }> = {
  relay: { side: 'sender-isp', actor: 'mailteam' },
  customer: { side: 'sender-isp', actor: 'mailteam' },
  sender: { side: 'sender', actor: 'mailteam' },
}

/** Whose side a finding is on and who must act, where the holder of the address changes it; else undefined. */
export function holderConcern({ args }: Pick<Finding, 'args'>): { side: Side; actor: Actor } | undefined {
  const { holder } = args
  return holder === 'relay' || holder === 'customer' || holder === 'sender' ? concerns[holder] : undefined
}
