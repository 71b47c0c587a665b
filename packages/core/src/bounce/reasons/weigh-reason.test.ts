import { expect, it } from 'vitest'
import { weighReason } from './weigh-reason.ts'

it.each([
  ['ptr', undefined, 'sender-isp', 'isp'],
  ['blocklisted', 'remote', 'sender', 'mailteam'],
  ['address-unknown', 'remote', 'recipient', 'author'],
  ['no-answer', 'reporting', 'recipient', 'theirs'],
  ['greylisted', 'remote', 'none', 'nobody'],
  ['relay-denied', 'remote', 'recipient', 'theirs'],
  ['relay-denied', 'reporting', 'sender', 'mailteam'],
  ['expired', 'reporting', 'unknown', 'helpdesk'],
] as const)('%s said by %s: %s, %s', (reason, saidBy, side, actor) => {
  expect(weighReason(reason, saidBy)).toEqual({ side, actor })
})
