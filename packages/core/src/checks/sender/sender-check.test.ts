import { stillRunning, testCheck } from '../testing/check-table.ts'
import {
  answer,
  connectFails,
  controls,
  failed,
  ip1,
  mx1,
  ptr,
  ptrLeadsTo,
  routes,
  seen,
  sender,
  sendingAddress,
} from '../testing/fact-samples.ts'
import { senderCheck } from './sender-check.ts'

const name = 'contoso.example'

const domainMx = (exchanges: string[]) =>
  seen('sender-domain.mx', { kind: 'domain', name }, answer(exchanges.map((exchange) => ({ preference: 0, exchange }))))

const senderName = { kind: 'sender', name } as const
const mxSubject = { kind: 'domain', name } as const
const unanswered = 'sender-domain-unanswered'
const domainGone = seen('sender-domain.mx', mxSubject, { ...answer<never>([]), kind: 'nxDomain' })
const domainGoneBehindAlias = seen('sender-domain.mx', mxSubject, {
  ...answer<never>([]),
  kind: 'nxDomain',
  cnameChain: ['gone.contoso.example'],
})
const domainFails = failed('sender-domain.mx', mxSubject, 'dns-servfail')
const said = (kind: 'records' | 'nxDomain') =>
  ({ ok: true, elapsedMs: 1, value: { kind, records: kind === 'records' ? ['10 mx.contoso.example'] : [] } }) as const
const gone = said('nxDomain')
const there = said('records')
const refused = { ok: false, elapsedMs: 1, failure: 'dns-refused' } as const
const secondLook = (authorities: (typeof there | typeof refused)[], withoutValidation?: typeof there) =>
  seen('dns.confirmation', senderName, {
    question: { name, type: 'MX' },
    zone: name,
    authorities: authorities.map((observed, at) => ({
      nameServer: `ns${at}.contoso.example`,
      address: `192.0.2.${at + 1}`,
      observed,
    })),
    namelessServers: [],
    resolvers: [],
    ...(withoutValidation && { withoutValidation }),
  })

const known = 'sender-address-known'
const closed = 'sender-port25-closed'
const one = routes([[mx1, ip1]])
const timeout = connectFails(mx1, ip1, 'connect-timeout')
const us = { kind: 'checker', name: 'office' } as const
const here = seen('checker.identity', us, {
  vantage: 'office',
  ehloName: 'mail.contoso.example',
  isEhloNameConfigured: true,
  sourceAddress: sendingAddress,
})
const ownAddresses = seen('checker.own-addresses', us, ['198.51.100.9', sendingAddress])
const closedHere = [here, one, timeout, ...controls(0)]
const ptrName = (provided: string) => [sender({}), ptr([provided]), ptrLeadsTo(provided, [sendingAddress])]
const list = (text: string) => seen('sender-domain.txt', { kind: 'domain', name }, answer([text]))
const unknownSender = sender({ name, source: 'name', isMailDomain: true, addresses: [] })
const outlook = 'mail-db3eur04on2091.outbound.protection.outlook.com'

const txt = (of: string, texts: string[]) => ({
  question: { name: of, type: 'TXT' as const },
  observed: {
    ok: true as const,
    elapsedMs: 1,
    value: { kind: texts.length > 0 ? ('records' as const) : ('noData' as const), records: texts },
  },
})
const permits = (...answers: ReturnType<typeof txt>[]) => seen('spf.answers', { kind: 'domain', name }, answers)
const include = 'v=spf1 include:_spf.contoso.example -all'
const own = 'v=spf1 include:spf.protection.outlook.com -all'

