import { expect, test } from 'vitest'
import { askAgainMinutes } from './index.ts'

test.each([
  [{ asksRecipient: true }, {}, 5],
  [{ asksRecipient: true, askedBefore: 1 }, {}, 20],
  [{ asksRecipient: true }, { minutes: 2 }, 2],
  [{ asksRecipient: true }, { minutes: 600 }, undefined],
  [{ asksRecipient: true, askedBefore: 2 }, {}, undefined],
  [{}, {}, undefined],
])('after %j and %j we come back in %s minutes', (run, args, minutes) => {
  expect(askAgainMinutes([{ code: 'rcpt-greylisted', args }], run)).toBe(minutes)
  expect(askAgainMinutes([{ code: 'rcpt-later', args }], run)).toBeUndefined()
})
