import { expect, it } from 'vitest'
import { speakerOf } from './speaker-of.ts'

it.each([
  ['exchange-2003', 'exchange-2003'],
  ['exchange-2013', 'exchange'],
  ['exchange-online', 'exchange-online'],
  ['gmail-2004', 'google'],
  ['postfix', undefined],
  [undefined, undefined],
])('who writes like %s speaks as %s', (dialect, speaker) => {
  expect(speakerOf({ dialect })).toBe(speaker)
})

it.each([
  ['contoso.mail.protection.outlook.com', 'exchange-online'],
  ['ASPMX.L.Google.com', 'google'],
  ['mx.example.com', undefined],
  ['notgoogle.com', undefined],
  [undefined, undefined],
])('what %s said, whoever wrote it down, is said by %s', (remoteMta, speaker) => {
  expect(speakerOf({ dialect: 'exchange-2003', saidBy: 'remote', remoteMta })).toBe(speaker)
})
