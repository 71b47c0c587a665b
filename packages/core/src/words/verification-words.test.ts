import { describe, expect, it, test } from 'vitest'
import type { AskedAnswer } from '../facts/index.ts'
import type { Verification } from '../verify/verification.ts'
import { verifyReasons, verifyStates } from '../vocabulary/index.ts'
import { formatWords, placeholdersOf } from './format-words.ts'
import { rememberedText, verificationWords } from './verification-words.ts'
import { allVerificationVariants } from './verification-variants.ts'

const address = '203.0.113.25'
const at = '2026-11-23T16:02:00Z'

const name = { kind: 'records' as const, records: ['mail.brightwater.example'] }
const denied = { kind: 'nxDomain' as const, records: [] }

function asked(value: typeof name | typeof denied): AskedAnswer {
  const observed = { ok: true as const, elapsedMs: 9, value }
  return {
    question: { name: '25.113.0.203.in-addr.arpa', type: 'PTR' },
    zone: '113.0.203.in-addr.arpa',
    authorities: ['ns1', 'ns2'].map((nameServer) => ({ nameServer, address: '192.0.2.1', observed })),
    resolvers: [],
  }
}

function verification(more: Partial<Verification>): Verification {
  const subject = { kind: 'address' as const, name: address, address }
  return {
    findingId: 'ptr-missing',
    code: 'ptr-missing',
    subject,
    at,
    state: 'fixed',
    findings: [],
    lookupServices: ['a', 'b', 'c'].map((server) => ({ server, state: 'agrees' as const })),
    answers: [asked(name)],
    observedBy: { by: 'probe', vantage: 'office' },
    ...more,
  }
}

const fault = (code: string, args: Verification['findings'][number]['args']): Verification['findings'] => [
  { ...verification({}), code, outcome: 'risk', args },
]
const untilAt = '2026-11-23T16:59:30Z'

describe('what is said', () => {
  it.each<[Partial<Verification>, string]>([
    [
      {},
      '✓ Fixed. The provider’s 2 name servers and 3 of 3 lookup services answer mail.brightwater.example, and it leads back to 203.0.113.25.',
    ],
    [
      {
        state: 'remembered',
        lookupServices: [
          { server: 'a', state: 'remembers', untilAt },
          { server: 'b', state: 'agrees' },
          { server: 'c', state: 'agrees' },
        ],
      },
      '✓ Fixed at the provider. 1 of 3 lookup services still remembers the old answer, for up to 58 minutes. Mail to servers that use it can still wait.',
    ],
    [
      {
        state: 'partly',
        reason: 'another-fault',
        findings: fault('ptr-mismatch', { address, leadsTo: ['203.0.113.20'] }),
      },
      '▲ Partly. The name is there, but it leads to 203.0.113.20, not 203.0.113.25. Change the A record.',
    ],
    [
      { state: 'partly', reason: 'another-fault', findings: fault('ptr-several', { address, count: 2 }) },
      '▲ Partly. There are 2 names for this address. Ask for exactly one.',
    ],
    [
      { state: 'not-yet', answers: [asked(denied)] },
      '✕ Not there yet. The provider’s name servers still say “no such name”. Last asked 23 Nov 2026, 16:02 UTC.',
    ],
    [
      { state: 'cannot-check', reason: 'no-authority' },
      '? Can’t check. The provider’s name servers did not answer us. That says nothing about the record. Try again in a minute.',
    ],
    [
      {
        code: 'connect-refused',
        subject: { kind: 'address', name: 'mx2.fabrikam.example', address: '203.0.113.7' },
        lookupServices: [],
        heardAt: '2026-11-23T16:01:00Z',
      },
      '✓ Fixed. mx2.fabrikam.example was asked again, and this fault is gone. Another check heard it at 23 Nov 2026, 16:01 UTC.',
    ],
  ])('%#', (more, text) => {
    const words = verificationWords(verification(more))
    expect(`${words.mark} ${words.word}. ${words.text}`).toBe(text)
  })

  it('is a sentence in every state, with nothing known', () => {
    for (const state of verifyStates) {
      for (const reason of [undefined, ...verifyReasons]) {
        const bare = verification({ state, ...(reason && { reason }), lookupServices: [], answers: [] })
        const { text } = verificationWords(bare)
        expect(text).toMatch(/^[A-Z].+\.$/)
        expect(text).not.toMatch(/[{}]|undefined/)
      }
    }
  })
})

test.each(allVerificationVariants.map((variants) => [variants[0], variants] as const))('%s', (_first, variants) => {
  expect(placeholdersOf(variants.at(-1) ?? '{none}')).toEqual([])
  for (const variant of variants) {
    const values = Object.fromEntries(placeholdersOf(variant).map((placeholder) => [placeholder, 2]))
    const text = formatWords([variant], values)
    for (const sentence of text.split(/(?<=[.?!]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
  }
})

test.each([
  [30, '1 minute'],
  [3_480, '58 minutes'],
  [7_200, '120 minutes'],
  [7_260, '3 hours'],
  [300_000, '4 days'],
])('%i seconds are remembered for %s', (seconds, text) => {
  const until = new Date(Date.parse(at) + seconds * 1_000).toISOString()
  expect(rememberedText({ at, lookupServices: [{ server: 'a', state: 'remembers', untilAt: until }] })).toBe(text)
})
