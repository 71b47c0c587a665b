import { describe, expect, it } from 'vitest'
import { isIp, scanHost, scanIp, scanMailAddress, scanSpan } from './scan.ts'

describe('mail addresses', () => {
  it.each([
    ['lee@fabrikam.example and', 'lee@fabrikam.example', 20],
    ['<Lee@Fabrikam.example>:', 'lee@fabrikam.example', 22],
    ['<mailto:lee@fabrikam.example>', 'lee@fabrikam.example', 29],
    ["'lee@fabrikam.example'", 'lee@fabrikam.example', 22],
    ['lee@fabrikam.example.', 'lee@fabrikam.example', 20],
    ['"lee smith"@fabrikam.example', '"lee smith"@fabrikam.example', 28],
    ['lee@[192.0.2.1]', 'lee@[192.0.2.1]', 15],
    ['jürgen@müller.example', 'jürgen@müller.example', 21],
  ])('%s', (text, value, end) => {
    expect(scanMailAddress(text, 0)).toEqual({ value, end })
  })

  it.each(['', '@fabrikam.example', 'lee', 'lee@', '<lee@fabrikam.example', '"lee@fabrikam.example', 'lee @x.example'])(
    'none in “%s”',
    (text) => {
      expect(scanMailAddress(text, 0)).toBeUndefined()
    },
  )
})

describe('hosts and IP addresses', () => {
  it.each([
    ['mx1.fabrikam.example.', 'mx1.fabrikam.example'],
    ['MX1.fabrikam.example[192.0.2.1]', 'mx1.fabrikam.example'],
    ['mx1.fabrikam.example: 550', 'mx1.fabrikam.example'],
  ])('%s', (text, value) => {
    expect(scanHost(text, 0)?.value).toBe(value)
  })

  it.each([
    ['[192.0.2.1]:25', '192.0.2.1', 11],
    ['192.0.2.1.', '192.0.2.1', 9],
    ['192.0.2.1:', '192.0.2.1', 9],
    ['[IPv6:2001:db8::1]', '2001:db8::1', 18],
    ['(2001:DB8::1)', '2001:db8::1', 13],
    ['::', '::', 2],
  ])('%s', (text, value, end) => {
    expect(scanIp(text, 0)).toEqual({ value, end })
  })

  it.each(['256.1.1.1', '1.2.3', '12:30', 'mx1', '[192.0.2.1'])('“%s” is no address', (text) => {
    expect(scanIp(text, 0)).toBeUndefined()
    expect(isIp(text)).toBe(false)
  })
})

describe('spans', () => {
  it.each([
    ['4 hours on the queue', '4 hours'],
    ['5 day(s) old', '5 day(s)'],
    ['22 hours and 51 minutes.', '22 hours and 51 minutes'],
    ['1 days, 19 hours and 54 minutes.', '1 days, 19 hours and 54 minutes'],
    ['8.5 hours', '8.5 hours'],
    ['47 more hours. You', '47 more hours'],
    ['1 Tag und 3 Stunden.', '1 Tag und 3 Stunden'],
  ])('%s', (text, value) => {
    expect(scanSpan(text, 0)?.value).toBe(value)
  })
})
