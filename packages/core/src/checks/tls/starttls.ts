import type { FactReader, Route, Subject } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { encryptionOf, type Encryption } from '../reading/encryption.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { dialledRoutes, isLost } from '../reading/reachability.ts'
import { quoteReply } from '../reading/refusal-words.ts'
import { routeArgs, secondsOf } from '../reading/route-args.ts'
import { boundBy } from '../reading/rule-faults.ts'
import { tlsCodes } from './codes.ts'

type Code = keyof typeof tlsCodes

/**
 * Is encryption offered on each route, and does it come to stand? Opportunistic senders go on without it, so this is
 * advice: a sender that may not go on is bound by a rule the recipient published (MTA-STS, DANE), and those rules have
 * topics of their own over the same facts, and where one is broken, nothing is said here. Only where encryption costs the conversation on every route is it a risk.
 * Source: RFC 3207 §4; RFC 7435 §3 (opportunistic security); RFC 8996 (TLS 1.0 and 1.1).
 */
export function judgeStarttls(facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(tlsCodes, context)
  const judged = heardFacts(facts, 'smtp.ehlo').map(({ subject }) => ({
    subject,
    encryption: encryptionOf(facts, subject),
  }))
  const breaksEverywhere =
    context.isComplete &&
    judged.every(({ encryption }) => encryption?.kind === 'breaks') &&
    dialledRoutes(facts, context).every(
      (dialled) => isLost(dialled) || judged.some(({ subject }) => isAt(subject, dialled.route)),
    )
  return judged.flatMap(({ subject, encryption }) => {
    if (!encryption || boundBy(facts, context, subject).isEncryptionJudged) return []
    const { code, args } = wordsOf(encryption)
    const route = routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context)
    const isLighter = encryption.kind === 'breaks' && !breaksEverywhere
    return [make(code, subject, { ...route, ...args }, isLighter ? 'advice' : undefined)]
  })
}

function isAt(subject: Subject, { exchange, address }: Route): boolean {
  return subject.name === exchange && subject.address === address
}

function wordsOf(encryption: Encryption): { code: Code; args: FindingArgs } {
  switch (encryption.kind) {
    case 'works': {
      const { protocol, cipher } = encryption.session
      const args = { protocol: protocol.replace('TLSv', 'TLS '), cipher, elapsedMs: Math.round(encryption.elapsedMs) }
      return { code: isOldProtocol(protocol) ? 'tls-old-version' : 'tls-works', args }
    }
    case 'not-offered':
    case 'hidden':
      return { code: `tls-${encryption.kind}`, args: {} }
    case 'refused':
      return { code: 'tls-refused', args: { reply: quoteReply(encryption.reply) } }
    case 'injected':
      return { code: 'tls-injected', args: said(encryption.words) }
    case 'slow':
      return { code: 'tls-timeout', args: { phase: encryption.at, seconds: secondsOf(encryption.seen) } }
    case 'breaks': {
      const { at, reply, words, reason } = encryption
      const args = { ...said(reply ? quoteReply(reply) : words), ...(reason !== undefined && { reason }) }
      return { code: breakCodes[at], args }
    }
  }
}

const breakCodes = {
  starttls: 'tls-closed',
  reply: 'tls-malformed',
  handshake: 'tls-handshake-failed',
  hello: 'tls-hello-failed',
} as const satisfies Record<string, Code>

/** Their words as one line: line ends were kept as escapes. */
function said(words: string | undefined): FindingArgs {
  return words === undefined ? {} : { reply: words.replaceAll(/(?:\\x0[ad])+/g, ' ').trim() }
}

/** Source: RFC 8996 §4, §5; RFC 7568 for what came before. */
function isOldProtocol(protocol: string): boolean {
  return protocol !== 'TLSv1.2' && protocol !== 'TLSv1.3'
}
