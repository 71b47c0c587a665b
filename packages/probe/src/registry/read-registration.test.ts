import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readRegistration } from './read-registration.ts'

const about = { address: '203.0.113.25', server: 'rdap.registry.example' }

const card = (name: string, more: unknown[] = []) => [
  'vcard',
  [['version', {}, 'text', '4.0'], ['fn', {}, 'text', name], ...more],
]
const mail = (address: string) => ['email', { type: 'work' }, 'text', address]
const kind = (value: string) => ['kind', {}, 'text', value]

const network = {
  objectClassName: 'ip network',
  handle: 'NET-203-0-113-0-1',
  startAddress: '203.0.113.0',
  endAddress: '203.0.113.255',
  ipVersion: 'v4',
  name: 'EXAMPLE-NET',
  country: 'au',
  entities: [
    { handle: 'EXAMPLE-MNT', roles: ['registrant'], vcardArray: card('EXAMPLE-MNT', [kind('individual')]) },
    {
      handle: 'ORG-1',
      roles: ['registrant'],
      vcardArray: card('Example Telecom', [kind('org')]),
      entities: [
        { roles: ['abuse'], vcardArray: card('Abuse desk', [mail('abuse@isp.example')]) },
        { roles: ['technical', 'noc'], vcardArray: card('NOC', [mail('noc@isp.example')]) },
      ],
    },
  ],
}
const read = (value: unknown, of = about) => readRegistration(JSON.stringify(value), of)

it('names network, holder and contacts, also those inside of the holder', () => {
  expect(read(network)).toEqual({
    server: 'rdap.registry.example',
    handle: 'NET-203-0-113-0-1',
    name: 'EXAMPLE-NET',
    first: '203.0.113.0',
    last: '203.0.113.255',
    country: 'AU',
    holder: 'Example Telecom',
    contacts: [
      { roles: ['abuse'], name: 'Abuse desk', mailAddress: 'abuse@isp.example' },
      { roles: ['technical', 'noc'], name: 'NOC', mailAddress: 'noc@isp.example' },
    ],
  })
})

it('reads IPv6', () => {
  const v6 = { ...network, startAddress: '2001:db8::', endAddress: '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff' }
  expect(read(v6, { ...about, address: '2001:db8::25' })).toMatchObject({ first: '2001:db8::' })
})

it.each([
  ['about other addresses', { ...network, endAddress: '203.0.113.24' }],
  ['about another family', { ...network, startAddress: '::', endAddress: '::1' }],
  ['without a range', { ...network, startAddress: undefined }],
  ['with a range that is none', { ...network, startAddress: '127.1' }],
  ['about a domain', { ...network, objectClassName: 'domain' }],
  ['that is a list', [network]],
  ['that is a text', 'ip network'],
  ['of nothing', null],
])('an answer %s is none', (_case, value) => {
  expect(read(value)).toBeUndefined()
})

it.each(['', '{', '<html>', 'NaN', '{"objectClassName":"ip network"', `${'['.repeat(200_000)}`])(
  'what is no JSON is none: %.20s',
  (text) => {
    expect(readRegistration(text, about)).toBeUndefined()
  },
)

it('reads nothing that nests deeper than a registry would', () => {
  const deep = JSON.stringify(network).replace('"country"', `"x":${'['.repeat(40)}${']'.repeat(40)},"country"`)
  expect(readRegistration(deep, about)).toBeUndefined()
  const quoted = JSON.stringify({ ...network, name: '['.repeat(40) })
  expect(readRegistration(quoted, about)).toMatchObject({ holder: 'Example Telecom' })
})

it('leaves out what is of another type than it should be, or no mail address', () => {
  const odd = {
    ...network,
    name: 7,
    country: 'Australia',
    entities: [
      'x',
      { roles: 'registrant', vcardArray: card('Somebody') },
      { roles: ['technical'], vcardArray: card('NOC', [mail('<script>@isp.example')]) },
      { roles: ['noc'], vcardArray: card('NOC', [mail('noc@localhost')]) },
      { roles: ['noc'], vcardArray: ['vcard', [['email', {}, 'text', { a: 1 }], 'x']] },
    ],
  }
  expect(read(odd)).toEqual({
    server: about.server,
    handle: network.handle,
    first: network.startAddress,
    last: network.endAddress,
    contacts: [],
  })
})

it('makes text safe and short', () => {
  const hostile = {
    ...network,
    entities: [{ roles: ['registrant'], vcardArray: card(`A\u0000\u202e\n${'x'.repeat(9_000)}`, [kind('org')]) }],
  }
  const { holder = '' } = read(hostile) ?? {}
  expect(holder).toMatch(/^A\\x00\\u\{202e\}\\x0ax+$/)
  expect(holder.length).toBeLessThanOrEqual(120)
})

it('keeps eight contacts of a crowd', () => {
  const crowd = Array.from({ length: 10_000 }, (_, index) => ({
    roles: ['abuse'],
    vcardArray: card(`${index}`, [mail(`a${index}@isp.example`)]),
  }))
  expect(read({ ...network, entities: crowd })?.contacts).toHaveLength(8)
})

test('any JSON gives a registration or none', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      readRegistration(json, about)
      readRegistration(
        `{"objectClassName":"ip network","startAddress":"0.0.0.0","endAddress":"255.255.255.255","entities":[${json}]}`,
        about,
      )
    }),
    { numRuns: 200 },
  )
})
