import { stillRunning, testCheck } from '../testing/check-table.ts'
import {
  connectFails,
  encrypted,
  failed,
  domainSubject,
  goodCertificate,
  helloWith,
  interceptedControls,
  ip1,
  ip2,
  mx1,
  mx2,
  routes,
  starttls,
  stsPolicy,
  stsPolicyFails,
  stsRecord,
  tlsFails,
} from '../testing/fact-samples.ts'
import { mtaStsCheck } from './mta-sts-check.ts'

const one = routes([[mx1, ip1]])
const two = routes([
  [mx1, ip1],
  [mx2, ip2],
])
const policy = (mode: string, ...names: string[]) => [
  'version: STSv1',
  `mode: ${mode}`,
  ...names.map((name) => `mx: ${name}`),
  'max_age: 604800',
]
const enforced = stsPolicy(policy('enforce', '*.fabrikam.example'))
const testing = stsPolicy(policy('testing', '*.fabrikam.example'))
const expired = { certificate: { ...goodCertificate, validToAt: '2026-11-01T00:00:00.000Z' } }

testCheck(mtaStsCheck, [
  ['nobody looked', [one], []],
  ['no way for mail', [stsRecord('v=STSv1; id=1', 'v=STSv1; id=2')], []],
  ['no record', [one, stsRecord()], ['mta-sts-missing']],
  ['another record', [one, stsRecord('v=spf1 -all')], ['mta-sts-missing']],
  [
    'the lookup failed',
    [one, failed('mta-sts.record', domainSubject, 'dns-servfail')],
    ['mta-sts-unreachable[unknown]'],
  ],
  [
    'the lookup took too long',
    [one, failed('mta-sts.record', domainSubject, 'dns-timeout')],
    ['mta-sts-unreachable[unknown]'],
  ],
  ['the lookup was stopped', [one, failed('mta-sts.record', domainSubject, 'stopped')], []],
  ['two records', [one, stsRecord('v=STSv1; id=1', 'v=STSv1; id=2')], ['mta-sts-syntax']],
  ['a record without id', [one, stsRecord('v=STSv1;')], ['mta-sts-syntax']],
  ['a record, the file still to come', [one, stsRecord('v=STSv1; id=1')], []],
  ['no web server', [one, ...stsPolicyFails('no-address')], ['mta-sts-unreachable']],
  ['a web server that refuses', [one, ...stsPolicyFails('connect-refused')], ['mta-sts-unreachable']],
  ['an address inside a network', [one, ...stsPolicyFails('not-allowed')], ['mta-sts-unreachable']],
  ['no HTTP', [one, ...stsPolicyFails('http-malformed')], ['mta-sts-unreachable']],
  ['silence may be ours', [one, ...stsPolicyFails('connect-timeout')], ['mta-sts-unreachable[unknown]']],
  ['slow', [one, ...stsPolicyFails('http-timeout')], ['mta-sts-unreachable[unknown]']],
  ['no IPv6 here', [one, ...stsPolicyFails('connect-no-route')], ['mta-sts-unreachable[unknown]']],
  ['stopped', [one, ...stsPolicyFails('stopped')], []],
  [
    'the web certificate has expired',
    [one, ...stsPolicyFails('tls-untrusted', 'CERT_HAS_EXPIRED')],
    ['mta-sts-certificate'],
  ],
  ['not found', [one, ...stsPolicy([], { statusCode: 404 })], ['mta-sts-not-found']],
  [
    'a redirect',
    [one, ...stsPolicy([], { statusCode: 301, location: 'https://www.fabrikam.example/' })],
    ['mta-sts-not-found'],
  ],
  ['HTML', [one, ...stsPolicy(['<html>'], { mediaType: 'text/html' })], ['mta-sts-syntax']],
  ['too long', [one, ...stsPolicy(policy('enforce', mx1), { isCut: true })], ['mta-sts-syntax']],
  ['packed', [one, ...stsPolicy([], { contentEncoding: 'gzip' })], ['mta-sts-syntax']],
  ['no policy', [one, ...stsPolicy(['hello'])], ['mta-sts-syntax']],
  ['switched off', [one, ...stsPolicy(policy('none'))], ['mta-sts-off']],

  ['enforced and kept', [one, ...enforced, ...encrypted(mx1, ip1)], ['mta-sts-fits']],
  ['tried out and kept', [one, ...testing, ...encrypted(mx1, ip1)], ['mta-sts-fits']],
  ['enforced, nothing seen yet', [one, ...enforced], [], stillRunning],
  [
    'names another server',
    [one, ...stsPolicy(policy('enforce', 'mx.elsewhere.example')), ...encrypted(mx1, ip1)],
    ['mta-sts-mx-mismatch'],
  ],
  [
    'names another server, tried out',
    [one, ...stsPolicy(policy('testing', 'mx.elsewhere.example')), ...encrypted(mx1, ip1)],
    ['mta-sts-mx-mismatch[advice]'],
  ],
  [
    'names one of two',
    [two, ...stsPolicy(policy('enforce', mx1)), ...encrypted(mx1, ip1), ...encrypted(mx2, ip2)],
    ['mta-sts-mx-mismatch'],
  ],
  ['an expired certificate', [one, ...enforced, ...encrypted(mx1, ip1, expired)], ['mta-sts-mx-certificate']],
  [
    'no certificate',
    [
      one,
      ...enforced,
      ...starttls(mx1, ip1, '220 go'),
      ...encrypted(mx1, ip1, { certificate: { ...goodCertificate, validToAt: '' } }),
    ],
    ['mta-sts-mx-certificate'],
  ],
  ['an expired certificate, tried out: said by certificate', [one, ...testing, ...encrypted(mx1, ip1, expired)], []],
  [
    'a certificate that expires soon',
    [
      one,
      ...enforced,
      ...encrypted(mx1, ip1, { certificate: { ...goodCertificate, validToAt: '2026-11-30T00:00:00.000Z' } }),
    ],
    ['mta-sts-fits'],
  ],
  ['no encryption', [one, ...enforced, helloWith(mx1, ip1, 'SIZE')], ['mta-sts-mx-without-starttls']],
  ['encryption refused', [one, ...enforced, ...starttls(mx1, ip1, '454 no')], ['mta-sts-mx-without-starttls']],
  [
    'encryption breaks',
    [one, ...enforced, ...tlsFails(mx1, ip1, 'tls-handshake-failed')],
    ['mta-sts-mx-without-starttls'],
  ],
  ['no encryption, tried out: said by tls', [one, ...testing, helloWith(mx1, ip1, 'SIZE')], []],
  ['encryption was not ready in time', [one, ...enforced, ...tlsFails(mx1, ip1, 'tls-timeout')], []],
  ['hidden on the way', [one, ...enforced, helloWith(mx1, ip1, 'XXXXXXXA')], []],
  ['something in their place', [one, ...enforced, helloWith(mx1, ip1, 'SIZE'), ...interceptedControls], []],
  ['a dead server', [two, ...enforced, ...encrypted(mx1, ip1), connectFails(mx2, ip2, 'connect-refused')], []],
])
