import { parseTarget } from './parse-target.ts'
import type { TargetPolicy, TargetProblem } from './target.ts'

export type SenderResult =
  { ok: true; sender: { address?: string; name?: string } } | { ok: false; problem: TargetProblem }

/**
 * What a text means as the one who sends: an IP address, or the name of a host or mail domain (of a mail address,
 * its domain). Cleans and refuses like parseTarget, except that the checker's own address is one that can
 * send: in an office both often have the same.
 */
export function parseSender(text: string, policy: TargetPolicy): SenderResult {
  const parsed = parseTarget(text, { ...policy, ownAddresses: [] })
  if (!parsed.ok) return parsed
  if (parsed.target.ip !== null) return { ok: true, sender: { address: parsed.target.ip } }
  return { ok: true, sender: parsed.target.domain === null ? {} : { name: parsed.target.domain } }
}
