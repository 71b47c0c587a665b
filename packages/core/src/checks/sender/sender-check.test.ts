import { testCheck } from '../testing/check-table.ts'
import { failed, sender } from '../testing/fact-samples.ts'
import { senderCheck } from './sender-check.ts'

const name = 'contoso.example'

testCheck(senderCheck, [
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
