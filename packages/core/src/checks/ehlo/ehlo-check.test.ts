import { testCheck } from '../testing/check-table.ts'
import { hello, helloFails, ip1, mx1, seen } from '../testing/fact-samples.ts'
import { ehloCheck } from './ehlo-check.ts'

const encrypted = seen('smtp.tls', { kind: 'address', name: mx1, address: ip1 }, { protocol: 'TLSv1.3', cipher: 'x' })

testCheck(ehloCheck, [
  ['not said', [], []],
  ['taken', [hello(mx1, ip1, '250 hi')], ['ehlo-accepted']],
  ['taken as HELO', [hello(mx1, ip1, '250 hi', 'HELO')], ['ehlo-accepted']],
  ['refused', [hello(mx1, ip1, '502 not implemented', 'HELO')], ['ehlo-refused']],
  ['put off', [hello(mx1, ip1, '450 later')], ['ehlo-temporary']],
  ['closing down', [hello(mx1, ip1, '421 4.3.2 Service not available')], ['ehlo-temporary']],
  ['a code that is no answer', [hello(mx1, ip1, '354 go on')], ['ehlo-refused']],
  ['refused for who we are: said by checker', [hello(mx1, ip1, '550 5.7.1 your host is blocked')], []],
  ['put off for too much from us: said by checker', [hello(mx1, ip1, '421 too many connections')], []],
  ['closed', [helloFails(mx1, ip1, 'closed')], ['ehlo-closed']],
  ['reset', [helloFails(mx1, ip1, 'reset')], ['ehlo-closed']],
  ['silence within our limit', [helloFails(mx1, ip1, 'reply-timeout')], ['ehlo-slow']],
  ['broken', [helloFails(mx1, ip1, 'reply-malformed')], ['ehlo-malformed']],
  ['the run was stopped', [helloFails(mx1, ip1, 'stopped')], []],
  ['the second hello, inside encryption, fails', [encrypted, helloFails(mx1, ip1, 'closed')], ['ehlo-accepted']],
])
