import { describe, expect, it } from 'vitest'
import { FactReader } from '../../facts/index.ts'
import { context, stillRunning, testCheck } from '../testing/check-table.ts'
import { answer, domainSubject, failed, gone, ipv6, mx, mx1, mx2, nameServers, seen } from '../testing/fact-samples.ts'
import { nameserverCheck } from './nameserver-check.ts'

const listed = mx([mx1])
const late = seen('domain.mx', domainSubject, answer([{ preference: 10, exchange: mx1 }]), 4_000)
const fine = {}
const lame = { isLame: true }
const slow = { elapsedMs: 1_200 }
const ns1 = 'ns1.fabrikam.example'
const serial = (number: number) => ({ soa: [`ns1.fabrikam.example host.fabrikam.example ${number} 1 1 1 1`] })
const refusing = { soa: 'dns-refused', mx: 'dns-refused' } as const
const noTcp = { tcp: { failure: 'dns-tcp-failed', detail: 'ECONNREFUSED' } } as const
const silentTcp = { tcp: { failure: 'dns-tcp-failed', detail: 'no complete answer in time' } } as const

testCheck(nameserverCheck, [
  ['nobody asked', [listed], []],
  ['all answer', [listed, nameServers([fine, fine])], ['nameserver-answers']],
  ['the lookup still to come', [nameServers([fine, undefined])], [], stillRunning],
  ['the lookup failed: said by domain', [failed('domain.mx', domainSubject, 'dns-servfail'), nameServers([lame])], []],
  ['no such domain', [mx([], gone), nameServers([fine, undefined])], []],
  ['one of two is silent', [listed, nameServers([fine, undefined])], ['nameserver-unreachable[advice]']],
  ['one of two is silent, and lookups are late', [late, nameServers([fine, undefined])], ['nameserver-unreachable']],
  [
    'one of three is silent, and a lookup was late',
    [late, nameServers([fine, fine, undefined])],
    ['nameserver-unreachable[advice]'],
  ],
  [
    'all are silent, but the servers above are not',
    [listed, nameServers([undefined, undefined])],
    ['nameserver-unreachable[advice]'],
  ],
  [
    'nobody at all speaks to us',
    [listed, nameServers([undefined, undefined], { parentElapsedMs: null })],
    ['nameserver-unreachable[unknown]'],
  ],
  [
    'something on our way answers for everybody',
    [listed, nameServers([lame, lame], { parentElapsedMs: null })],
    ['nameserver-lame[unknown]'],
  ],
  [
    'silent over IPv6, which nothing proves to work here',
    [
      listed,
      nameServers([fine, { address: ipv6, soa: 'dns-unreachable', mx: 'dns-unreachable', tcp: 'dns-unreachable' }]),
    ],
    ['nameserver-answers'],
  ],
  ['one answers without authority', [listed, nameServers([fine, lame])], ['nameserver-lame[advice]']],
  ['one refuses, and lookups are late', [late, nameServers([fine, refusing])], ['nameserver-lame']],
  [
    'one has no SOA of the zone',
    [listed, nameServers([fine, { soa: 'nxDomain', mx: 'nxDomain' }])],
    ['nameserver-lame[advice]'],
  ],
  [
    'a lost packet is no fault',
    [listed, nameServers([fine, { soa: 'dns-timeout', tcp: ['ns1 host 1'] }])],
    ['nameserver-answers'],
  ],
  [
    'a name without address',
    [listed, nameServers([fine], { namelessServers: ['ns2.gone.example'], leftOutCount: 1 })],
    ['nameserver-no-address[advice]'],
  ],
  ['all are slow', [listed, nameServers([slow, slow])], ['nameserver-answers', 'nameserver-slow[advice]']],
  ['all are slow, and lookups are late', [late, nameServers([slow, slow])], ['nameserver-answers', 'nameserver-slow']],
  ['our own way is slow', [listed, nameServers([slow, slow], { parentElapsedMs: 1_100 })], ['nameserver-answers']],
  [
    'so slow that only TCP waits long enough',
    [listed, nameServers([fine, { soa: 'dns-timeout', mx: 'dns-timeout', tcp: ['ns1 host 1'], elapsedMs: 2_000 }])],
    ['nameserver-answers', 'nameserver-slow[advice]'],
  ],
  [
    'TCP alone, at once, helps nobody',
    [listed, nameServers([fine, { soa: 'dns-timeout', mx: 'dns-timeout', tcp: ['ns1 host 1'] }])],
    ['nameserver-unreachable[advice]'],
  ],
  [
    'different mail servers',
    [listed, nameServers([fine, { mx: [`10 ${mx2}`] }])],
    ['nameserver-answers', 'nameserver-disagree[advice]'],
  ],
  [
    'one does not know of any',
    [listed, nameServers([fine, fine, { mx: 'noData' }])],
    ['nameserver-answers', 'nameserver-disagree'],
  ],
  [
    'one says that there is no mail',
    [listed, nameServers([fine, { mx: ['0 '] }])],
    ['nameserver-answers', 'nameserver-disagree'],
  ],
  [
    'the same servers in another order',
    [listed, nameServers([{ mx: [`10 ${mx1}`, `20 ${mx2}`] }, { mx: [`20 ${mx2.toUpperCase()}`, `10 ${mx1}`] }])],
    ['nameserver-answers'],
  ],
  [
    'a lame server disagrees with nobody',
    [listed, nameServers([fine, { mx: 'noData', isLame: true }])],
    ['nameserver-lame[advice]'],
  ],
  [
    'one holds an older copy',
    [listed, nameServers([serial(2026112502), serial(2026112501)])],
    ['nameserver-answers', 'nameserver-serial-differs'],
  ],
  [
    'an older copy that lists other mail servers',
    [listed, nameServers([serial(2), { ...serial(1), mx: [`10 ${mx2}`] }])],
    ['nameserver-answers', 'nameserver-disagree[advice]'],
  ],
  [
    'a lame server has no copy',
    [listed, nameServers([serial(2), { ...serial(1), isLame: true }])],
    ['nameserver-lame[advice]'],
  ],
  [
    'the zone above names one more',
    [listed, nameServers([fine, fine], { listed: ['ns1.fabrikam.example'] })],
    ['nameserver-answers', 'nameserver-delegation-differs'],
  ],
  [
    'the same names in other letters',
    [listed, nameServers([fine, fine], { listed: ['NS2.fabrikam.example', 'ns1.fabrikam.EXAMPLE'] })],
    ['nameserver-answers'],
  ],
  [
    'the zone above gives out an old address',
    [listed, nameServers([fine, fine], { glue: [{ nameServer: ns1, above: ['192.0.2.9'], own: ['192.0.2.100'] }] })],
    ['nameserver-answers', 'nameserver-glue-differs'],
  ],
  [
    'the zone above leaves an address out',
    [
      listed,
      nameServers([fine, fine], { glue: [{ nameServer: ns1, above: ['192.0.2.100'], own: ['192.0.2.100', ipv6] }] }),
    ],
    ['nameserver-answers'],
  ],
  [
    'an address of a family that nobody could look up',
    [
      listed,
      nameServers([fine, fine], { glue: [{ nameServer: ns1, above: ['192.0.2.100', ipv6], own: ['192.0.2.100'] }] }),
    ],
    ['nameserver-answers'],
  ],
  [
    'a name server that is an alias',
    [listed, nameServers([fine, fine], { aliasServers: [ns1] })],
    ['nameserver-answers', 'nameserver-is-alias'],
  ],
  ['TCP is refused', [listed, nameServers([fine, noTcp])], ['nameserver-answers', 'nameserver-tcp-refused']],
  ['TCP is refused by all', [listed, nameServers([noTcp, noTcp])], ['nameserver-answers', 'nameserver-tcp-refused']],
  ['TCP is dropped for all, maybe by us', [listed, nameServers([silentTcp, silentTcp])], ['nameserver-answers']],
  ['TCP is dropped by one', [listed, nameServers([fine, silentTcp])], ['nameserver-answers', 'nameserver-tcp-refused']],
  ['a single server', [listed, nameServers([fine])], ['nameserver-answers', 'nameserver-single']],
  [
    'a single name for several addresses',
    [listed, nameServers([fine], { addresses: ['192.0.2.100', '192.0.2.101'] })],
    ['nameserver-answers'],
  ],
  [
    'two names for one address',
    [listed, nameServers([{ address: '192.0.2.100' }, { address: '192.0.2.100' }])],
    ['nameserver-answers', 'nameserver-single'],
  ],
  ['a single server as far as we looked', [listed, nameServers([fine], { leftOutCount: 1 })], ['nameserver-answers']],
  [
    'another server whose address nobody could tell',
    [listed, nameServers([fine], { delegated: [ns1, 'ns2.other.example'], listed: [ns1, 'ns2.other.example'] })],
    ['nameserver-answers'],
  ],
])

