import { describe, expect, it } from 'vitest'
import { findingId, type Finding } from '../findings/index.ts'
import { templateProfiles } from '../verdict/index.ts'
import type { Verdict } from '../verdict/index.ts'
import { ticketSummary } from './index.ts'

describe('ticketSummary', () => {
  const target = { kind: 'domain', input: 'fabrikam.example', domain: 'fabrikam.example', ip: null, notes: [] } as const
  const observedBy = { by: 'probe', vantage: 'office' } as const
  const missing: Finding = {
    code: 'ptr-missing',
    outcome: 'risk',
    subject: { kind: 'address', name: '203.0.113.25' },
    observedBy,
    args: { address: '203.0.113.25' },
  }
  const verdict: Verdict = {
    ...templateProfiles['ptr-missing'],
    primary: 'ptr-missing',
    args: { ip: '203.0.113.25', domain: 'fabrikam.example', isTheirWords: false },
    confidence: 'likely',
    reasons: [],
    wrongIf: [],
    isProvisional: false,
    because: [findingId(missing)],
  }

  it('says what is known', () => {
    const unseen: Finding = { ...missing, code: 'mx-lookup-failed', outcome: 'unknown', args: {} }
    const sender = { source: 'saved', address: '203.0.113.25', label: 'Brightwater' } as const
    const text = ticketSummary({
      reference: 'r_7F3K2M9QXA',
      checkedAt: '2026-11-23T15:49:10.000Z',
      ticket: 'T-4471',
      target: { ...target, notes: [] },
      sender,
      verdict,
      findings: [missing, unseen],
      giveUpHours: 48,
      url: 'https://waypost.example/r/r_7F3K2M9QXA',
    })
    const lines = text.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'Waypost · r_7F3K2M9QXA · 23 Nov 2026, 15:49 UTC · T-4471',
      'Mail from Brightwater (203.0.113.25) to fabrikam.example: DELAYS MAIL',
      'Cause: 203.0.113.25 has no reverse DNS name (PTR).',
      'Who acts: Our internet provider. How sure: likely.',
      'If nobody acts, mail arrives late. What still waits after 2 days comes back (4.4.7).',
    ])
    expect(lines[5]).toMatch(/^Not checked: .+\.$/)
    expect(lines[6]).toBe('Full check: https://waypost.example/r/r_7F3K2M9QXA')
  })

  it('names all causes, who acts on each, and since when', () => {
    const text = ticketSummary({
      checkedAt: '2026-11-23T15:49:10.000Z',
      target: { ...target, notes: [] },
      sender: null,
      verdict: {
        ...verdict,
        alsoPrimary: { primary: 'helo-bad', args: { helo: 'localhost' }, actor: 'mailteam' },
        remaining: [{ primary: 'ipv6-dead', args: { mx: 'mx1.fabrikam.example' }, actor: 'theirs' }],
        since: { lastGoodAt: null, firstBadAt: '2026-11-23T15:49:00.000Z' },
      },
      findings: [],
      giveUpHours: 48,
    })
    expect(text.split('\n').slice(2)).toEqual([
      'Cause: 203.0.113.25 has no reverse DNS name (PTR), and our server says hello as localhost.',
      'Since: at least 23 Nov 2026, 15:49 UTC; we have no earlier check that saw it work.',
      'Who acts: Our internet provider, and Our mail team. How sure: likely.',
      'If nobody acts, mail arrives late. What still waits after 2 days comes back (4.4.7).',
      'After that: The IPv6 address of mx1.fabrikam.example does not answer (Their mail admin (fabrikam.example)).',
    ])
  })

  it('leaves out what is not known', () => {
    const input = {
      checkedAt: 'never',
      target: { ...target, notes: [] },
      sender: null,
      verdict,
      findings: [],
      giveUpHours: null,
    }
    expect(ticketSummary(input).split('\n').slice(0, 2)).toEqual(['Waypost', 'Mail to fabrikam.example: DELAYS MAIL'])
  })
})
