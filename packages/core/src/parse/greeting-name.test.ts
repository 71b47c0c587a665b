import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greetingName, isSameOwner } from './index.ts'

const nameOf = (text: string) => greetingName({ replyLines: [text] })

test.each([
  ['mx1.fabrikam.example ESMTP ready', 'mx1.fabrikam.example'],
  ['MX1.Fabrikam.Example. ESMTP', 'mx1.fabrikam.example'],
  ['localhost.localdomain', 'localhost.localdomain'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
])('%j names %s', (text, name) => {
  expect(nameOf(text)).toBe(name)
})

test.each([
  '',
  'ESMTP',
  'localhost ESMTP',
  '****************',
  '[192.0.2.1]',
  '192.0.2.1',
  '<script>.example',
  'a..example',
  '-a.example',
  `${'a'.repeat(64)}.example`,
])('%j names nobody', (text) => {
  expect(nameOf(text)).toBeUndefined()
})

test.each([
  ['mx1.fabrikam.example', 'fabrikam.example', true],
  ['mx1.fabrikam.example', 'MX2.FABRIKAM.EXAMPLE', true],
  ['mx.fabrikam.co.uk', 'mail.fabrikam.co.uk', true],
  ['mx.fabrikam.co.uk', 'mx.contoso.co.uk', false],
  ['mx.fabrikam.example', 'mx.contoso.example', false],
  ['mx1.co.example', 'mx2.co.example', true],
])('%s and %s have one owner: %s', (one, other, expected) => {
  expect(isSameOwner(one, other)).toBe(expected)
})

test('any text is read in no time and gives a name or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const name = nameOf(text)
      if (name !== undefined) expect(isSameOwner(name, name)).toBe(true)
    }),
  )
})
