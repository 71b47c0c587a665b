import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import type { BounceReading } from './reading.ts'

const reading: BounceReading = {
  kind: 'failed',
  dialect: 'exchange-2003',
  recipients: [
    {
      address: 'lee@fabrikam.example',
      action: 'failed',
      status: '4.4.7',
      diagnosticText: 'x'.repeat(1_200),
      saidBy: 'remote',
      remoteMta: 'mx1.fabrikam.example',
      reason: 'ptr',
      isExpired: true,
    },
    { originalRecipient: 'Ana@contoso.example', action: 'delayed', reason: 'unknown', isExpired: false },
  ],
  reportingMta: 'mail.brightwater.example',
  sender: 'priya@Brightwater.example',
  messageId: 'secret@brightwater.example',
  deadlineAt: '2026-11-24T16:02:00.000Z',
  settings: { expirySeconds: 172_800, readFrom: { expiry: 'times' } },
  sendingAddresses: ['203.0.113.25', '203.0.113.26'],
  quotes: [{ of: 'sender', words: 'priya' }],
}

test('what leaves the page about one recipient, and nothing that was written in the mail', () => {
  expect(evidenceOf(reading, 0)).toEqual({
    kind: 'failed',
    dialect: 'exchange-2003',
    recipient: 'lee@fabrikam.example',
    senderDomain: 'brightwater.example',
    status: '4.4.7',
    diagnosticText: 'x'.repeat(1_000),
    saidBy: 'remote',
    remoteMta: 'mx1.fabrikam.example',
    reportingMta: 'mail.brightwater.example',
    sendingAddress: '203.0.113.25',
    reason: 'ptr',
    isExpired: true,
    deadlineAt: '2026-11-24T16:02:00.000Z',
    expirySeconds: 172_800,
  })
})

test('each recipient has a story of its own', () => {
  expect(evidenceOf(reading, 1)).toMatchObject({ kind: 'delayed', recipient: 'ana@contoso.example' })
})

test('a notice without recipients, and one that is none', () => {
  const { reason, isExpired, recipient } = evidenceOf({ ...reading, recipients: [] }, 0)
  expect({ reason, isExpired, recipient }).toEqual({ reason: 'unknown', isExpired: false, recipient: undefined })
  expect(evidenceOf({ ...reading, kind: 'auto-reply' }, 0).kind).toBe('auto-reply')
})
