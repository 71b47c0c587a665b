import { describe, expect, it } from 'vitest'
import { FactReader } from '../../facts/index.ts'
import { context, stillRunning, testCheck } from '../testing/check-table.ts'
import {
  confirmation,
  domain,
  domainSubject,
  failed,
  gone,
  likely,
  mx,
  mx1,
  ownAddress,
} from '../testing/fact-samples.ts'
import { domainCheck } from './domain-check.ts'

const servfail = failed('domain.mx', domainSubject, 'dns-servfail')
const timeout = failed('domain.mx', domainSubject, 'dns-timeout')

testCheck(domainCheck, [
  ['nobody asked', [], []],
  ['it lists mail servers', [mx([mx1])], ['domain-exists']],
  [
    'a run without recipient',
    [mx([mx1])],
    [],
    { target: { kind: 'ip', input: '', domain: null, ip: '203.0.113.25', notes: [] } },
  ],
  [
    'no such domain, said by all',
    [mx([], gone), confirmation(domainSubject, { resolvers: ['nxDomain', 'nxDomain'], authorities: ['nxDomain'] })],
    ['domain-nxdomain'],
  ],
  [
    'no such domain, and one of nearly the same name takes mail',
    [mx([], gone), likely({ 'fabrikan.example': 'nxDomain', 'fabricam.example': ['10 mx.fabricam.example'] })],
    ['domain-nxdomain', 'domain-typing-error'],
  ],
  [
    'no such domain, and none of nearly the same name takes mail',
    [
      mx([], gone),
      likely({ 'a.example': 'nxDomain', 'b.example': ['0 '], 'c.example': 'dns-timeout', 'd.example': 'noData' }),
    ],
    ['domain-nxdomain'],
  ],
  [
    'a name that the authority knows is no typing error',
    [
      mx([], gone),
      confirmation(domainSubject, { resolvers: ['nxDomain'], authorities: [['10 mx1.fabrikam.example']] }),
      likely({ 'fabricam.example': ['10 mx.fabricam.example'] }),
    ],
    ['domain-answers-differ'],
  ],
  ['no such domain, the second look still to come', [mx([], gone)], [], stillRunning],
  ['no such domain, and no second look', [mx([], gone)], ['domain-nxdomain']],
  [
    'no such domain, and the authorities silent',
    [mx([], gone), confirmation(domainSubject, { resolvers: ['nxDomain'], authorities: ['dns-timeout'] })],
    ['domain-nxdomain'],
  ],
  [
    'no such domain at our resolver, but the authority knows it',
    [
      mx([], gone),
      confirmation(domainSubject, { resolvers: ['nxDomain'], authorities: [['10 mx1.fabrikam.example']] }),
    ],
    ['domain-answers-differ'],
  ],
  [
    'no such domain at our resolver, but the authority has the name without MX',
    [mx([], gone), confirmation(domainSubject, { resolvers: ['nxDomain'], authorities: ['nxDomain', 'noData'] })],
    ['domain-answers-differ'],
  ],
  [
    'no such domain says one of its name servers, and the other lists a mail server',
    [
      mx([], gone),
      confirmation(domainSubject, { resolvers: ['nxDomain'], authorities: ['nxDomain', ['10 mx1.fabrikam.example']] }),
    ],
    ['domain-servers-contradict'],
  ],
  [
    'null MX says one of its name servers, and the other lists a mail server',
    [
      mx(['']),
      confirmation(domainSubject, { resolvers: [['0 .']], authorities: [['0 '], ['10 mx1.fabrikam.example']] }),
    ],
    ['domain-servers-contradict'],
  ],
  [
    'resolvers disagree and no authority answers',
    [mx([], gone), confirmation(domainSubject, { resolvers: ['nxDomain', 'noData'], authorities: [] })],
    ['domain-answers-differ'],
  ],
  [
    'a resolver still remembers it, the authority does not know it',
    [mx([], gone), confirmation(domainSubject, { resolvers: ['nxDomain', 'records'], authorities: ['nxDomain'] })],
    ['domain-nxdomain'],
  ],
  ['no MX, an address of its own', [mx([]), ...ownAddress(['192.0.2.1'])], ['domain-exists']],
  [
    'no MX, no address',
    [mx([]), ...ownAddress([]), confirmation(domainSubject, { resolvers: ['noData'], authorities: ['noData'] })],
    ['domain-no-mail-here'],
  ],
  ['no MX, no address, second look to come', [mx([]), ...ownAddress([])], [], stillRunning],
  ['no MX, addresses not asked yet', [mx([])], [], stillRunning],
  [
    'no MX, no address, but the authority has an MX',
    [
      mx([]),
      ...ownAddress([]),
      confirmation(domainSubject, { resolvers: ['noData'], authorities: [['10 mx1.fabrikam.example']] }),
    ],
    ['domain-answers-differ'],
  ],
  ['no MX, its address could not be asked', [mx([]), failed('domain.a', domainSubject, 'dns-timeout')], []],
  [
    'null MX at our resolver, mail servers at the authority',
    [mx(['']), confirmation(domainSubject, { resolvers: [['0 .']], authorities: [['10 mx1.fabrikam.example']] })],
    ['domain-answers-differ'],
  ],
  [
    'an alias with mail servers',
    [mx([mx1], { cnameChain: ['hosting.example'] })],
    ['domain-cname-at-apex', 'domain-exists'],
  ],
  [
    'an alias that leads to nothing',
    [mx([], { ...gone, cnameChain: ['hosting.example'] })],
    ['domain-cname-at-apex', 'domain-no-mail-here'],
  ],
  [
    'every name server answers with an error',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['dns-servfail', 'dns-refused'] }),
    ],
    ['domain-servfail'],
  ],
  [
    'every name server is silent, which resolvers report as SERVFAIL',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['dns-timeout', 'dns-unreachable'] }),
    ],
    ['domain-no-answer'],
  ],
  [
    'no name server has an address',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: [], nameless: ['ns1.gone.example'] }),
    ],
    ['domain-servfail'],
  ],
  [
    'one of two name servers fails',
    [servfail, confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['dns-timeout', 'records'] })],
    ['domain-no-answer[risk]'],
  ],
  [
    'one answers, another has no address',
    [
      servfail,
      confirmation(domainSubject, {
        resolvers: ['dns-servfail'],
        authorities: ['records'],
        nameless: ['ns9.gone.example'],
      }),
    ],
    ['domain-servfail[risk]'],
  ],
  [
    'only our resolvers fail',
    [servfail, confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['records', 'records'] })],
    ['domain-servfail[unknown]'],
  ],
  [
    'only our resolvers are silent',
    [timeout, confirmation(domainSubject, { resolvers: ['dns-timeout'], authorities: ['records'] })],
    ['domain-no-answer[unknown]'],
  ],
  [
    'wrong signatures are told by dnssec',
    [
      servfail,
      confirmation(domainSubject, { resolvers: ['dns-servfail'], authorities: ['records'], unchecked: 'records' }),
    ],
    [],
  ],
  [
    'our resolver is dead: nothing could be asked',
    [
      timeout,
      confirmation(domainSubject, { resolvers: ['dns-timeout', 'dns-unreachable'], authorities: [], zone: null }),
    ],
    ['domain-no-answer[unknown]'],
  ],
  [
    'the guard let us ask no name server',
    [
      timeout,
      confirmation(domainSubject, { resolvers: ['dns-timeout'], authorities: ['not-allowed', 'limit-reached'] }),
    ],
    ['domain-no-answer[unknown]'],
  ],
  ['lookup failed, second look to come', [servfail], [], stillRunning],
  ['lookup failed, no second look', [servfail], ['domain-servfail[unknown]']],
  ['the run ended before we asked', [failed('domain.mx', domainSubject, 'run-deadline')], []],
])

describe('name servers', () => {
  const judgeServers = (more: Parameters<typeof confirmation>[1]) =>
    domainCheck.judge(new FactReader([servfail, confirmation(domainSubject, more)]), context)[0]

  it('are counted with those that have no address', () => {
    const finding = judgeServers({
      resolvers: ['dns-servfail'],
      authorities: ['records', 'dns-timeout'],
      nameless: ['ns9.gone.example'],
    })
    expect(finding?.args).toMatchObject({ domain, zone: domain, failedCount: 2, serverCount: 3 })
  })

  it('that we could not ask are not counted', () => {
    const finding = judgeServers({ resolvers: ['dns-servfail'], authorities: ['not-allowed', 'dns-timeout'] })
    expect(finding?.args).toMatchObject({ failedCount: 1, serverCount: 1 })
  })
})
