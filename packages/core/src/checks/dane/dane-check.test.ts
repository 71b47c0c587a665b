import type { AnyFact, DnsAnswer, TlsaRecord, TlsSession } from '../../facts/index.ts'
import { stillRunning, testCheck } from '../testing/check-table.ts'
import {
  answer,
  confirmation,
  connectFails,
  encrypted,
  failed,
  goodCertificate,
  helloWith,
  host,
  ip1,
  ip2,
  mx,
  mx1,
  mx2,
  routes,
  seen,
  shown,
  starttls,
  tlsa,
  tlsFails,
} from '../testing/fact-samples.ts'
import { daneCheck } from './dane-check.ts'

const signed = { isAuthenticated: true } satisfies Partial<DnsAnswer<never>>
const way = [mx([mx1], signed), ...host(mx1, [ip1], signed), routes([[mx1, ip1]])]
const unsignedWay = [mx([mx1]), ...host(mx1, [ip1]), routes([[mx1, ip1]])]
const root = (isAuthenticated: boolean) =>
  seen('dane.root', { kind: 'zone', name: '' }, answer(['. .'], { isAuthenticated }))
const record = (kind: string, data: string): TlsaRecord => {
  const [usage = 0, selector = 0, matchingType = 0] = kind.split(' ').map(Number)
  return { usage, selector, matchingType, associationData: data }
}
const shows = (more: Partial<TlsSession> = {}) => encrypted(mx1, ip1, { chain: [shown('a'), shown('c')], ...more })
const withRecord = (kind: string, data: string): AnyFact[] => [...way, tlsa(mx1, [record(kind, data)])]
const silence = failed('dane.records', { kind: 'host', name: mx1 }, 'dns-timeout')
const asked = (said: Parameters<typeof confirmation>[1]) =>
  confirmation({ kind: 'host', name: `_25._tcp.${mx1}` }, said)
const lookupFails = failed('dane.records', { kind: 'host', name: mx1 }, 'dns-servfail')

