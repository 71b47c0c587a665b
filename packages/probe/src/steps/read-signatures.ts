import type { Question, SignatureSummary } from '@waypost/core/facts'
import type { AuthorityAnswers } from './ask-authorities.ts'
import type { StepContext } from './step-context.ts'

/** So many signatures are kept. */
const maxSignatures = 20

/**
 * The signatures that the zone's own servers give out with the answer to a question and with the zone's keys, asked
 * straight because a resolver that finds them wrong keeps them back. Source: RFC 4034 §3.1, RFC 4035 §3.1.1.
 */
export async function readSignatures(
  question: Question,
  { zone, authorities }: AuthorityAnswers,
  { ports, signal }: StepContext,
): Promise<SignatureSummary[]> {
  const questions: Question[] = [question, ...(zone === undefined ? [] : [{ name: zone, type: 'DNSKEY' as const }])]
  const found = await Promise.all(
    authorities.flatMap(({ nameServer, address }) => {
      const safe = ports.guard.pass(address)
      if (safe === undefined) return []
      return questions.map(async (one) => {
        const observed = await ports.resolver.askServer(safe, one, { signal, wantsSignatures: true })
        return observed.ok ? (observed.value.signatures ?? []).flatMap((text) => readSignature(nameServer, text)) : []
      })
    }),
  )
  return found.flat().slice(0, maxSignatures)
}

/** From an RRSIG as text: covers, algorithm, labels, TTL, expiration, inception, key tag, signer. */
function readSignature(nameServer: string, text: string): SignatureSummary[] {
  const [covers, , , , expires, begins, keyTag, signer] = text.split(' ')
  if (covers === undefined || signer === undefined) return []
  const beginsAt = instantOf(Number(begins))
  return [{ nameServer, covers, signer, keyTag: Number(keyTag), beginsAt, expiresAt: instantOf(Number(expires)) }]
}

/** Seconds since 1970; the field goes round in 2106 (RFC 4034 §3.1.5). */
function instantOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString()
}
