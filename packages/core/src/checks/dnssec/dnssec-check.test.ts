import { testCheck, type CheckCase } from '../testing/check-table.ts'
import { confirmation, domainSubject, failed, mx, mx1, nameServers } from '../testing/fact-samples.ts'
import { dnssecCheck } from './dnssec-check.ts'

const servfail = failed('domain.mx', domainSubject, 'dns-servfail')

const past = '2026-11-03T12:00:00.000Z'
const future = '2026-12-03T12:00:00.000Z'
const signed = { ok: true as const, elapsedMs: 20, value: { kind: 'records' as const, records: ['1 13 2 00'] } }

testCheck(dnssecCheck, [
  ['not checked, maybe not signed', [mx([mx1])], []],
  ['not signed, says the zone above', [mx([mx1]), nameServers([{}, {}])], ['dnssec-unsigned']],
  ['signed, but our resolver does not check', [mx([mx1]), nameServers([{}, {}], { ds: signed })], []],
  ['signed and checked', [mx([mx1], { isAuthenticated: true })], ['dnssec-validated']],
  ...(
    [
      ['the signatures ran out', { MX: past }, ['dnssec-signature-expired']],
      ['those of the keys ran out', { MX: future, DNSKEY: past }, ['dnssec-signature-expired']],
      ['the signatures still hold', { MX: future, DNSKEY: future }, ['dnssec-bogus']],
    ] as const
  ).map(([scenario, expiries, codes]): CheckCase => [
    scenario,
    [
      servfail,
      confirmation(domainSubject, {
        resolvers: ['dns-servfail'],
        authorities: ['records'],
        unchecked: 'records',
        expiries,
      }),
    ],
    [...codes],
  ]),
  [
    'every checking resolver refuses',
    [
      servfail,
      confirmation(domainSubject, {
        resolvers: ['dns-servfail', 'dns-servfail'],
        authorities: ['records'],
        unchecked: 'records',
      }),
    ],
    ['dnssec-bogus'],
  ],
  [
    'one resolver does not check',
    [
      servfail,
      confirmation(domainSubject, {
        resolvers: ['dns-servfail', 'records'],
        authorities: ['records'],
        unchecked: 'records',
      }),
    ],
    ['dnssec-bogus[risk]'],
  ],
  [
    'without the check there is no answer either',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['records'], unchecked: 'dns-servfail' }),
    ],
    [],
  ],
  [
    'a name server fails too: that may be the reason',
    [
      servfail,
      confirmation(domainSubject, {
        resolvers: ['dns-servfail'],
        authorities: ['records', 'dns-timeout'],
        unchecked: 'records',
      }),
    ],
    [],
  ],
  [
    'no name server could be asked',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: [], zone: null, unchecked: 'records' }),
    ],
    [],
  ],
  ['no second look', [servfail], []],
])
