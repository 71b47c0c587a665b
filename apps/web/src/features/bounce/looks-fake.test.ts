import type { BounceReading } from '@waypost/core/bounce'
import { expect, it } from 'vitest'
import { looksFake } from './looks-fake.ts'

const reading: BounceReading = { kind: 'failed', recipients: [], settings: {}, sendingAddresses: [], quotes: [] }

it.each([
  ['5 messages were returned. Release them at https://mail-quota.example/login', true],
  ['Undeliverable. See http://go.microsoft.com/fwlink', false],
  ['Final-Recipient: rfc822; lee@fabrikam.example\nhttps://fabrikam.example/help', false],
  ['Undeliverable, without any link', false],
  [':// '.repeat(10_000), false],
])('%.60s: %s', (shown, isFake) => {
  expect(looksFake(reading, shown)).toBe(isFake)
})
