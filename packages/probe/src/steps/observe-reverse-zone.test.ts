import { describe, expect, it } from 'vitest'
import type { Answers } from '../testing/scripted-resolver.ts'
import { TrialRun } from '../testing/trial-run.ts'
import { mailboxOf } from './observe-reverse-zone.ts'

it.each([
  ['hostmaster.isp.example', 'hostmaster@isp.example'],
  ['host\\.master.isp.example', 'host.master@isp.example'],
  ['dns_admin.isp.co.example', 'dns_admin@isp.co.example'],
])('%s is the mailbox %s', (rname, mailbox) => {
  expect(mailboxOf(rname)).toBe(mailbox)
})

it.each([
  [''],
  ['hostmaster'],
  ['hostmaster.example'],
  ['.'],
  ['\\.\\..example.com.'],
  ['host\\000master.isp.example'],
  ['host\\032master.isp.example'],
  ['<b>.isp.example'],
  [`${'a\\.'.repeat(200)}b.isp.example`],
])('“%s” is nobody’s mailbox', (rname) => {
  expect(mailboxOf(rname)).toBeUndefined()
})

describe('a part of a network that was handed over', () => {
  const address = '203.0.113.25'
  const zoneOf = async (answers: Answers) => {
    const result = await new TrialRun({ answers }).run({ domain: null, sender: { source: 'typed', address } })
    const [fact] = result.facts('address.reverse-zone')
    return fact?.observed.ok === true ? fact.observed.value : undefined
  }
  const provider: Answers = { 'NS 113.0.203.in-addr.arpa': ['ns1.isp.example', 'ns2.isp.example'] }
  const parent = { zone: '113.0.203.in-addr.arpa', nameServers: ['ns1.isp.example', 'ns2.isp.example'] }

  it('is told with the zone above it (RFC 2317)', async () => {
    const answers: Answers = {
      ...provider,
      'PTR 25.113.0.203.in-addr.arpa': { cnameChain: ['25.16-31.113.0.203.in-addr.arpa'] },
      'NS 16-31.113.0.203.in-addr.arpa': ['ns1.contoso.example'],
      'SOA 16-31.113.0.203.in-addr.arpa': ['ns1.contoso.example hostmaster.contoso.example 1 2 3 4 5'],
    }
    expect(await zoneOf(answers)).toEqual({
      zone: '16-31.113.0.203.in-addr.arpa',
      nameServers: ['ns1.contoso.example'],
      contact: 'hostmaster@contoso.example',
      alias: '25.16-31.113.0.203.in-addr.arpa',
      parent,
    })
  })

  it('of one address alone', async () => {
    const answers: Answers = { ...provider, 'NS 25.113.0.203.in-addr.arpa': ['ns1.contoso.example'] }
    expect(await zoneOf(answers)).toEqual({
      zone: '25.113.0.203.in-addr.arpa',
      nameServers: ['ns1.contoso.example'],
      parent,
    })
  })

  it('else there is nothing above to tell', async () => {
    expect(await zoneOf(provider)).toEqual(parent)
  })
})