testCheck(senderCheck, [
  ['a server of a provider, by its name', ptrName(outlook), ['sender-address-known', 'sender-behind-provider']],
  [
    'the name of a provider that does not lead back',
    [sender({}), ptr([outlook]), ptrLeadsTo(outlook, ['203.0.113.9'])],
    ['sender-address-known'],
  ],
  [
    'a greeting name of a provider that leads to the address',
    [
      sender({}),
      seen(
        'helo-name.address',
        { kind: 'host', name: outlook, address: sendingAddress },
        answer([{ address: sendingAddress }]),
      ),
    ],
    ['sender-address-known', 'sender-behind-provider'],
    { sender: { source: 'typed', address: sendingAddress, heloName: outlook } },
  ],
  [
    'a server of a provider, by the list within the list',
    [
      sender({}),
      permits(
        txt(name, [include]),
        txt('_spf.contoso.example', [own]),
        txt('spf.protection.outlook.com', [`v=spf1 ip4:${sendingAddress}/28 -all`]),
      ),
    ],
    ['sender-address-known', 'sender-behind-provider'],
  ],
  [
    'an address of its own beside a provider',
    [
      sender({}),
      permits(
        txt(name, [`v=spf1 include:spf.protection.outlook.com ip4:${sendingAddress} -all`]),
        txt('spf.protection.outlook.com', ['v=spf1 ip4:192.0.2.0/24 -all']),
      ),
    ],
    ['sender-address-known'],
  ],
  ['a mail domain that sends only through a provider', [unknownSender, list(own)], ['sender-behind-provider']],
  [
    'a mail domain that sends through a provider and by itself',
    [unknownSender, list('v=spf1 mx include:spf.protection.outlook.com -all')],
    ['sender-address-unknown', 'sender-behind-provider'],
  ],
  [
    'a mail domain that includes somebody unknown beside a provider',
    [unknownSender, list('v=spf1 include:spf.protection.outlook.com include:spf.contoso.example -all')],
    ['sender-address-unknown', 'sender-behind-provider'],
  ],
  ['a mail domain that includes nobody we know', [unknownSender, list(include)], ['sender-address-unknown']],
  ['a mail domain whose list is still to come', [unknownSender], [], stillRunning],
  ['the sender’s domain takes no mail', [domainMx([''])], ['sender-null-mx']],
  ['the sender’s domain takes mail', [domainMx(['mx.contoso.example'])], []],
  ['a null MX beside another', [domainMx(['', 'mx.contoso.example'])], []],
  ['a sender’s domain without MX', [domainMx([])], []],
  ['the sender’s domain does not exist', [domainGone], ['sender-domain-gone']],
  ['it does not exist, say its own servers too', [domainGone, secondLook([gone, gone])], ['sender-domain-gone']],
  ['its own servers know the domain', [domainGone, secondLook([gone, there])], []],
  ['a denial whose second look is still to come', [domainGone], [], stillRunning],
  ['an alias that leads nowhere exists itself', [domainGoneBehindAlias], []],
  ['no server of the sender’s domain answers', [domainFails, secondLook([refused, refused])], [unanswered]],
  ['one of two servers answers', [domainFails, secondLook([refused, there])], []],
  ['the signatures of the sender’s domain are wrong', [domainFails, secondLook([there, there], there)], [unanswered]],
  ['only our own lookup service failed', [domainFails, secondLook([there, there])], []],
  ['the lookup failed, and nobody else could be asked', [domainFails], []],
  ['no sender was named', [], []],
  [
    'from the sender’s address nobody answers',
    [...closedHere, sender({})],
    ['sender-address-known', 'sender-port25-closed'],
  ],
  [
    'our machine’s own address is the sender’s',
    [ownAddresses, one, timeout, ...controls(0), sender({})],
    ['sender-address-known', closed],
  ],
  ['nobody answers, and the sender sends from elsewhere', [one, timeout, ...controls(0), sender({})], [known]],
  ['nobody answers, and nobody was named as sender', closedHere, []],
  ['others answer', [here, one, timeout, ...controls(2), sender({})], [known]],
  ['one of the others answers', [here, one, timeout, ...controls(1), sender({})], [known]],
  [
    'they refuse, others time out: no firewall does both',
    [here, one, connectFails(mx1, ip1, 'connect-refused'), ...controls(0), sender({})],
    [known],
  ],
  ['two destinations are too few', [here, ...controls(0).slice(1), sender({})], [known]],
  ['not all was seen yet', [...closedHere, sender({})], [known], stillRunning],
  ['an address was typed', [sender({})], ['sender-address-known']],
  ['a host name with addresses', [sender({ name: 'mail.contoso.example', source: 'name' })], ['sender-address-known']],
  ['a mail domain', [sender({ name, source: 'name', isMailDomain: true, addresses: [] })], ['sender-address-unknown']],
  [
    'a mail domain whose own address was looked up all the same',
    [sender({ name, source: 'name', isMailDomain: true })],
    ['sender-address-unknown'],
  ],
  ['a name without an address', [sender({ name, source: 'name', addresses: [] })], ['sender-address-unknown']],
  [
    'a name that could not be looked up',
    [failed('sender.address', { kind: 'sender', name }, 'dns-timeout')],
    ['sender-address-unknown'],
  ],
])
