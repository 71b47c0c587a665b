import { expect, it } from 'vitest'
import { speakerOfDialect } from './speaker-of-dialect.ts'

it.each([
  ['exchange-2003', 'exchange-2003'],
  ['exchange-2013', 'exchange'],
  ['exchange-online', 'exchange-online'],
  ['gmail-2004', 'google'],
  ['postfix', undefined],
  [undefined, undefined],
])('%s speaks as %s', (dialect, speaker) => {
  expect(speakerOfDialect(dialect)).toBe(speaker)
})
