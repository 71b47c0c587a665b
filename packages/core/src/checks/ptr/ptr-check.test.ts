import { describe, expect, it } from 'vitest'
import { FactReader } from '../../facts/index.ts'
import { context, stillRunning, testCheck } from '../testing/check-table.ts'
import {
  confirmation,
  failed,
  gone,
  ptr,
  ptrLeadsTo,
  ptrSubject,
  sender,
  sendingAddress,
} from '../testing/fact-samples.ts'
import { ptrCheck } from './ptr-check.ts'

const zone = '113.0.203.in-addr.arpa'
const name = 'mail.contoso.example'
const v6 = '2001:db8::25'
const v6Subject = { kind: 'address', name: v6, address: v6 } as const

testCheck(ptrCheck, [
  ['nobody asked', [], []],
  ['name leads back', [ptr([name]), ptrLeadsTo(name, ['203.0.113.9', sendingAddress])], ['ptr-confirmed']],
  [
    'name reached through an alias (RFC 2317)',
    [ptr([name], { cnameChain: ['25.0-31.113.0.203.in-addr.arpa'] }), ptrLeadsTo(name, [sendingAddress])],
    ['ptr-confirmed'],
  ],
  [
    'no name, and the authority agrees',
    [ptr([], gone), confirmation(ptrSubject, { zone, resolvers: ['nxDomain', 'nxDomain'], authorities: ['nxDomain'] })],
    ['ptr-missing'],
  ],
  [
    'no record at a name that exists',
    [ptr([]), confirmation(ptrSubject, { zone, resolvers: ['noData'], authorities: ['noData', 'nxDomain'] })],
    ['ptr-missing'],
  ],
  ['no name, the second look still to come', [ptr([], gone)], [], stillRunning],
  ['no name, and no second look before the end', [ptr([], gone)], ['ptr-missing']],
  [
    'no name at the resolver, a name at the authority',
    [ptr([], gone), confirmation(ptrSubject, { zone, resolvers: ['nxDomain'], authorities: [[name]] })],
    ['ptr-lookup-failed'],
  ],
  [
    'no name at one resolver, a name at another, silence at the authority',
    [ptr([], gone), confirmation(ptrSubject, { zone, resolvers: ['nxDomain', [name]], authorities: ['dns-timeout'] })],
    ['ptr-lookup-failed'],
  ],
  [
    'lookup failed, all name servers silent',
    [
      failed('address.ptr', ptrSubject, 'dns-servfail'),
      confirmation(ptrSubject, { zone, resolvers: ['dns-servfail'], authorities: ['dns-timeout', 'dns-timeout'] }),
    ],
    ['ptr-zone-lame'],
  ],
  [
    'lookup failed, one of two name servers refuses',
    [
      failed('address.ptr', ptrSubject, 'dns-timeout'),
      confirmation(ptrSubject, { zone, resolvers: ['dns-timeout'], authorities: ['dns-refused', [name]] }),
    ],
    ['ptr-zone-lame'],
  ],
  [
    'lookup failed, but the name servers answer',
    [
      failed('address.ptr', ptrSubject, 'dns-servfail'),
      confirmation(ptrSubject, { zone, resolvers: ['dns-servfail'], authorities: [[name], [name]] }),
    ],
    ['ptr-lookup-failed'],
  ],
  [
    'lookup failed, no name server could be asked',
    [
      failed('address.ptr', ptrSubject, 'dns-timeout'),
      confirmation(ptrSubject, { zone: null, resolvers: ['dns-timeout'], authorities: [] }),
    ],
    ['ptr-lookup-failed'],
  ],
  [
    'lookup failed, we were not allowed to ask the name servers',
    [
      failed('address.ptr', ptrSubject, 'dns-timeout'),
      confirmation(ptrSubject, { zone, resolvers: ['dns-timeout'], authorities: ['not-allowed', 'run-deadline'] }),
    ],
    ['ptr-lookup-failed'],
  ],
  [
    'lookup failed, the second look still to come',
    [failed('address.ptr', ptrSubject, 'dns-timeout')],
    [],
    stillRunning,
  ],
  ['lookup failed, and no second look', [failed('address.ptr', ptrSubject, 'dns-timeout')], ['ptr-lookup-failed']],
  ['name without an address', [ptr([name]), ptrLeadsTo(name, [])], ['ptr-no-way-back']],
  [
    'a name that no host can have',
    [ptr([name]), failed('ptr-name.address', { kind: 'host', name, address: sendingAddress }, 'not-allowed')],
    ['ptr-no-way-back'],
  ],
  ['name leads elsewhere', [ptr([name]), ptrLeadsTo(name, ['203.0.113.9'])], ['ptr-mismatch']],
  ['forward lookup still to come', [ptr([name])], [], stillRunning],
  ['forward lookup never came', [ptr([name])], ['ptr-lookup-failed']],
  [
    'forward lookup failed',
    [ptr([name]), failed('ptr-name.address', { kind: 'host', name, address: sendingAddress }, 'dns-servfail')],
    ['ptr-lookup-failed'],
  ],
  [
    'one of two names leads back',
    [ptr(['www.contoso.example', name]), ptrLeadsTo('www.contoso.example', []), ptrLeadsTo(name, [sendingAddress])],
    ['ptr-confirmed', 'ptr-several'],
  ],
  [
    'none of two names leads back',
    [ptr(['www.contoso.example', name]), ptrLeadsTo('www.contoso.example', []), ptrLeadsTo(name, ['203.0.113.9'])],
    ['ptr-mismatch', 'ptr-several'],
  ],
  [
    'one of two names elsewhere, the other could not be asked',
    [
      ptr(['www.contoso.example', name]),
      ptrLeadsTo('www.contoso.example', ['203.0.113.9']),
      failed('ptr-name.address', { kind: 'host', name, address: sendingAddress }, 'dns-timeout'),
    ],
    ['ptr-lookup-failed', 'ptr-several'],
  ],
  [
    'more names than we ask, none of those asked leads back',
    [ptr([name], { leftOutCount: 9 }), ptrLeadsTo(name, ['203.0.113.9'])],
    ['ptr-lookup-failed', 'ptr-several'],
  ],
  [
    'the numbered server of a provider',
    [
      ptr(['o1-203-0-113-25.outbound-mail.sendgrid.net']),
      ptrLeadsTo('o1-203-0-113-25.outbound-mail.sendgrid.net', [sendingAddress]),
    ],
    ['ptr-confirmed'],
  ],
  [
    'a home line that leads back',
    [ptr(['203-0-113-25.dsl.isp.example']), ptrLeadsTo('203-0-113-25.dsl.isp.example', [sendingAddress])],
    ['ptr-confirmed', 'ptr-generic'],
  ],
  [
    'a home line that leads nowhere is one fault',
    [ptr(['203-0-113-25.dsl.isp.example']), ptrLeadsTo('203-0-113-25.dsl.isp.example', [])],
    ['ptr-no-way-back'],
  ],
  [
    'two names lead back, one of them a home line',
    [
      ptr(['203-0-113-25.dsl.isp.example', name]),
      ptrLeadsTo('203-0-113-25.dsl.isp.example', [sendingAddress]),
      ptrLeadsTo(name, [sendingAddress]),
    ],
    ['ptr-confirmed', 'ptr-several'],
  ],
  [
    'IPv6 without a name',
    [ptr([], gone, v6Subject), confirmation(v6Subject, { resolvers: ['nxDomain'], authorities: ['nxDomain'] })],
    ['ptr-missing'],
  ],
  ['IPv6 with a name', [ptr([name], {}, v6Subject), ptrLeadsTo(name, [v6], v6)], ['ptr-confirmed']],
  [
    'an address that was only guessed from a mail domain',
    [ptr([], gone), sender({ name: 'contoso.example', source: 'name', isMailDomain: true })],
    [],
  ],
])

describe('what a missing name rests on', () => {
  const judgeMissing = (resolvers: ('nxDomain' | 'dns-timeout')[], authorities: ('nxDomain' | 'dns-timeout')[]) => {
    const facts = [ptr([], gone), confirmation(ptrSubject, { zone, resolvers, authorities })]
    return ptrCheck.judge(new FactReader(facts), context)[0]?.args
  }

  it('names the zone and who said so', () => {
    expect(judgeMissing(['nxDomain', 'nxDomain'], ['nxDomain'])).toEqual({
      address: sendingAddress,
      zone,
      isSaidByAuthority: true,
      isSaidByEveryResolver: true,
    })
  })

  it('does not claim those who said nothing', () => {
    expect(judgeMissing(['nxDomain', 'dns-timeout'], ['dns-timeout'])).toMatchObject({
      isSaidByAuthority: false,
      isSaidByEveryResolver: false,
    })
  })
})
