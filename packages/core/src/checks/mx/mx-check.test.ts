import { describe, expect, it } from 'vitest'
import { FactReader } from '../../facts/index.ts'
import { context, stillRunning, testCheck } from '../testing/check-table.ts'
import {
  answer,
  confirmation,
  domain,
  domainSubject,
  failed,
  gone,
  host,
  ip1,
  ip2,
  ipv6,
  mx,
  mx1,
  mx2,
  ownAddress,
  routes,
  seen,
} from '../testing/fact-samples.ts'
import { isAddressLiteral } from './exchange-name.ts'
import { mxCheck } from './mx-check.ts'

const hostSubject = { kind: 'host', name: mx1 } as const
const eleven = Array.from({ length: 11 }, (_, index) => `mx${index + 1}.fabrikam.example`)

testCheck(mxCheck, [
  ['nobody asked', [], []],
  [
    'two servers',
    [
      mx([mx1, mx2]),
      ...host(mx1, [ip1]),
      ...host(mx2, [ip2]),
      routes([
        [mx1, ip1],
        [mx2, ip2],
      ]),
    ],
    ['mx-found'],
  ],
  ['addresses still to come', [mx([mx1])], [], stillRunning],
  ['no such domain: nothing to say about its mail servers', [mx([], gone)], []],
  ['the lookup failed: said by domain', [failed('domain.mx', domainSubject, 'dns-servfail')], []],
  ['the run ended before we asked', [failed('domain.mx', domainSubject, 'run-deadline')], ['mx-lookup-failed']],
  ['null MX', [mx(['']), confirmation(domainSubject, { resolvers: [['0 .']], authorities: [['0 .']] })], ['mx-null']],
  ['null MX, second look to come', [mx([''])], [], stillRunning],
  ['null MX, no second look', [mx([''])], ['mx-null']],
  [
    'null MX that the authority takes back',
    [mx(['']), confirmation(domainSubject, { resolvers: [['0 .']], authorities: [[`10 ${mx1}`]] })],
    [],
  ],
  ['null MX beside a server', [mx(['', mx1]), ...host(mx1, [ip1])], ['mx-found', 'mx-null-with-others']],
  [
    'no MX, own address',
    [mx([]), ...ownAddress([ip1]), routes([[domain, ip1]], { isImplicitMx: true })],
    ['mx-implicit'],
  ],
  ['no MX, no address: said by domain', [mx([]), ...ownAddress([])], []],
  [
    'no MX, own address failed',
    [mx([]), failed('domain.a', domainSubject, 'dns-timeout'), failed('domain.aaaa', domainSubject, 'dns-timeout')],
    ['mx-lookup-failed'],
  ],
  [
    'no MX, and the name servers tell no own address',
    [
      mx([]),
      failed('domain.a', domainSubject, 'dns-servfail'),
      failed('domain.aaaa', domainSubject, 'dns-servfail'),
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['dns-servfail', 'dns-servfail'] }),
    ],
    ['mx-host-dns-failed'],
  ],
  ['no MX, own address never asked', [mx([])], ['mx-lookup-failed']],
  ['no MX, own address still to come', [mx([])], [], stillRunning],
  [
    'a server that is an alias',
    [mx([mx1]), ...host(mx1, [ip1], { cnameChain: ['real.example'] })],
    ['mx-found', 'mx-is-cname'],
  ],
  ['an address in place of a name', [mx(['198.51.100.7'])], ['mx-is-address']],
  ['an address beside a good server', [mx(['198.51.100.7', mx1]), ...host(mx1, [ip1])], ['mx-found', 'mx-is-address']],
  [
    'a server that does not exist',
    [
      mx([mx1]),
      ...host(mx1, [], gone),
      confirmation(hostSubject, { resolvers: ['nxDomain'], authorities: ['nxDomain'] }),
    ],
    ['mx-host-nxdomain'],
  ],
  ['a server that does not exist, second look to come', [mx([mx1]), ...host(mx1, [], gone)], [], stillRunning],
  [
    'a server that does not exist, but the authority knows it',
    [mx([mx1]), ...host(mx1, [], gone), confirmation(hostSubject, { resolvers: ['nxDomain'], authorities: [[ip1]] })],
    ['mx-host-lookup-failed'],
  ],
  [
    'an alias to nothing',
    [mx([mx1]), ...host(mx1, [], { ...gone, cnameChain: ['real.example'] })],
    ['mx-host-nxdomain', 'mx-is-cname'],
  ],
  [
    'one of two does not exist',
    [mx([mx1, mx2]), ...host(mx1, [], gone), ...host(mx2, [ip2]), routes([[mx2, ip2]])],
    ['mx-found', 'mx-host-nxdomain[risk]'],
  ],
  [
    'one of two does not exist, and nobody can call the other',
    [mx([mx1, mx2]), ...host(mx1, [], gone), ...host(mx2, ['10.0.0.5']), routes([[mx2, '10.0.0.5', 'private']])],
    ['mx-found', 'mx-host-nxdomain', 'mx-host-private'],
  ],
  ['a server without an address', [mx([mx1]), ...host(mx1, [])], ['mx-host-no-address']],
  [
    'a name that no host can have',
    [mx([mx1]), failed('host.a', hostSubject, 'not-allowed'), failed('host.aaaa', hostSubject, 'not-allowed')],
    ['mx-host-bad-name'],
  ],
  [
    'an alias in a circle',
    [mx([mx1]), failed('host.a', hostSubject, 'dns-cname-loop'), failed('host.aaaa', hostSubject, 'dns-cname-loop')],
    ['mx-host-alias-loop'],
  ],
  [
    'an alias in a circle for one family only',
    [mx([mx1]), failed('host.a', hostSubject, 'dns-cname-loop'), failed('host.aaaa', hostSubject, 'dns-timeout')],
    ['mx-host-lookup-failed'],
  ],
  [
    'more aliases than we follow',
    [mx([mx1]), failed('host.a', hostSubject, 'dns-cname-chain'), failed('host.aaaa', hostSubject, 'dns-cname-chain')],
    ['mx-host-lookup-failed'],
  ],
  [
    'a null MX with a number',
    [seen('domain.mx', domainSubject, answer([{ preference: 10, exchange: '' }]))],
    ['mx-null', 'mx-null-preference'],
  ],
  [
    'one family failed, the other is empty',
    [mx([mx1]), ...host(mx1, []), failed('host.a', hostSubject, 'dns-timeout')],
    ['mx-host-lookup-failed'],
  ],
  [
    'one family failed, the other has an address',
    [mx([mx1]), ...host(mx1, [ipv6]), failed('host.a', hostSubject, 'dns-timeout')],
    ['mx-found'],
  ],
  [
    'both families failed, and nobody looked again',
    [mx([mx1]), failed('host.a', hostSubject, 'dns-servfail'), failed('host.aaaa', hostSubject, 'dns-servfail')],
    ['mx-host-lookup-failed'],
  ],
  [
    'both families failed, the second look is still to come',
    [mx([mx1]), failed('host.a', hostSubject, 'dns-servfail'), failed('host.aaaa', hostSubject, 'dns-servfail')],
    [],
    stillRunning,
  ],
  [
    'both families failed here, and one name server answers',
    [
      mx([mx1]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      confirmation(hostSubject, { resolvers: ['dns-servfail'], authorities: ['dns-timeout', ['192.0.2.25']] }),
    ],
    ['mx-host-lookup-failed'],
  ],
  [
    'both families failed here, and another resolver answers',
    [
      mx([mx1]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      confirmation(hostSubject, { resolvers: ['dns-servfail', ['192.0.2.25']], authorities: ['dns-refused'] }),
    ],
    ['mx-host-lookup-failed'],
  ],
  [
    'only signature checks stand between the address and us',
    [
      mx([mx1]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      confirmation(hostSubject, {
        resolvers: ['dns-servfail'],
        authorities: [['192.0.2.25']],
        unchecked: ['192.0.2.25'],
      }),
    ],
    ['mx-host-dnssec-broken'],
  ],
  [
    'a circle of aliases that the resolver calls a failure',
    [
      mx([mx1]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      confirmation(hostSubject, { resolvers: ['dns-servfail'], authorities: ['dns-cname-loop', 'dns-servfail'] }),
    ],
    ['mx-host-alias-loop'],
  ],
  [
    'the name servers of one of two fail',
    [
      mx([mx1, mx2]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      ...host(mx2, [ip2]),
      routes([[mx2, ip2]]),
      confirmation(hostSubject, { resolvers: ['dns-servfail'], authorities: ['dns-refused', 'dns-timeout'] }),
    ],
    ['mx-found', 'mx-host-dns-failed[risk]'],
  ],
  [
    'a name with an underscore that leads somewhere',
    [mx(['mx_1.fabrikam.example']), ...host('mx_1.fabrikam.example', [ip1])],
    ['mx-found', 'mx-host-odd-name'],
  ],
  [
    'both families failed and the authorities too',
    [
      mx([mx1]),
      failed('host.a', hostSubject, 'dns-servfail'),
      failed('host.aaaa', hostSubject, 'dns-servfail'),
      confirmation(hostSubject, { resolvers: ['dns-servfail'], authorities: ['dns-timeout'] }),
    ],
    ['mx-host-dns-failed'],
  ],
  [
    'a private address',
    [mx([mx1]), ...host(mx1, ['10.0.0.5']), routes([[mx1, '10.0.0.5', 'private']])],
    ['mx-found', 'mx-host-private'],
  ],
  [
    'a private address beside a public one',
    [
      mx([mx1]),
      ...host(mx1, [ip1, '127.0.0.1']),
      routes([
        [mx1, ip1],
        [mx1, '127.0.0.1', 'loopback'],
      ]),
    ],
    ['mx-found', 'mx-host-private[risk]'],
  ],
  [
    'an address that the operator allows',
    [mx([mx1]), ...host(mx1, ['10.0.0.5']), routes([[mx1, '10.0.0.5', 'allowed']])],
    ['mx-found'],
  ],
  [
    'two names, one address',
    [
      mx([mx1, mx2]),
      ...host(mx1, [ip1]),
      ...host(mx2, [ip1]),
      routes([
        [mx1, ip1],
        [mx2, ip1],
      ]),
    ],
    ['mx-found', 'mx-same-address'],
  ],
  ['IPv6 only', [mx([mx1]), ...host(mx1, [ipv6]), routes([[mx1, ipv6]])], ['mx-found', 'mx-ipv6-only']],
  [
    'IPv6 only as far as we saw',
    [mx([mx1]), ...host(mx1, [ipv6]), failed('host.a', hostSubject, 'dns-timeout'), routes([[mx1, ipv6]])],
    ['mx-found'],
  ],
  ['eleven servers', [mx(eleven), ...eleven.flatMap((name) => host(name, [ip1]))], ['mx-found', 'mx-many']],
  ['ten servers', [mx(eleven.slice(1)), ...eleven.slice(1).flatMap((name) => host(name, [ip1]))], ['mx-found']],
])

describe('isAddressLiteral', () => {
  it.each(['192.0.2.1', '10.1', '2001\\058db8\\058\\0581', '\\091192.0.2.1\\093', '[192.0.2.1]'])('%s', (name) => {
    expect(isAddressLiteral(name)).toBe(true)
  })
  it.each([mx1, '1.mx.example', '192-0-2-1.example', 'a\\058b.example', ''])('not %s', (name) => {
    expect(isAddressLiteral(name)).toBe(false)
  })
})

it('counts the servers it found, aliases and nulls aside', () => {
  const findings = mxCheck.judge(new FactReader([mx(['', mx1, mx2]), ...host(mx1, [ip1])]), context)
  expect(findings.find(({ code }) => code === 'mx-found')?.args).toMatchObject({
    domain,
    count: 2,
    exchanges: [mx1, mx2],
  })
})
