import { describe, expect, it } from 'vitest'
import { judge } from '../checks/index.ts'
import type { AnyFact } from '../facts/index.ts'
import type { SenderInput } from '../plan/index.ts'
import type { Target } from '../target/index.ts'
import { weigh } from '../verdict/index.ts'
import { findingWords } from './finding-words.ts'
import { formatWords } from './format-words.ts'
import { headline } from './headline.ts'
import { nextSteps } from './next-steps.ts'
import { ifNobodyActs } from './outlook.ts'
import { actorOfVerdict } from './vocabulary-words.ts'

const address = '198.51.100.40'
const target: Target = { kind: 'ip', input: address, domain: null, ip: address, notes: [] }
const nameless: AnyFact[] = [
  fact(
    'sender.address',
    { kind: 'sender', name: address },
    { addresses: [address], source: 'saved', isMailDomain: false },
  ),
  fact(
    'address.ptr',
    { kind: 'address', name: address, address },
    {
      kind: 'nxDomain',
      records: [],
      leftOutCount: 0,
      cnameChain: [],
      isAuthenticated: false,
      ttlSeconds: 300,
    },
  ),
]

function wordsFor(sender: SenderInput): string {
  const findings = judge(nameless, { target, sender, observedBy: { by: 'probe', vantage: 'here' }, isComplete: true })
  const partner = sender.isPartner === true ? sender.label : undefined
  const verdict = weigh(findings, { target, hasSender: true, partner, vantage: 'here', isComplete: true })
  const said = findings.map((finding) => Object.values(findingWords(finding)).join(' '))
  return [headline(verdict), actorOfVerdict(verdict), ifNobodyActs(verdict, 48), ...nextSteps(verdict), ...said].join(
    '\n',
  )
}

function fact(name: string, subject: object, value: object): AnyFact {
  return { name, subject, at: '2026-11-25T00:00:00.000Z', observed: { ok: true, elapsedMs: 1, value } } as AnyFact
}

const ours = /\b[Oo]ur (mail|internet provider|address|server)\b/

describe('a missing reverse name', () => {
  it('of ours is ours', () => {
    const words = wordsFor({ source: 'saved', address, label: 'Brightwater' })
    expect(words).toContain('Our internet provider')
    expect(words).not.toContain('Brightwater’s')
  })

  it('of a partner is the partner’s, everywhere', () => {
    const words = wordsFor({ source: 'saved', address, label: 'Northgate', isPartner: true })
    expect(words).toContain('Northgate’s internet provider')
    expect(words).not.toMatch(ours)
  })
})

it('only the sentence changes, never what was filled in, and our checker stays ours', () => {
  const variants = ['Our mail team reads “{reply}” of our checker and our server.', '']
  expect(formatWords(variants, { reply: 'our server is full', partner: 'A $& B' })).toBe(
    'A $& B’s mail team reads “our server is full” of our checker and A $& B’s server.',
  )
})
