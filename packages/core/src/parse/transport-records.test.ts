import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesStsPolicy, parseStsPolicy, parseStsRecord, parseTlsReportRecord } from './index.ts'

describe('the record at _mta-sts', () => {
  test.each<[string[], object]>([
    [[], { kind: 'none' }],
    [['v=spf1 -all', 'v=STSv10; id=1', 'V=STSv1; id=1'], { kind: 'none' }],
    [['v=STSv1; id=20160831085700Z;'], { kind: 'policy', id: '20160831085700Z' }],
    [['v=STSv1;id=1', 'something else'], { kind: 'policy', id: '1' }],
    [['v=STSv1 ; note=a.b ; id=1 '], { kind: 'policy', id: '1' }],
    [['v=STSv1; id=1', 'v=STSv1; id=2'], { kind: 'several' }],
    [['v=STSv1'], { kind: 'malformed' }],
    [['v=STSv1; id='], { kind: 'malformed' }],
    [['v=STSv1; id=2026-11-24'], { kind: 'malformed' }],
    [['v=STSv1; ID=1'], { kind: 'malformed' }],
    [[`v=STSv1; id=${'1'.repeat(33)}`], { kind: 'malformed' }],
    [['v=STSv1; id=1; no field'], { kind: 'malformed' }],
  ])('%j', (texts, expected) => {
    expect(parseStsRecord(texts)).toEqual(expected)
  })
})

describe('a policy', () => {
  const good = ['version: STSv1', 'mode: enforce', 'mx: mail.example.com', 'mx: *.Example.net', 'max_age: 604800']

  test('of RFC 8461 §3.2', () => {
    expect(parseStsPolicy(good)).toEqual({
      ok: true,
      policy: { mode: 'enforce', mxPatterns: ['mail.example.com', '*.example.net'], maxAgeSeconds: 604_800 },
    })
  })

  test.each([
    ['any order', good.toReversed()],
    ['the first of two counts', [...good, 'mode: nonsense', 'max_age: -1', 'version: x']],
    ['unknown fields', [...good, 'note: a b', 'x.y-z_1:2']],
    ['no blank behind the colon, blanks at the end', good.map((line) => `${line.replace(': ', ':')} \t`)],
    ['empty lines', [...good, '', ' ']],
  ])('%s', (_case, lines) => {
    expect(parseStsPolicy(lines)).toMatchObject({ ok: true, policy: { mode: 'enforce', maxAgeSeconds: 604_800 } })
  })

  const without = (name: string) => good.filter((line) => !line.startsWith(name))
  test.each([
    ['version', [], undefined],
    ['version', without('version'), undefined],
    ['version', ['version: STSv2', ...without('version')], 'STSv2'],
    ['mode', without('mode'), undefined],
    ['mode', ['mode: ENFORCE', ...without('mode')], 'ENFORCE'],
    ['line', ['mode : enforce', ...good], 'mode : enforce'],
    ['line', ['\\u{feff}version: STSv1', ...good], '\\u{feff}version: STSv1'],
    ['line', ['<!DOCTYPE html>'], '<!DOCTYPE html>'],
    ['line', ['mode:', ...good], 'mode:'],
    ['max-age', without('max_age'), undefined],
    ['max-age', ['max_age: -1', ...without('max_age')], '-1'],
    ['max-age', ['max_age: 99999999999', ...without('max_age')], '99999999999'],
    ['max-age', ['max_age: 1000000000', ...without('max_age')], '1000000000'],
    ['max-age', ['max_age: abc', ...without('max_age')], 'abc'],
    ['mx', without('mx'), undefined],
    ['mx', ['mx: *', ...good], 'mx: *'],
    ['mx', ['mx: *.*.example.com', ...good], 'mx: *.*.example.com'],
    ['mx', ['mx: a..b', ...good], 'mx: a..b'],
    ['mx', ['mx: 192.0.2.1', ...good], 'mx: 192.0.2.1'],
  ])('that nobody can follow: %s %#', (problem, lines, text) => {
    expect(parseStsPolicy(lines)).toEqual({ ok: false, problem, ...(text !== undefined && { text }) })
  })

  test('that is switched off needs no mail server', () => {
    expect(parseStsPolicy(['version: STSv1', 'mode: none', 'max_age: 86400'])).toMatchObject({ ok: true })
  })

  test.each([
    ['mail.example.com', true],
    ['MAIL.example.com', true],
    ['mx1.example.net', true],
    ['a.mx1.example.net', false],
    ['example.net', false],
    ['mail.example.com.evil.test', false],
  ])('names %s: %s', (exchange, expected) => {
    const reading = parseStsPolicy(good)
    expect(reading.ok && matchesStsPolicy(reading.policy, exchange)).toBe(expected)
  })
})

test.each<[string[], object]>([
  [[], { kind: 'none' }],
  [['v=TLSRPTv1; rua=mailto:a@example.com'], { kind: 'reports', addresses: ['mailto:a@example.com'] }],
  [
    ['v=TLSRPTv1;rua=mailto:a@example.com, https://reports.example.com/v1;'],
    { kind: 'reports', addresses: ['mailto:a@example.com', 'https://reports.example.com/v1'] },
  ],
  [['v=TLSRPTv1; rua=mailto:a@example.com', 'v=TLSRPTv1; rua=mailto:b@example.com'], { kind: 'several' }],
  [['v=TLSRPTv1'], { kind: 'malformed' }],
  [['v=TLSRPTv1; rua='], { kind: 'malformed' }],
  [['v=TLSRPTv1; rua=a@example.com'], { kind: 'malformed' }],
  [['v=TLSRPTv1; rua=http://example.com'], { kind: 'malformed' }],
])('the record at _smtp._tls: %j', (texts, expected) => {
  expect(parseTlsReportRecord(texts)).toEqual(expected)
})

test('any text is read in no time', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 600 })), (texts) => {
      parseStsRecord(texts)
      parseStsPolicy(texts)
      parseTlsReportRecord(texts)
    }),
  )
})
