import { expect, test } from 'vitest'
import type { BounceEvidence } from '../facts/index.ts'
import { senderOfNotice } from './sender-of-notice.ts'

const saved = [
  { domains: ['contoso.example'], addresses: ['203.0.113.9'] },
  { domains: ['brightwater.example'], addresses: ['203.0.113.25', '203.0.113.26'] },
]

test.each<[string, Partial<BounceEvidence>, object | undefined]>([
  [
    'a saved one by its address',
    { sendingAddress: '203.0.113.26' },
    { kind: 'saved', index: 1, address: '203.0.113.26' },
  ],
  ['a saved one by its domain', { senderDomain: 'contoso.example' }, { kind: 'saved', index: 0 }],
  [
    'a saved one that sends from an address which nobody saved',
    { senderDomain: 'brightwater.example', sendingAddress: '203.0.113.99' },
    { kind: 'saved', index: 1, address: '203.0.113.99' },
  ],
  [
    'the address that was refused',
    { senderDomain: 'northgate.example', sendingAddress: '203.0.113.99' },
    { kind: 'named', from: '203.0.113.99', mailDomain: 'northgate.example' },
  ],
  [
    'its own server that reports',
    { senderDomain: 'northgate.example', reportingMta: 'Mail.northgate.example', sendingAddress: '10.0.0.4' },
    { kind: 'named', from: 'mail.northgate.example', mailDomain: 'northgate.example' },
  ],
  [
    'its domain, where somebody else reports',
    { senderDomain: 'northgate.example', reportingMta: 'mx.fabrikam.test' },
    { kind: 'named', from: 'northgate.example', mailDomain: 'northgate.example' },
  ],
  ['nobody', { reportingMta: 'exchange01' }, undefined],
])('%s', (_title, more, expected) => {
  const notice: BounceEvidence = { kind: 'failed', reason: 'unknown', isExpired: false, ...more }
  expect(senderOfNotice(notice, saved, (address) => !address.startsWith('10.'))).toEqual(expected)
})
