import type { Verdict } from '@waypost/core/verdict'
import { describe, expect, it } from 'vitest'
import { nextSoFar } from './so-far.ts'

const ptr: Verdict = {
  state: 'delayed',
  side: 'sender-isp',
  actor: 'isp',
  confidence: 'likely',
  primary: 'ptr-missing',
  args: { ip: '203.0.113.25' },
  because: ['ptr'],
  reasons: [],
  wrongIf: [],
  isProvisional: true,
}
const silent: Verdict = {
  ...ptr,
  state: 'blocked',
  primary: 'nobody-answers',
  args: { domain: 'fabrikam.example' },
  because: ['connect'],
}
const standing = new Set(['ptr', 'connect'])

describe('nextSoFar', () => {
  it('says nothing while nothing is proven', () => {
    expect(nextSoFar(null, null, standing)).toBeNull()
    expect(nextSoFar(null, { ...ptr, confidence: 'possible' }, standing)).toBeNull()
    expect(nextSoFar(null, { ...ptr, state: 'ok', primary: 'all-good' }, standing)).toBeNull()
    expect(nextSoFar(null, { ...ptr, state: 'unknown' }, standing)).toBeNull()
  })

  it('tells a problem as soon as it is likely', () => {
    const card = nextSoFar(null, ptr, standing)
    expect(card).toMatchObject({ mark: 'risk' })
    expect(card?.text).toMatch(/^We found a problem: .*203\.0\.113\.25.*\. The rest is still being checked\.$/)
  })

  it('stays the same object while nothing changes', () => {
    const card = nextSoFar(null, ptr, standing)
    expect(nextSoFar(card, ptr, standing)).toBe(card)
  })

  it('never turns silently to another cause', () => {
    const card = nextSoFar(nextSoFar(null, ptr, standing), silent, standing)
    expect(card).toMatchObject({ mark: 'stops' })
    expect(card?.text).toMatch(/^We looked further: /)
  })

  it('keeps what was said when a later answer explains it', () => {
    const card = nextSoFar(nextSoFar(null, ptr, standing), ptr, new Set())
    expect(card?.isTakenBack).toBe(true)
    expect(card?.text).toMatch(/^We looked further: a later answer explains what we saw/)
    expect(nextSoFar(card, null, new Set())).toBe(card)
  })
})
