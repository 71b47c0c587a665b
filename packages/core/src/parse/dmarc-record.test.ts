import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dmarcWalk, isDmarcRecord, isMeantAsDmarc, parseDmarcRecord } from './index.ts'

describe('isDmarcRecord', () => {
  it.each([
    ['v=DMARC1; p=none', true, true],
    ['V = DMARC1 ;p=none', true, true],
    ['v=DMARC1', true, true],
    ['v=DMARC1 p=none', false, true],
    ['v=dmarc1; p=none', false, true],
    ['v=DMARC2; p=none', false, true],
    ['DMARC1; p=none', false, true],
    ['"v=DMARC1; p=none"', false, true],
    ['p=none; v=DMARC1', false, false],
    ['v=spf1 -all', false, false],
    ['', false, false],
  ])('%s: %s, meant as one: %s', (text, isRecord, isMeant) => {
    expect(isDmarcRecord(text)).toBe(isRecord)
    expect(isMeantAsDmarc(text)).toBe(isMeant)
  })
})

const plain = { isTesting: false, publicSuffix: 'u', reportDomains: [], hasReportAddress: false, faults: [] }

describe('parseDmarcRecord', () => {
  it.each<[string, object]>([
    ['v=DMARC1; p=none', { policy: 'none' }],
    ['v=DMARC1;p=REJECT;', { policy: 'reject' }],
    [
      'v=DMARC1; p=reject; sp=quarantine; np=none; t=y; psd=n',
      {
        policy: 'reject',
        subdomainPolicy: 'quarantine',
        missingSubdomainPolicy: 'none',
        isTesting: true,
        publicSuffix: 'n',
      },
    ],
    ['v=DMARC1; p=none; pct=50; rf=afrf; ri=86400; fo=1; new=tag', { policy: 'none' }],
    [
      'v=DMARC1; p=none; rua=mailto:a@Contoso.example,mailto:b@contoso.example!10m, mailto:c@reports.example',
      { policy: 'none', reportDomains: ['contoso.example', 'reports.example'], hasReportAddress: true },
    ],
    ['v=DMARC1; p=none; rua=https://reports.example/in', { policy: 'none', hasReportAddress: true }],
    ['v=DMARC1; policy=reject', {}],
    ['v=DMARC1; p=rejected', { faults: [{ tag: 'p', value: 'rejected' }] }],
    ['v=DMARC1; p=none; adkim=x', { policy: 'none', faults: [{ tag: 'adkim', value: 'x' }] }],
    ['v=DMARC1; p=none; p=reject', { policy: 'none', faults: [{ tag: 'p', value: 'reject' }] }],
    ['v=DMARC1; p=none; so what', { policy: 'none', faults: [{ tag: '', value: 'so what' }] }],
    [
      'v=DMARC1; p=none; rua=me@contoso.example',
      { policy: 'none', faults: [{ tag: 'rua', value: 'me@contoso.example' }] },
    ],
  ])('%s', (text, record) => {
    expect(parseDmarcRecord(text)).toEqual({ ...plain, ...record })
  })

  it('reads any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDmarcRecord(`v=DMARC1; ${text}`)))
  })
})

describe('dmarcWalk', () => {
  it.each([
    ['contoso.example', 'contoso.example example'],
    ['mail.contoso.example', 'mail.contoso.example contoso.example example'],
    ['example', 'example'],
    // RFC 9989 §4.10: eight labels or more are cut to seven after the first question.
    ['a.b.c.d.e.f.g.h.example', 'a.b.c.d.e.f.g.h.example c.d.e.f.g.h.example d.e.f.g.h.example'],
    ['a.b.c.d.e.f.g.example', 'a.b.c.d.e.f.g.example b.c.d.e.f.g.example'],
  ])('%s', (domain, names) => {
    const walk = dmarcWalk(domain)
    expect(walk.slice(0, names.split(' ').length)).toEqual(names.split(' '))
    expect(walk.length).toBeLessThanOrEqual(8)
    expect(walk.at(-1)).toBe('example')
  })
})
