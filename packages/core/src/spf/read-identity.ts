import type { SpfRequest } from './spf-evaluation.ts'
import { targetName } from './target-name.ts'

export interface SpfIdentity {
  kind: 'mailfrom' | 'helo'
  localPart: string
  /** As given, for people and macros. */
  domain: string
  /** As it can be asked for; undefined when it is no domain. */
  name: string | undefined
}

/**
 * The name that is judged: the domain of the envelope sender, or that of HELO when the sender is empty. Without a local
 * part it is postmaster's. Source: RFC 7208 §2.4, §4.3.
 */
export function readIdentity({ mailFrom, helo }: Pick<SpfRequest, 'mailFrom' | 'helo'>): SpfIdentity {
  const sender = mailFrom.replace(/^<|>$/g, '')
  const kind = sender === '' ? 'helo' : 'mailfrom'
  const at = sender.lastIndexOf('@')
  const domain = kind === 'helo' ? helo : sender.slice(at + 1)
  const localPart = at > 0 ? sender.slice(0, at) : 'postmaster'
  const isLiteral = domain.startsWith('[')
  return { kind, localPart, domain, name: isLiteral ? undefined : targetName(domain) }
}
