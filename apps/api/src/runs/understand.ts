import { isIP } from 'node:net'
import { parseSelectors } from '@waypost/core/parse'
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
import type { SavedSender } from '@waypost/contract'

export type Understood =
  | { ok: true; target: Target; sender: SenderInput | null }
  | { ok: false; field: 'text' | 'from' | 'mailDomain' | 'selectors'; problem: TargetProblem }

/** What a person or a program asks for. */
export interface Asked {
  text: string
  from?: string | null | undefined
  /** Of the one that `from` names. */
  mailDomain?: string | undefined
  selectors?: string[] | undefined
}

/**
 * What a check is about. `from` undefined means the saved sender when there is one, null means nobody, and a text
 * somebody else. A bare address is itself the sender.
 */
export function understand(
  { text, from, mailDomain, selectors }: Asked,
  { policy, saved }: { policy: TargetPolicy; saved: SavedSender | null },
): Understood {
  const result = refusePublicSuffix(parseTarget(text, policy), isPublicSuffix)
  if (!result.ok) return { ok: false, field: 'text', problem: result.problem }
  const { target } = result
  if (from === null) return { ok: true, target, sender: null }
  if (from === undefined) return { ok: true, target, sender: saved && savedSender(saved) }
  const typed = typedSender({ from, mailDomain, selectors }, policy)
  return typed.ok ? { ...typed, target } : typed
}

/** Somebody else as the sender of a check. */
export function typedSender(
  { from, mailDomain, selectors = [] }: Pick<Asked, 'mailDomain' | 'selectors'> & { from: string },
  policy: TargetPolicy,
): { ok: true; sender: SenderInput } | Extract<Understood, { ok: false }> {
  const given = parseSender(from, policy)
  if (!given.ok) return { ok: false, field: 'from', problem: given.problem }
  const sender: SenderInput = { source: 'typed', ...given.sender }
  if (mailDomain === undefined || mailDomain.trim() === '') return { ok: true, sender }
  const domain = parseSender(mailDomain, policy)
  if (!domain.ok) return { ok: false, field: 'mailDomain', problem: domain.problem }
  if (domain.sender.name !== undefined) sender.mailDomain = domain.sender.name
  const keys = parseSelectors(selectors)
  if (!keys.ok) return { ok: false, field: 'selectors', problem: { code: 'bad-label', subject: keys.subject } }
  if (keys.selectors.length > 0) sender.selectors = keys.selectors
  return { ok: true, sender }
}

/** By the ICANN part of the list and the names that companies registered with it; `github.io` is one, a host is not. */
export function isPublicSuffix(name: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true })
  return publicSuffix === name && (isIcann === true || isPrivate === true)
}

/** A saved sender as that of a check: its usual address and domain first. */
export function savedSender(saved: SavedSender): SenderInput {
  const { id, name, addresses, heloName, domains, selectors, isPartner } = saved
  const [address = '', ...others] = addresses
  const [mailDomain] = domains
  const who = isIP(address) > 0 ? { address } : { name: address }
  const otherAddresses = 'address' in who ? others.filter((other) => isIP(other) > 0) : []
  return {
    source: 'saved',
    id,
    label: name,
    ...who,
    ...(otherAddresses.length > 0 && { otherAddresses }),
    ...(heloName !== '' && { heloName }),
    ...(mailDomain !== undefined && { mailDomain }),
    ...(selectors.length > 0 && { selectors }),
    ...(isPartner && { isPartner }),
  }
}
