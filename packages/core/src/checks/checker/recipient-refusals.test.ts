import { describe } from 'vitest'
import type { AnyFact } from '../../facts/index.ts'
import { testCheck } from '../testing/check-table.ts'
import { ip1, mx1, reply, seen, sender } from '../testing/fact-samples.ts'
import { checkerCheck } from './checker-check.ts'

const subject = { kind: 'address', name: mx1, address: ip1 } as const
const mailTaken = seen('smtp.mail', subject, reply('250 2.1.0 ok'))

function says(text: string): AnyFact[] {
  return [mailTaken, seen('smtp.rcpt', subject, reply(text))]
}

const ownAddress = sender({ addresses: ['198.51.100.9'], name: '198.51.100.9' })
const throttled = '451 4.7.1 Too many connections from your address, slow down'
const ts03 = '421 4.7.1 [TS03] All messages from [198.51.100.9] will be permanently deferred; Retrying will NOT succeed'

describe('what is about the caller', () => {
  testCheck(checkerCheck, [
    ['a list', says('554 5.7.1 Client host [198.51.100.9] blocked using zen.spamhaus.org'), ['checker-refused']],
    ['a policy', says('550 5.7.1 Rejected by policy'), ['checker-refused']],
    ['too much', says(throttled), ['checker-rate-limited']],
    ['later for good', says(ts03), ['checker-refused']],
    ['too much, from the sender’s own address', [...says(throttled), ownAddress], []],
    ['an unknown address', says('550 5.1.1 User unknown'), []],
  ])
})
