import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetProblemText } from '../words/index.ts'
import { parseSender, parseTarget, refusePublicSuffix, type TargetPolicy, type TargetResult } from './index.ts'
import { specialBlocks } from './special-blocks.ts'
import invalid from './invalid.txt?raw'
import valid from './valid.txt?raw'

const policy: TargetPolicy = {
  allowedRanges: ['203.0.113.0/24', '2001:db8::/32'],
  allowedNames: ['example', 'test'],
}
const strict: TargetPolicy = { allowedRanges: [], allowedNames: [] }

const suffixes = new Set(['com', 'foo', 'co.uk', 'github.io', 'xn--p1ai'])

/** Rows of a table: an id, a JSON text, an arrow, and what is expected. */
function readTable(table: string): [id: string, input: string, expected: string][] {
  return table
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const arrow = line.lastIndexOf(' -> ')
      const [id = '', ...json] = line.slice(0, arrow).split(' ')
      return [id, String(JSON.parse(json.join(' '))), line.slice(arrow + 4)]
    })
}

function parse(input: string): TargetResult {
  return refusePublicSuffix(parseTarget(input, policy), (name) => suffixes.has(name))
}

describe('parseTarget', () => {
  it.each(readTable(valid))('%s: understands %j as %s', (_id, input, expected) => {
    const result = parse(input)
    if (!result.ok) throw new Error(`refused: ${result.problem.code}`)
    const { kind, domain, ip, mailAddress, notes } = result.target
    const shown = notes.length === 0 ? '' : ` (${notes.join(', ')})`
    expect(`${kind} ${mailAddress ?? domain ?? ip}${shown}`).toBe(expected)
  })

  it.each(readTable(invalid))('%s: refuses %j: %s', (_id, input, expected) => {
    const result = parse(input)
    if (result.ok) throw new Error(`understood as ${result.target.domain ?? result.target.ip}`)
    expect(`${result.problem.code}: ${targetProblemText(result.problem)}`).toBe(expected.slice('400 '.length))
  })

  it.each(specialBlocks)('I-01: refuses the block %s', (cidr) => {
    const strictly = parseTarget(cidr.slice(0, cidr.indexOf('/')), strict)
    expect(strictly).toMatchObject({ ok: false, problem: { code: 'not-public-ip' } })
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
    expect(code(`${'a'.repeat(64)}@${'abcdefghi.'.repeat(20)}com`)).toBe('address-too-long')
    expect(code('a.'.repeat(500_000))).toBe('too-long')
    expect(code('a.'.repeat(4_000))).toBe('name-too-long')
    expect(code(`${'ü'.repeat(64)}.de`)).toBe('label-too-long')
    expect(code('a,'.repeat(2_000))).toBe('several-targets')
    expect(code('a:b:'.repeat(1_000))).toBe('bad-ip')
    expect(code(`${'('.repeat(2_000)}a@example.com`)).toBe('bad-address')
    expect(code('1'.repeat(5_000))).toBe('bad-ip')
  })

  it('keeps the text as typed, without a password and not without end', () => {
    const url = parseTarget('https://user:pw@example.com:8443/path?q#x', policy)
    expect(url.ok && url.target.input).toBe('https://example.com:8443/path?q#x')
    const secrets = [
      'https://u:secret@example.com/x',
      'https://u:secret@$&.com/',
      'https://$&:secret@example.com/',
      'https://u:p@secret@example.com/',
      'https://u.com:x/secret@example.com/',
      'Lee <https://u:secret@example.com/>',
      '“https://u:secret@example.com”',
      '//u:secret@example.com',
      'https:u:secret@example.com',
    ]
    for (const secret of secrets) {
      const result = parseTarget(secret, policy)
      if (result.ok) expect(JSON.stringify(result.target)).not.toContain('secret')
    }
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

  it('lets the checker itself be a sender, but not a thing to check', () => {
    const own = { ...policy, ownAddresses: ['203.0.113.9', '2001:db8::9'] }
    expect(parseSender('203.0.113.9', own)).toEqual({ ok: true, sender: { address: '203.0.113.9' } })
    for (const text of ['203.0.113.9', '[2001:DB8:0::9]', 'https://203.0.113.9/']) {
      expect(parseTarget(text, own)).toMatchObject({ ok: false, problem: { code: 'self' } })
    }
    expect(parseTarget('203.0.113.8', own).ok).toBe(true)
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
    const name = parseTarget('fabrikam.co.uk', policy)
    const single = parseTarget('uk', policy)
    const isSuffix = (domain: string): boolean => domain === 'co.uk'
    const suffix = refusePublicSuffix(parseTarget('co.uk', policy), isSuffix)
    expect(suffix).toMatchObject({ problem: { code: 'public-suffix' } })
    expect(refusePublicSuffix(name, isSuffix)).toBe(name)
    expect(refusePublicSuffix(single, isSuffix)).toBe(single)
  })
})
