import type { AskedAnswer } from '@waypost/core/facts'
import type { Verification } from '@waypost/core/verify'
import { failureText, verificationWords } from '@waypost/core/words'

/** What came of asking again, for a terminal: the answer, then who said what. */
export function formatVerification(verification: Verification, elapsedMs: number): string {
  const { mark, word, text } = verificationWords(verification)
  const [question] = verification.answers
  return [
    '',
    `${mark} ${word}. ${text}`,
    ...(question === undefined ? [] : ['', ...answerLines(question)]),
    '',
    `Asked in ${(elapsedMs / 1_000).toFixed(1)} s.`,
    '',
  ].join('\n')
}

function answerLines({ question, zone, authorities, resolvers }: AskedAnswer): string[] {
  return [
    `${question.type} ${question.name}${zone === undefined ? '' : ` (zone ${zone})`}`,
    ...authorities.map(({ nameServer, address, observed }) => `  ${nameServer} [${address}]: ${said(observed)}`),
    ...resolvers.map(({ server, observed }) => {
      const left = observed.ok ? ` · ${observed.value.ttlSeconds} s left` : ''
      return `  lookup service ${server}: ${said(observed)}${left}`
    }),
  ]
}

function said(observed: AskedAnswer['authorities'][number]['observed']): string {
  if (!observed.ok) return failureText(observed.failure) ?? 'no answer'
  const { kind, records } = observed.value
  return kind === 'records' ? records.join(', ') : kind === 'nxDomain' ? 'no such name' : 'no such record'
}
