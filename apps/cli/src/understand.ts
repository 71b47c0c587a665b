import type { SenderInput } from '@waypost/core/plan'
import { parseSender, parseTarget, refusePublicSuffix } from '@waypost/core/target'
import type { Target, TargetPolicy, TargetProblem, TargetResult } from '@waypost/core/target'
import { parse } from 'tldts'
import type { CheckArguments } from './read-arguments.ts'

export type Understood =
  { ok: true; target: Target; sender: SenderInput | null } | { ok: false; problem: TargetProblem }

/** Whom a check is about, as it was written. */
export type WrittenPair = Pick<CheckArguments, 'text' | 'from' | 'senderDomain' | 'heloName' | 'selectors'>

/** Longer than any name of the DNS. */
const maxNameLength = 255

/** What the arguments mean: whom to check, and who sends. */
export function understand(check: WrittenPair, policy: TargetPolicy): Understood {
  const target = readTarget(check, policy)
  if (!target.ok) return target
  const from = check.from === undefined ? undefined : parseSender(check.from, policy)
  if (from && !from.ok) return from
  const domain = check.senderDomain === undefined ? undefined : parseSender(check.senderDomain, policy)
  if (domain && !domain.ok) return domain
  const isSenderNamed = from !== undefined || domain !== undefined || target.target.kind === 'ip'
  if (!isSenderNamed) return { ok: true, target: target.target, sender: null }
  const sender: SenderInput = { source: 'typed', ...from?.sender }
  if (domain?.sender.name !== undefined) sender.mailDomain = domain.sender.name
  const heloName = check.heloName?.trim().slice(0, maxNameLength)
  if (heloName !== undefined && heloName !== '') sender.heloName = heloName
  if (check.selectors.length > 0) sender.selectors = check.selectors
  return { ok: true, target: target.target, sender }
}

function readTarget({ text, senderDomain }: WrittenPair, policy: TargetPolicy): TargetResult {
  const checked = refusePublicSuffix(parseTarget(text ?? senderDomain ?? '', policy), isPublicSuffix)
  if (!checked.ok || text !== undefined) return checked
  return { ok: true, target: { ...checked.target, kind: 'sender' } }
}

function isPublicSuffix(name: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true })
  return publicSuffix === name && (isIcann === true || isPrivate === true)
}
