import { expect, it } from 'vitest'
import { likelyDomains } from './likely-domains.ts'
import { parseTarget } from '../target/index.ts'
import { wellKnownMailDomains } from './well-known-mail-domains.ts'

it.each([
  ['gmial.com', ['gmail.com']],
  ['gmal.com', ['gmail.com']],
  ['gmaill.com', ['gmail.com']],
  ['gnail.com', ['gmail.com']],
  ['gmail.con', ['gmail.com']],
  ['gmail.cmo', ['gmail.com']],
  ['gmial.con', ['gmail.com', 'gmial.com']],
  ['hotmial.co.uk', ['hotmail.co.uk']],
  ['gmx.dd', ['gmx.de']],
  ['fabrikam.con', ['fabrikam.com']],
  ['mail.fabrikam.ogr', ['mail.fabrikam.org']],
])('%s may mean %j', (typed, meant) => {
  expect(likelyDomains(typed)).toEqual(meant)
})

it.each(['fabrikam.com', 'gmail.com', 'gmmaill.com', 'com', 'con', 'liamg.com', ''])('%s resembles none', (typed) => {
  expect(likelyDomains(typed)).toEqual([])
})

it('knows each domain once, as a target that can be checked', () => {
  expect(new Set(wellKnownMailDomains).size).toBe(wellKnownMailDomains.length)
  for (const domain of wellKnownMailDomains) {
    expect(parseTarget(domain, { allowedRanges: [], allowedNames: [] })).toMatchObject({
      ok: true,
      target: { kind: 'domain', domain },
    })
  }
})
