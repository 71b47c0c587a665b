import type { AnyFact, DnsAnswer } from '../../facts/index.ts'
import type { JudgeContext } from '../check.ts'
import { testCheck } from '../testing/check-table.ts'
import { answer, confirmation, failed, gone, ptr, ptrLeadsTo, seen, sendingAddress } from '../testing/fact-samples.ts'
import { heloCheck } from './helo-check.ts'

const name = 'mail.contoso.example'
const subject = { kind: 'host', name, address: sendingAddress } as const

function says(heloName: string, isComplete = true): Partial<JudgeContext> {
  return { sender: { source: 'typed', address: sendingAddress, heloName }, isComplete }
}

function leadsTo(addresses: string[], more: Partial<DnsAnswer<never>> = {}): AnyFact {
  const records = addresses.map((address) => ({ address }))
  return seen('helo-name.address', subject, { ...answer(records), ...more, records })
}

const outlook = 'mail-db3eur04on2091.outbound.protection.outlook.com'
const provided = [ptr([outlook]), ptrLeadsTo(outlook, [sendingAddress])]

testCheck(heloCheck, [
  ['the name is not known', [], []],
  ['leads back', [leadsTo(['203.0.113.9', sendingAddress])], ['helo-confirmed'], says(name)],
  ['a final dot', [leadsTo([sendingAddress])], ['helo-confirmed'], says(`${name}.`)],
  ['leads elsewhere, still running', [leadsTo(['203.0.113.9'])], [], says(name, false)],
  ['leads elsewhere, as a provider’s may', [leadsTo(['203.0.113.9']), ...provided], [], says(name)],
  ['leads elsewhere', [leadsTo(['203.0.113.9'])], ['helo-mismatch'], says(name)],
  [
    'no such name, and the authority agrees',
    [leadsTo([], gone), confirmation(subject, { resolvers: ['nxDomain'], authorities: ['nxDomain'] })],
    ['helo-no-address'],
    says(name),
  ],
  ['no such name, the second look still to come', [leadsTo([], gone)], [], says(name, false)],
  ['no such name, and no second look', [leadsTo([], gone)], ['helo-no-address'], says(name)],
  [
    'no such name at the resolver, an address at the authority',
    [leadsTo([], gone), confirmation(subject, { resolvers: ['nxDomain'], authorities: [[sendingAddress]] })],
    ['helo-lookup-failed'],
    says(name),
  ],
  ['a failed lookup', [failed('helo-name.address', subject, 'dns-timeout')], ['helo-lookup-failed'], says(name)],
  ['not looked up (yet)', [], [], says(name)],
  ...[
    'localhost',
    'localhost.localdomain',
    'mailserver',
    'mail.contoso.local',
    '203.0.113.25',
    '[203.0.113.25]',
    'my server.contoso.example',
    'mail_1.contoso.example',
    '',
  ].map((helo): [string, AnyFact[], string[], Partial<JudgeContext>] => [
    `“${helo}”`,
    [],
    ['helo-not-a-name'],
    says(helo),
  ]),
])
