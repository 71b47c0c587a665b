import type { Fact, FactReader, SmtpReply, Subject, TlsSession, Unseen } from '../../facts/index.ts'
import { plainReply } from './plain-reply.ts'
import { refusalOfUs } from './refusal-words.ts'

/**
 * What came of encryption on one route. `breaks`: it was offered and cost us the conversation; `refused`: it was
 * offered, refused, and the conversation could go on without it. `injected`: words came between the offer and TLS.
 * `hidden`: something on the way overwrote the offer. `slow`: our limit passed.
 */
export type Encryption =
  | { kind: 'works'; session: TlsSession; elapsedMs: number }
  | { kind: 'not-offered' | 'hidden' }
  | { kind: 'refused'; reply: SmtpReply }
  | {
      kind: 'breaks'
      at: 'starttls' | 'reply' | 'handshake' | 'hello'
      words?: string
      reply?: SmtpReply
      reason?: string
    }
  | { kind: 'injected'; words?: string }
  | { kind: 'slow'; at: 'starttls' | 'handshake' | 'hello'; seen: Unseen }

/**
 * Reads STARTTLS, TLS and the hello inside it. Undefined while nobody knows, when the hello before it failed, and when
 * a refusal on the way is about our checker. Source: RFC 3207 §4 (220, 454, 501), §4.2 (hello again), §6.
 */
export function encryptionOf(facts: FactReader, subject: Subject): Encryption | undefined {
  const starttls = facts.one('smtp.starttls', subject)?.observed
  if (starttls === undefined) return offerOf(facts.one('smtp.ehlo', subject))
  if (!starttls.ok) return failedAt('starttls', starttls)
  if (refusalOfUs(starttls.value, 'starttls')) return undefined
  if (starttls.value.replyCode !== 220) return { kind: 'refused', reply: starttls.value }
  const tls = facts.one('smtp.tls', subject)?.observed
  if (tls === undefined) return undefined
  if (!tls.ok) return failedAt('handshake', tls)
  const { value: session, elapsedMs } = tls
  return helloInside(facts.one('smtp.ehlo', subject)) ?? { kind: 'works', session, elapsedMs }
}

/** A hello that was taken, without STARTTLS among what it lists. A 250 to HELO lists nothing: it offers nothing. */
function offerOf(ehlo: Fact<'smtp.ehlo'> | undefined): Encryption | undefined {
  if (!ehlo?.observed.ok || ehlo.observed.value.reply.replyCode !== 250) return undefined
  const keywords = ehlo.observed.value.extensions.map((extension) => extension.split(' ')[0])
  if (keywords.includes('STARTTLS')) return undefined
  // Cisco's "fixup" writes X over a keyword it does not let pass, as long as the keyword was.
  return { kind: keywords.some((keyword) => /^X{7}[A-Z]$/.test(keyword ?? '')) ? 'hidden' : 'not-offered' }
}

/** What went wrong after TLS stood; undefined when nothing did, as far as is known. */
function helloInside(ehlo: Fact<'smtp.ehlo'> | undefined): Encryption | undefined {
  if (!ehlo) return undefined
  if (!ehlo.observed.ok) return failedAt('hello', ehlo.observed)
  const { reply } = ehlo.observed.value
  return reply.replyCode < 400 || refusalOfUs(reply, 'hello') ? undefined : { kind: 'breaks', at: 'hello', reply }
}

function failedAt(at: 'starttls' | 'handshake' | 'hello', seen: Unseen): Encryption | undefined {
  const words = seen.detail === undefined ? {} : { words: seen.detail }
  switch (seen.failure) {
    case 'reply-timeout':
    case 'tls-timeout':
    case 'run-deadline':
      return { kind: 'slow', at, seen }
    case 'injected-after-starttls':
      return { kind: 'injected', ...words }
    case 'reply-malformed':
    case 'reply-too-long':
    case 'not-smtp':
      return { kind: 'breaks', at: at === 'starttls' ? 'reply' : at, ...words }
    case 'closed':
    case 'reset':
      return { kind: 'breaks', at }
    case 'tls-handshake-failed': {
      const reply = plainReply(seen.detail)
      if (!reply) return { kind: 'breaks', at, ...(seen.detail !== undefined && { reason: seen.detail }) }
      return refusalOfUs(reply, 'starttls') ? undefined : { kind: 'breaks', at, reply }
    }
    default:
      return undefined
  }
}
