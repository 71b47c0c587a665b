import { testCheck } from '../testing/check-table.ts'
import { confirmation, domainSubject, failed, mx, mx1 } from '../testing/fact-samples.ts'
import { dnssecCheck } from './dnssec-check.ts'

const servfail = failed('domain.mx', domainSubject, 'dns-servfail')

testCheck(dnssecCheck, [
  ['unsigned', [mx([mx1])], []],
  ['signed and checked', [mx([mx1], { isAuthenticated: true })], ['dnssec-validated']],
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
