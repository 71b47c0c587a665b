import { stillRunning, testCheck } from '../testing/check-table.ts'
import {
  answer,
  connectFails,
  controls,
  failed,
  ip1,
  mx1,
  routes,
  seen,
  sender,
  sendingAddress,
} from '../testing/fact-samples.ts'
import { senderCheck } from './sender-check.ts'

const name = 'contoso.example'

const domainMx = (exchanges: string[]) =>
  seen('sender-domain.mx', { kind: 'domain', name }, answer(exchanges.map((exchange) => ({ preference: 0, exchange }))))

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

testCheck(senderCheck, [
  ['the sender’s domain takes no mail', [domainMx([''])], ['sender-null-mx']],
  ['the sender’s domain takes mail', [domainMx(['mx.contoso.example'])], []],
  ['a null MX beside another', [domainMx(['', 'mx.contoso.example'])], []],
  ['a sender’s domain without MX', [domainMx([])], []],
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
