import { describe, expect, it } from 'vitest'
import { FactReader, type AddressRegistration, type AnyFact, type ReverseZone } from '../../facts/index.ts'
import { context } from '../testing/check-table.ts'
import { ptr, ptrLeadsTo, seen } from '../testing/fact-samples.ts'
import { addressHolder } from './address-holder.ts'

const address = '203.0.113.25'
const provider = { zone: '113.0.203.in-addr.arpa', nameServers: ['ns1.isp.example', 'ns2.isp.example'] }

const zoneFact = (value: ReverseZone, of = address) =>
  seen('address.reverse-zone', { kind: 'address', name: of, address: of }, value)
const registered = (value: Partial<AddressRegistration>) =>
  seen(
    'address.registration',
    { kind: 'address', name: address, address },
    {
      server: 'rdap.registry.example',
      first: '203.0.113.0',
      last: '203.0.113.255',
      contacts: [],
      ...value,
    },
  )
const holderOf = (facts: AnyFact[], mailDomain?: string, of = address) =>
  addressHolder(of, new FactReader(facts), {
    ...context,
    sender: { source: 'typed', address: of, ...(mailDomain !== undefined && { mailDomain }) },
  })
const contacts = [
  { roles: ['abuse'], mailAddress: 'abuse@isp.example' },
  { roles: ['technical'], mailAddress: 'noc@isp.example' },
]

describe('the provider', () => {
  it('is known by the zone alone: name servers and contact', () => {
    expect(holderOf([zoneFact({ ...provider, contact: 'dns@isp.example' })])).toEqual({
      nameServers: provider.nameServers,
      contact: 'dns@isp.example',
    })
  })

  it('has the name and the contact that the registry tells, never the one for abuse', () => {
    const zone = zoneFact({ ...provider, contact: 'dns@isp.example' })
    expect(holderOf([zone, registered({ holder: 'Example Telecom', contacts })])).toEqual({
      nameServers: provider.nameServers,
      provider: 'Example Telecom',
      contact: 'noc@isp.example',
    })
    expect(holderOf([zone, registered({ contacts: contacts.slice(0, 1) })])).toMatchObject({
      contact: 'dns@isp.example',
    })
  })

  it('is told without a zone as well', () => {
    expect(holderOf([registered({ holder: 'Example Telecom' })])).toEqual({ provider: 'Example Telecom' })
  })

  it('is recognised, and its customers write the name themselves', () => {
    const hetzner = { ...provider, nameServers: ['ns1.your-server.de', 'ns.second-ns.com'] }
    expect(holderOf([zoneFact(hetzner)])).toMatchObject({ holder: 'customer', cloud: 'Hetzner', provider: 'Hetzner' })
    expect(holderOf([registered({ name: 'MSFT', holder: 'Microsoft Corporation' })])).toMatchObject({
      holder: 'customer',
      cloud: 'Microsoft Azure',
    })
  })

  it('is recognised, and writes the name', () => {
    const comcast = holderOf([zoneFact({ ...provider, nameServers: ['dns101.comcast.net'] })])
    expect(comcast).toEqual({ nameServers: ['dns101.comcast.net'], provider: 'Comcast' })
  })

  it.each([
    ['in-addr.arpa', address],
    ['203.in-addr.arpa', address],
    ['ip6.arpa', '2001:db8::25'],
    ['0.0.2.ip6.arpa', '2001:db8::25'],
  ])('is nobody when the zone is a registry’s: %s', (zone, of) => {
    expect(holderOf([zoneFact({ zone, nameServers: ['ns1.registry.example'] }, of)], undefined, of)).toEqual({})
  })

  it.each([
    ['0.203.in-addr.arpa', address],
    ['8.b.d.0.1.0.0.2.ip6.arpa', '2001:db8::25'],
  ])('is somebody below: %s', (zone, of) => {
    expect(holderOf([zoneFact({ zone, nameServers: ['ns1.isp.example'] }, of)], undefined, of)).not.toEqual({})
  })

  it('is not known when nobody looked', () => {
    expect(holderOf([])).toEqual({})
  })
})

describe('the sender', () => {
  const classless: ReverseZone = {
    zone: '16-31.113.0.203.in-addr.arpa',
    nameServers: ['ns1.contoso.example', 'ns2.dns-host.example'],
    alias: '25.16-31.113.0.203.in-addr.arpa',
    parent: provider,
  }

  it('holds a part that was handed over to servers of its own (RFC 2317)', () => {
    expect(holderOf([zoneFact(classless), registered({ holder: 'Example Telecom' })])).toEqual({
      holder: 'sender',
      ownZone: classless.zone,
      nameServers: classless.nameServers,
    })
  })

  it('holds none that the provider kept for itself', () => {
    const kept = { ...classless, nameServers: ['ns3.isp.example'] }
    expect(holderOf([zoneFact(kept)])).toEqual({ nameServers: ['ns3.isp.example'] })
  })

  it('holds a network whose name servers lie in its mail domain', () => {
    const own = { ...provider, nameServers: ['ns1.contoso.example', 'ns2.dns-host.example'] }
    expect(holderOf([zoneFact(own)], 'contoso.example')).toMatchObject({ holder: 'sender', ownZone: provider.zone })
    expect(holderOf([zoneFact(own)], 'tailspin.example')).not.toHaveProperty('holder')
  })
})

it('the mail provider whose server it is comes before everybody', () => {
  const name = 'mail-db3eur04on2091.outbound.protection.outlook.com'
  const facts = [ptr([name]), ptrLeadsTo(name, [address]), registered({ name: 'MSFT' }), zoneFact(provider)]
  expect(holderOf(facts)).toEqual({ holder: 'relay', relay: 'Microsoft 365' })
})
