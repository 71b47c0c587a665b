import { expect, test } from 'vitest'
import type { TemplateSlug } from '../verdict/index.ts'
import { causeLine } from './headline.ts'

test.each<[TemplateSlug, Record<string, string | number>, string]>([
  ['all-good', {}, 'Every step we tested works'],
  ['nobody-answers', { domain: 'fabrikam.example', n: 2 }, 'None of the 2 mail servers of fabrikam.example answers'],
  ['domain-gone', { domain: 'fabrikam.example' }, 'fabrikam.example does not exist'],
  ['ptr-missing', { ip: '203.0.113.25' }, '203.0.113.25 has no reverse DNS name (PTR)'],
])('%s as a line of its own', (primary, args, line) => {
  expect(causeLine({ primary, args })).toBe(line)
})
