import { testCheck } from '../testing/check-table.ts'
import { answer, domainSubject, failed, ip1, mx1, routes, seen } from '../testing/fact-samples.ts'
import { tlsRptCheck } from './tls-rpt-check.ts'

const one = routes([[mx1, ip1]])
const record = (...texts: string[]) => seen('tls-rpt.record', domainSubject, answer(texts))
const reports = 'v=TLSRPTv1; rua=mailto:tls@fabrikam.example'

testCheck(tlsRptCheck, [
  ['nobody looked', [one], []],
  ['no way for mail', [record(reports, reports)], []],
  ['the lookup failed', [one, failed('tls-rpt.record', domainSubject, 'dns-timeout')], []],
  ['none', [one, record()], ['tls-rpt-missing']],
  ['another record', [one, record('hello')], ['tls-rpt-missing']],
  ['one', [one, record(reports)], ['tls-rpt-fits']],
  ['two', [one, record(reports, reports)], ['tls-rpt-malformed']],
  ['without an address', [one, record('v=TLSRPTv1;')], ['tls-rpt-malformed']],
])