testCheck(daneCheck, [
  ['nobody looked', [...way, ...shows()], []],
  ['none', [...way, tlsa(mx1, []), ...shows()], []],
  ['this key', [...withRecord('3 1 1', 'A256'), ...shows()], ['dane-fits']],
  ['this certificate', [...withRecord('3 0 2', 'a512'), ...shows()], ['dane-fits']],
  [
    'this certificate, in full',
    [...way, tlsa(mx1, [{ ...record('3 0 0', '3082'), associationSha256: 'a256' }]), ...shows()],
    ['dane-fits'],
  ],
  [
    'this key, expired and for another name',
    [
      ...withRecord('3 1 1', 'A256'),
      ...shows({
        certificate: { ...goodCertificate, matchesHost: false, validToAt: '2026-11-01T00:00:00.000Z' },
        chain: [shown('a', { validToAt: '2026-11-01T00:00:00.000Z' })],
      }),
    ],
    ['dane-fits'],
  ],
  ['another key', [...withRecord('3 1 1', 'X256'), ...shows()], ['dane-mismatch']],
  [
    'the key of the authority, where the server’s must stand',
    [...withRecord('3 1 1', 'C256'), ...shows()],
    ['dane-mismatch'],
  ],
  [
    'one of two fits',
    [...way, tlsa(mx1, [record('3 1 1', 'X256'), record('3 1 1', 'A256')]), ...shows()],
    ['dane-fits'],
  ],
  ['this authority', [...withRecord('2 0 1', 'c256'), ...shows()], ['dane-fits']],
  [
    'this authority, for another name',
    [...withRecord('2 0 1', 'c256'), ...shows({ certificate: { ...goodCertificate, matchesHost: false } })],
    ['dane-mismatch'],
  ],
  [
    'this authority, that signed something else',
    [...withRecord('2 0 1', 'c256'), ...shows({ chain: [shown('a', { isIssuedByNext: false }), shown('c')] })],
    ['dane-mismatch'],
  ],
  [
    'this authority, expired',
    [
      ...withRecord('2 0 1', 'c256'),
      ...shows({ chain: [shown('a'), shown('c', { validToAt: '2026-11-01T00:00:00.000Z' })] }),
    ],
    ['dane-mismatch'],
  ],
  ['usages that do not count', [...withRecord('1 1 1', 'A256'), ...shows()], ['dane-unusable']],
  ['no encryption', [...withRecord('3 1 1', 'A256'), helloWith(mx1, ip1, 'SIZE')], ['dane-without-starttls']],
  ['encryption refused', [...withRecord('3 1 1', 'A256'), ...starttls(mx1, ip1, '454 no')], ['dane-without-starttls']],
  [
    'encryption breaks',
    [...withRecord('3 1 1', 'A256'), ...tlsFails(mx1, ip1, 'tls-handshake-failed')],
    ['dane-without-starttls'],
  ],
  ['encryption hangs', [...withRecord('3 1 1', 'A256'), ...tlsFails(mx1, ip1, 'tls-timeout')], []],
  ['recorded before chains were looked at', [...withRecord('3 1 1', 'X256'), ...encrypted(mx1, ip1)], []],
  ['the lookup fails', [...way, lookupFails, ...shows()], ['dane-lookup-failed']],
  ['the lookup fails where nobody asks', [...unsignedWay, lookupFails, ...shows()], []],
  ['the lookup took too long', [...way, silence], ['dane-lookup-failed[unknown]']],
  ['the lookup took too long where nobody asks', [...unsignedWay, silence], []],
  ['the lookup took too long, and may still be looked at again', [...way, silence], [], stillRunning],
  [
    'the name servers are silent too',
    [...way, silence, asked({ resolvers: ['dns-timeout'], authorities: ['dns-timeout', 'dns-timeout'] })],
    ['dane-lookup-failed'],
  ],
  [
    'one name server answers',
    [...way, silence, asked({ resolvers: ['dns-timeout'], authorities: ['dns-timeout', 'noData'] })],
    ['dane-lookup-failed[unknown]'],
  ],
  [
    'no name server could be asked',
    [...way, silence, asked({ resolvers: ['dns-timeout'], authorities: [], zone: null })],
    ['dane-lookup-failed[unknown]'],
  ],
  [
    'only our lookup service fails',
    [...way, lookupFails, asked({ resolvers: ['dns-servfail'], authorities: ['noData'] })],
    ['dane-lookup-failed[unknown]'],
  ],
  [
    'only the signatures are wrong',
    [...way, lookupFails, asked({ resolvers: ['dns-servfail'], authorities: ['noData'], unchecked: 'noData' })],
    ['dane-lookup-failed'],
  ],
  ['nobody asked for it', [...way, failed('dane.records', { kind: 'host', name: mx1 }, 'stopped')], []],
  [
    'unsigned',
    [...unsignedWay, tlsa(mx1, [record('3 1 1', 'X256')], false), root(true), ...shows()],
    ['dane-without-dnssec'],
  ],
  [
    'a resolver that checks nothing',
    [...unsignedWay, tlsa(mx1, [record('3 1 1', 'X256')], false), root(false), ...shows()],
    ['dane-without-dnssec[unknown]'],
  ],
  [
    'signed, but not the MX record',
    [mx([mx1]), ...host(mx1, [ip1], signed), routes([[mx1, ip1]]), tlsa(mx1, [record('3 1 1', 'X256')])],
    ['dane-without-dnssec'],
  ],
  [
    'a server for itself',
    [
      mx([mx1, mx2], signed),
      ...host(mx1, [ip1], signed),
      ...host(mx2, [ip2], signed),
      routes([
        [mx1, ip1],
        [mx2, ip2],
      ]),
      tlsa(mx1, [record('3 1 1', 'X256')]),
      tlsa(mx2, [record('3 1 1', 'A256')]),
      ...shows(),
      connectFails(mx2, ip2, 'connect-refused'),
    ],
    ['dane-mismatch'],
  ],
])
