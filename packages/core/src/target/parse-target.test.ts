import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSender, parseTarget, refusePublicSuffix, type TargetPolicy } from './index.ts'
import invalid from './invalid.txt?raw'
import valid from './valid.txt?raw'

const policy: TargetPolicy = {
  allowedRanges: ['203.0.113.0/24', '2001:db8::/32'],
  allowedNames: ['example', 'test'],
}
const strict: TargetPolicy = { allowedRanges: [], allowedNames: [] }

/** Rows of a table: a JSON text, an arrow, and what is expected. */
function readTable(table: string): [string, string][] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('"'))
    .map((line) => {
      const [input = '', expected = ''] = line.split(' -> ')
      return [String(JSON.parse(input)), expected]
    })
}

describe('parseTarget', () => {
  it.each(readTable(valid))('understands %j as %s', (input, expected) => {
    const result = parseTarget(input, policy)
    if (!result.ok) throw new Error(`refused: ${result.problem.code}`)
    const { kind, domain, ip, notes } = result.target
    expect([kind, domain ?? ip, ...notes].join(' ')).toBe(expected)
  })

  it.each(readTable(invalid))('refuses %j: %s', (input, expected) => {
    const result = parseTarget(input, policy)
    expect(result.ok ? 'accepted' : result.problem.code).toBe(expected)
  })

  it('names the limit that was passed', () => {
    const code = (text: string): string => {
      const result = parseTarget(text, policy)
      return result.ok ? 'accepted' : result.problem.code
    }
    expect(code(`${'a'.repeat(63)}.com`)).toBe('accepted')
    expect(code(`${'a'.repeat(64)}.com`)).toBe('label-too-long')
    expect(code(`${'abcdefghi.'.repeat(25)}com`)).toBe('accepted')
    expect(code(`${'abcdefghi.'.repeat(25)}comm`)).toBe('name-too-long')
    expect(code(`${'a'.repeat(64)}@example.com`)).toBe('accepted')
    expect(code(`${'a'.repeat(65)}@example.com`)).toBe('local-part-too-long')
    expect(code(`${'a'.repeat(64)}@${'abcdefghi.'.repeat(20)}com`)).toBe('local-part-too-long')
    expect(code('a.'.repeat(500_000))).toBe('too-long')
  })

  it('keeps the text as typed, without a password and not without end', () => {
    const url = parseTarget('https://user:pw@example.com:8443/path?q#x', policy)
    expect(url.ok && url.target.input).toBe('https://example.com:8443/path?q#x')
    const long = parseTarget(`https://example.com/${'x'.repeat(5_000)}`, policy)
    expect(long.ok && long.target.input.length).toBe(1_000)
  })

  it('shows a name in its own script and keeps a local part', () => {
    const idn = parseTarget('Üser@Bücher.DE', policy)
    expect(idn.ok && idn.target).toMatchObject({ domainUnicode: 'bücher.de', mailAddress: 'Üser@xn--bcher-kva.de' })
  })

  it('counts what the operator allowed as public', () => {
    const loopback = { allowedRanges: ['127.0.0.0/8'], allowedNames: [] }
    const numeral = parseTarget('127.1', loopback)
    expect(numeral.ok && numeral.target.ip).toBe('127.0.0.1')
    expect(parseTarget('fabrikam.example', strict).ok).toBe(false)
    expect(parseTarget('203.0.113.25', strict).ok).toBe(false)
  })

  it('never throws, stays bounded, and understands its own answer', () => {
    const piece = fc.constantFrom(
      '@',
      '.',
      '<',
      '>',
      '"',
      '[',
      ']',
      ':',
      '/',
      '%',
      'xn--',
      'mailto:',
      'http://',
      '\\',
      'é',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }).map((parts) => parts.join('')),
      fc.domain(),
      fc.emailAddress(),
      fc.webUrl(),
      fc.ipV4Extended(),
      fc.ipV6(),
    )
    fc.assert(
      fc.property(text, (input) => {
        const result = parseTarget(input, policy)
        if (!result.ok) {
          expect(result.problem.subject.length).toBeLessThanOrEqual(200)
          return
        }
        const { input: kept, domain, mailAddress, ip } = result.target
        expect(kept.length).toBeLessThanOrEqual(1_000)
        expect(domain?.length ?? 0).toBeLessThanOrEqual(253)
        const again = parseTarget(mailAddress ?? domain ?? ip ?? '', policy)
        expect(again.ok && [again.target.domain, again.target.ip]).toEqual([domain, ip])
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('parseSender', () => {
  it.each([
    ['203.0.113.25', { address: '203.0.113.25' }],
    ['mail.fabrikam.example', { name: 'mail.fabrikam.example' }],
    ['Jo <jo@fabrikam.example>', { name: 'fabrikam.example' }],
  ])('reads %s', (text, sender) => {
    expect(parseSender(text, policy)).toEqual({ ok: true, sender })
  })

  it('refuses what can not send to the internet', () => {
    expect(parseSender('10.0.0.1', policy)).toEqual({
      ok: false,
      problem: { code: 'not-public-ip', subject: '10.0.0.1' },
    })
  })
})

describe('refusePublicSuffix', () => {
  it('refuses a suffix and lets the rest pass', () => {
    const suffix = parseTarget('co.uk', policy)
    const name = parseTarget('fabrikam.co.uk', policy)
    if (!suffix.ok || !name.ok) throw new Error('both are names')
    const isSuffix = (domain: string): boolean => domain === 'co.uk'
    expect(refusePublicSuffix(suffix.target, isSuffix)).toMatchObject({ problem: { code: 'public-suffix' } })
    expect(refusePublicSuffix(name.target, isSuffix)).toEqual(name)
  })
})
