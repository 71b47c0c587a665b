import { testCheck } from '../testing/check-table.ts'
import { answer, failed, seen, sender } from '../testing/fact-samples.ts'
import { senderCheck } from './sender-check.ts'

const name = 'contoso.example'

const domainMx = (exchanges: string[]) =>
  seen('sender-domain.mx', { kind: 'domain', name }, answer(exchanges.map((exchange) => ({ preference: 0, exchange }))))

testCheck(senderCheck, [
  ['the sender’s domain takes no mail', [domainMx([''])], ['sender-null-mx']],
  ['the sender’s domain takes mail', [domainMx(['mx.contoso.example'])], []],
  ['a null MX beside another', [domainMx(['', 'mx.contoso.example'])], []],
  ['a sender’s domain without MX', [domainMx([])], []],
  ['no sender was named', [], []],
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
