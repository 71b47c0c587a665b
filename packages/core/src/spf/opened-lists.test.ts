import { expect, it } from 'vitest'
import { openedLists } from './opened-lists.ts'

const provider = 'spf.protection.outlook.com'

it.each([
  [`v=spf1 include:${provider} -all`, [provider], true],
  [`v=spf1 +include:${provider}. include:sendgrid.net ~all`, [provider, 'sendgrid.net'], true],
  [`V=SPF1 INCLUDE:${provider.toUpperCase()} -ALL`, [provider], true],
  [`v=spf1 redirect=_spf.${provider}`, [`_spf.${provider}`], true],
  [`v=spf1 include:${provider} ip4:203.0.113.25 -all`, [provider], false],
  [`v=spf1 mx include:${provider} -all`, [provider], false],
  [`v=spf1 include:${provider} +all`, [provider], false],
  [`v=spf1 -include:${provider} -all`, [], true],
  [`v=spf1 include:%{i}.spf.example -all`, [], false],
  [`v=spf1 include:${provider} ipv4:203.0.113.25 -all`, [provider], false],
  ['v=spf1 -all', [], true],
])('“%s”', (text, names, isAll) => {
  expect(openedLists(text, 'contoso.example')).toEqual({ names, isAll })
})
