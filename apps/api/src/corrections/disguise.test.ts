import type { AnyFact } from '@waypost/core/facts'
import { expect, test } from 'vitest'
import { disguise, type Disguised } from './disguise.ts'

// Addresses of documentation stay what they are: only public ones show what becomes of them.
const at = '2026-01-01T00:00:00.000Z'
const fact = (name: string, subject: object, value: object): AnyFact =>
  ({ name, subject, at, observed: { ok: true, elapsedMs: 3, value } }) as unknown as AnyFact
const rsa2048 = `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${'q'.repeat(328)}QIDAQAB`

const real: Disguised = {
  because: 'Fabrikam told us: laura.b@fabrikam.com was reached at mx1.fabrikam.com.',
  target: {
    kind: 'address',
    input: 'Laura <Laura.B@fabrikam.com>',
    domain: 'fabrikam.com',
    mailAddress: 'Laura.B@fabrikam.com',
    ip: null,
    notes: [],
  },
  sender: { source: 'typed', address: '20.30.40.50', mailDomain: 'contoso.co.uk', heloName: 'gateway7.contoso.co.uk' },
  facts: [
    fact(
      'domain.mx',
      { kind: 'domain', name: 'fabrikam.com' },
      {
        records: [
          { preference: 10, exchange: 'mx1.fabrikam.com' },
          { preference: 20, exchange: 'fabrikam-com.mail.protection.outlook.com' },
        ],
      },
    ),
    fact(
      'address.ptr',
      { kind: 'address', name: '20.30.40.50', address: '20.30.40.50' },
      {
        records: [{ name: 'host-20-30-40-50.isp.net' }],
        zone: '40.30.20.in-addr.arpa',
      },
    ),
    fact(
      'sender-domain.txt',
      { kind: 'domain', name: 'contoso.co.uk' },
      {
        records: [
          'v=spf1 ip4:20.16.0.0/12 ip6:2a00:1450:4000::/36 include:_spf.contoso.co.uk -all',
          `v=DKIM1; p=${rsa2048}`,
          'v=DMARC1; p=none; rua=mailto:joe@contoso.co.uk',
        ],
      },
    ),
    fact(
      'smtp.greeting',
      { kind: 'address', name: 'mx1.fabrikam.com', address: '2a00:1450:4013::1a' },
      {
        replyCode: 550,
        replyLines: ['5.7.1 Fabrikam says laura.b is unknown [20.30.40.50]:25', 'Postfix 3.7.11'],
      },
    ),
  ],
}

test('nobody is to be found in it', () => {
  const text = JSON.stringify(disguise(real)).toLowerCase()
  for (const word of [
    'fabrikam',
    'contoso',
    'laura',
    'joe@',
    '20.30.40',
    '30-40-50',
    '40.30.20',
    '2a00',
    'isp.net',
    'qqqqqqqqqqqq',
  ]) {
    expect(text).not.toContain(word)
  }
})

test('what was equal is equal, what was inside is inside, and what rules know stays', () => {
  const { target, sender, facts } = disguise(real)
  const text = (index: number): string => JSON.stringify(facts[index])
  expect(target.mailAddress).toBe(`someone@${target.domain}`)
  expect(target.input).toBe(target.mailAddress)
  expect(facts[0]?.subject.name).toBe(target.domain)
  expect(text(0)).toContain(`"mx1.${target.domain}"`)
  expect(text(0)).toMatch(/"l\d+\.mail\.protection\.outlook\.com"/)
  const { address = '' } = sender ?? {}
  expect(address).toMatch(/^24\d\.\d+\.\d+\.\d+$/)
  const octets = address.split('.')
  expect(text(1)).toContain(`host-${octets.join('-')}.`)
  expect(text(1)).toContain(`"${octets.slice(0, 3).toReversed().join('.')}.in-addr.arpa"`)
  expect(text(3)).toContain(`[${address}]:25`)
  expect(text(3)).toContain('Postfix 3.7.11')
  const network = /ip4:(\d+)\.(\d+)\.\d+\.\d+\/12/.exec(text(2))
  expect(network?.[1]).toBe(octets[0])
  expect(Number(network?.[2]) >> 4).toBe(Number(octets[1]) >> 4)
  const ipv6 = /ip6:(3fff:[0-9a-f]+):/.exec(text(2))?.[1]
  expect(facts[3]?.subject.address?.startsWith(`${ipv6}:`)).toBe(true)
  expect(text(2)).toMatch(/p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA[A-Za-z0-9+/]{328}QIDAQAB/)
  expect(text(2)).toContain(`rua=mailto:someone@${sender?.mailDomain}`)
  expect(facts.map(({ name }) => name)).toEqual(real.facts.map(({ name }) => name))
})

test('nobody is to be found in a notice', () => {
  const value = {
    kind: 'failed',
    recipient: 'jonas.k@fabrikam.com',
    senderDomain: 'contoso.co.uk',
    reportingMta: 'EXCH-BERLIN',
    remoteMta: 'mx1.fabrikam.com',
    sendingAddress: '20.30.40.50',
    diagnosticText: '550 5.1.1 EXCH-BERLIN was told by mx1.fabrikam.com [20.30.40.50]: jonas.k is unknown',
    reason: 'address-unknown',
    isExpired: false,
  }
  const notice = fact('bounce.notice', { kind: 'domain', name: 'fabrikam.com' }, value)
  const domain: Disguised['target'] = {
    kind: 'domain',
    input: 'fabrikam.com',
    domain: 'fabrikam.com',
    ip: null,
    notes: [],
  }
  const shown = JSON.stringify(disguise({ ...real, target: domain, facts: [notice] })).toLowerCase()
  for (const word of ['fabrikam', 'contoso', 'jonas', 'berlin', '20.30.40']) expect(shown).not.toContain(word)
  expect(shown).toContain('is unknown')
  expect(shown).toContain('"address-unknown"')
})

test('what is nobody’s already stays as it is', () => {
  const lab: Disguised = {
    because: 'x',
    target: { kind: 'domain', input: 'no-ptr.example', domain: 'no-ptr.example', ip: null, notes: [] },
    sender: { source: 'typed', address: '127.21.4.25' },
    facts: [fact('address.ptr', { kind: 'address', name: '192.0.2.1' }, { zone: '2.0.192.in-addr.arpa' })],
  }
  expect(disguise(lab)).toEqual(lab)
})

test('two exports share no secret', () => {
  const address = (): string | undefined => disguise(real).sender?.address
  expect(new Set([address(), address(), address(), address()]).size).toBeGreaterThan(1)
})