describe('nameserver findings', () => {
  it('count every server that does not do its work', () => {
    const facts = [late, nameServers([fine, undefined, lame], { namelessServers: ['ns4.gone.example'] })]
    const findings = nameserverCheck.judge(new FactReader(facts), context)
    expect(findings.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual([
      'nameserver-unreachable risk',
      'nameserver-lame risk',
      'nameserver-no-address risk',
    ])
    for (const { args } of findings) expect(args).toMatchObject({ failedCount: 3, serverCount: 4, count: 1 })
  })

  it.each([
    [[4_294_967_295, 1], ['ns1.fabrikam.example'], '4294967295'],
    [[7, 9, 8], ['ns1.fabrikam.example', 'ns3.fabrikam.example'], '7'],
  ])('name who holds an older copy, counted around the end: %j', (serials, nameServersBehind, olderSerial) => {
    const facts = [listed, nameServers(serials.map(serial))]
    const found = nameserverCheck.judge(new FactReader(facts), context)
    expect(found.find(({ code }) => code === 'nameserver-serial-differs')?.args).toMatchObject({
      nameServers: nameServersBehind,
      olderSerial,
    })
  })

  it('name the smaller party of a disagreement, and both lists', () => {
    const facts = [listed, nameServers([fine, fine, { mx: [`5 ${mx2}`] }])]
    const found = nameserverCheck.judge(new FactReader(facts), context)
    expect(found.find(({ code }) => code === 'nameserver-disagree')?.args).toMatchObject({
      nameServers: ['ns3.fabrikam.example'],
      theirList: [`5 ${mx2}`],
      otherList: [`10 ${mx1}`],
    })
  })
})
