import { expect, test } from 'vitest'
import { splitAlternativeNames } from './alternative-names.ts'

test.each([
  ['', []],
  ['DNS:a.example', ['a.example']],
  ['DNS:a.example, IP Address:192.0.2.1, DNS:b.example', ['a.example', 'b.example']],
  ['DNS:"a.example, DNS:evil.test", DNS:b.example', ['a.example, DNS:evil.test', 'b.example']],
  ['DNS:"quoted \\" inside", DNS:b.example', ['quoted \\" inside', 'b.example']],
  ['DNS:"never closed', ['never closed']],
  ['DirName:"CN = DNS:x"', []],
])('%s', (text, names) => {
  expect(splitAlternativeNames(text)).toEqual(names)
})

test('looks through a bounded part of a huge text', () => {
  expect(splitAlternativeNames('DNS:a.example, '.repeat(100_000)).length).toBeLessThan(5_000)
})
