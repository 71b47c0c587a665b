import { expect, it } from 'vitest'
import { type AnyFact, FactReader } from '../../facts/index.ts'
import { zoneHolder } from './zone-holder.ts'

const address = '203.0.113.25'

function holderOf(value: { zone: string; nameServers: string[]; contact?: string }, of = address) {
  const fact: AnyFact = {
    name: 'address.reverse-zone',
    subject: { kind: 'address', name: of, address: of },
    at: '2026-01-01T00:00:00.000Z',
    observed: { ok: true, elapsedMs: 1, value },
  }
  return zoneHolder(new FactReader([fact]), of)
}

it('names the name servers and the contact', () => {
  const nameServers = ['ns1.isp.example', 'ns2.isp.example']
  expect(holderOf({ zone: '113.0.203.in-addr.arpa', nameServers, contact: 'noc@isp.example' })).toEqual({
    nameServers,
    contact: 'noc@isp.example',
  })
})

it.each([
  ['ns1.your-server.de', 'Hetzner'],
  ['ns.second-ns.com', 'Hetzner'],
  ['x1.amazonaws.com', 'Amazon Web Services'],
  ['dns101.comcast.net', 'Comcast'],
])('%s belongs to %s', (nameServer, provider) => {
  expect(holderOf({ zone: '113.0.203.in-addr.arpa', nameServers: [nameServer] })).toMatchObject({ provider })
})

it.each(['ns1.your-server.de.example', 'ns1.notlinode.com', 'linode.com.example'])(
  '%s belongs to nobody we know',
  (nameServer) => {
    expect(holderOf({ zone: '113.0.203.in-addr.arpa', nameServers: [nameServer] })).toEqual({
      nameServers: [nameServer],
    })
  },
)

it.each([
  ['in-addr.arpa', address],
  ['203.in-addr.arpa', address],
  ['ip6.arpa', '2001:db8::25'],
  ['1.0.0.2.ip6.arpa'.slice(2), '2001:db8::25'],
])('%s belongs to a registry: it names nobody', (zone, of) => {
  expect(holderOf({ zone, nameServers: ['ns1.registry.example'] }, of)).toEqual({})
})

it('a /16 and an IPv6 /32 have a holder', () => {
  expect(holderOf({ zone: '0.203.in-addr.arpa', nameServers: ['ns1.isp.example'] })).not.toEqual({})
  const zone = '8.b.d.0.1.0.0.2.ip6.arpa'
  expect(holderOf({ zone, nameServers: ['ns1.isp.example'] }, '2001:db8::25')).not.toEqual({})
})

it('says nothing when nobody looked', () => {
  expect(zoneHolder(new FactReader([]), address)).toEqual({})
})
