import type { Target } from '@waypost/core/target'
import { describe, expect, it } from 'vitest'
import { mailText, pairText } from './pair-text.ts'

const domain: Target = { kind: 'domain', input: 'fabrikam.example', domain: 'fabrikam.example', ip: null, notes: [] }
const ip: Target = { kind: 'ip', input: '203.0.113.25', domain: null, ip: '203.0.113.25', notes: [] }
const idn: Target = {
  ...domain,
  domain: 'xn--mnchen-3ya.example',
  domainUnicode: 'münchen.example',
  input: 'münchen.example',
}

describe('pairText and mailText', () => {
  it('name the saved sender by its label', () => {
    const pair = { target: domain, sender: { source: 'saved', address: '203.0.113.25', label: 'Brightwater' } } as const
    expect(pairText(pair)).toBe('Brightwater to fabrikam.example')
    expect(mailText(pair)).toBe('mail from Brightwater to fabrikam.example')
  })

  it('name a typed sender by what was typed', () => {
    const pair = { target: domain, sender: { source: 'typed', address: '198.51.100.40' } } as const
    expect(pairText(pair)).toBe('198.51.100.40 to fabrikam.example')
  })

  it('leave an unnamed sender out', () => {
    expect(pairText({ target: domain, sender: null })).toBe('fabrikam.example')
    expect(mailText({ target: domain, sender: null })).toBe('mail to fabrikam.example')
  })

  it('treat an address as a sender', () => {
    expect(pairText({ target: ip, sender: null })).toBe('203.0.113.25 as a sender')
    expect(mailText({ target: ip, sender: null })).toBe('mail from 203.0.113.25')
  })

  it('show both forms of an international name', () => {
    expect(pairText({ target: idn, sender: null })).toBe('münchen.example (xn--mnchen-3ya.example)')
  })
})
