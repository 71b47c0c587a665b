import { expect, it } from 'vitest'
import { findCodes } from './find-codes.ts'

const codesIn = (text: string) => findCodes(text).flatMap(({ code }) => code ?? [])

it.each<[string, string[]]>([
  ['<mail.example.com #4.4.7>', ['4.4.7']],
  ['550 5.7.1 Unable to relay', ['5.7.1']],
  ['550-5.7.26 and 4.7.26.', ['5.7.26', '4.7.26']],
  ['550 #5.1.0 Address rejected', ['5.1.0']],
  ['450 Try again', ['450']],
  ['550-Go away', ['550']],
  ['Their server said “554 No SMTP service here”.', ['554']],
  ['It took 450 seconds.', []],
  ['192.0.2.25, 4.4.7.1 and 4.4.4.4', []],
  ['Exim-4.4.7, v5.1.1, 4.4.7-beta and 14.4.7', []],
  ['250 2.0.0 OK', []],
  ['4.9.1', []],
  ['5505', []],
  ['', []],
])('%s', (text, codes) => {
  expect(codesIn(text)).toEqual(codes)
  expect(
    findCodes(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
