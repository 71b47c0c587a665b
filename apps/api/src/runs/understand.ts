import { isIP } from 'node:net'
import type { SenderInput } from '@waypost/core/plan'
import {
  parseSender,
  parseTarget,
  refusePublicSuffix,
  type TargetPolicy,
  type TargetProblem,
} from '@waypost/core/target'
import type { Target } from '@waypost/core/target'
import { parse } from 'tldts'
import type { SenderView } from '@waypost/contract'

export type Understood =
  | { ok: true; target: Target; sender: SenderInput | null }
  | { ok: false; field: 'text' | 'from'; problem: TargetProblem }

/**
 * What a check is about. `from` undefined means our own mail server when one is saved, null means nobody, and a text
 * somebody else. A bare address is itself the sender.
 */
export function understand(
  { text, from }: { text: string; from?: string | null },
  { policy, saved }: { policy: TargetPolicy; saved: SenderView },
): Understood {
  const result = refusePublicSuffix(parseTarget(text, policy), isPublicSuffix)
  if (!result.ok) return { ok: false, field: 'text', problem: result.problem }
  const { target } = result
  if (from === null) return { ok: true, target, sender: null }
  if (from === undefined) return { ok: true, target, sender: saved && savedSender(saved) }
  const given = parseSender(from, policy)
  if (!given.ok) return { ok: false, field: 'from', problem: given.problem }
  return { ok: true, target, sender: { source: 'typed', ...given.sender } }
}

/** By the ICANN part of the list and the names that companies registered with it; `github.io` is one, a host is not. */
export function isPublicSuffix(name: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true })
  return publicSuffix === name && (isIcann === true || isPrivate === true)
}

/** Our own mail server as the sender of a check. */
export function savedSender({ name, address, heloName, domain, selectors }: NonNullable<SenderView>): SenderInput {
  const who = isIP(address) > 0 ? { address } : { name: address }
  return {
    source: 'saved',
    label: name,
    ...who,
    ...(heloName !== '' && { heloName }),
    ...(domain !== '' && { mailDomain: domain }),
    ...(selectors.length > 0 && { selectors }),
  }
}
