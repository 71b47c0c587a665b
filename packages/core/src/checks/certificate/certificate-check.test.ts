import type { CertificateSummary } from '../../facts/index.ts'
import { testCheck } from '../testing/check-table.ts'
import {
  encrypted,
  goodCertificate,
  interceptedControls,
  ip1,
  ip2,
  mx1,
  mx2,
  seen,
  stsPolicy,
  tlsFails,
} from '../testing/fact-samples.ts'
import { certificateCheck } from './certificate-check.ts'

/** Looked at on 23 November 2026, 08:00. */
const shows = (more: Partial<CertificateSummary>) =>
  encrypted(mx1, ip1, { certificate: { ...goodCertificate, ...more } })
const until = (validToAt: string, validFromAt = '2026-10-01T00:00:00.000Z') => shows({ validToAt, validFromAt })

testCheck(certificateCheck, [
  ['nothing shown', [], []],
  ['no TLS', tlsFails(mx1, ip1, 'tls-handshake-failed'), []],
  ['in order', shows({}), ['certificate-fits']],
  ['expired an hour ago', until('2026-11-23T07:00:00.000Z'), ['certificate-expired']],
  ['expires in an hour', until('2026-11-23T09:00:00.000Z'), ['certificate-expires-soon']],
  ['expires in 13 days', until('2026-12-06T09:00:00.000Z'), ['certificate-expires-soon']],
  ['expires in 14 days', until('2026-12-07T09:00:00.000Z'), ['certificate-fits']],
  [
    'lives for a week, 3 days left',
    until('2026-11-26T09:00:00.000Z', '2026-11-19T09:00:00.000Z'),
    ['certificate-fits'],
  ],
  [
    'lives for a week, 1 day left',
    until('2026-11-24T09:00:00.000Z', '2026-11-17T09:00:00.000Z'),
    ['certificate-expires-soon'],
  ],
  [
    'good from tomorrow on',
    shows({ validFromAt: '2026-11-24T00:00:00.000Z', chainError: 'CERT_NOT_YET_VALID' }),
    ['certificate-not-yet-valid'],
  ],
  ['good until the year 9999', until('9999-12-31T23:59:59.000Z'), ['certificate-fits']],
  ['dates that make no sense', until('2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'), ['certificate-expired']],
  ['dates that can’t be read', until('', ''), ['certificate-unreadable']],
  ['for another name', shows({ matchesHost: false }), ['certificate-name-mismatch']],
  [
    'for another name and expired',
    shows({ matchesHost: false, validToAt: '2026-11-01T00:00:00.000Z', chainError: 'CERT_HAS_EXPIRED' }),
    ['certificate-expired', 'certificate-name-mismatch'],
  ],
  [
    'self-signed: nobody looks further',
    shows({
      isSelfSigned: true,
      chainError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      matchesHost: false,
      validToAt: '2026-11-01T00:00:00.000Z',
    }),
    ['certificate-self-signed'],
  ],
  ['self-signed, and trusted by the operator', shows({ isSelfSigned: true }), ['certificate-fits']],
  [
    'without the one in between',
    shows({ chainError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    ['certificate-chain-incomplete'],
  ],
  [
    'with one in between, but not the next',
    shows({ chainError: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }),
    ['certificate-chain-incomplete'],
  ],
  ['of a private authority', shows({ chainError: 'SELF_SIGNED_CERT_IN_CHAIN' }), ['certificate-untrusted']],
  ['under an expired one', shows({ chainError: 'CERT_HAS_EXPIRED' }), ['certificate-untrusted']],
  [
    'not shown',
    [seen('smtp.tls', { kind: 'address', name: mx1, address: ip1 }, { protocol: 'TLSv1.2', cipher: 'x' })],
    ['certificate-unreadable'],
  ],
  [
    'each server for itself',
    [...shows({ matchesHost: false }), ...encrypted(mx2, ip2)],
    ['certificate-name-mismatch', 'certificate-fits'],
  ],
  [
    'for another name, under a rule that says so itself',
    [
      ...stsPolicy(['version: STSv1', 'mode: enforce', 'mx: *.fabrikam.example', 'max_age: 604800']),
      ...shows({ matchesHost: false }),
    ],
    [],
  ],
  ['shown by something in their place', [...shows({ matchesHost: false }), ...interceptedControls], []],
])
