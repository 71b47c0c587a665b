import { expect, test } from 'vitest'
import type { AnyFact } from '../../facts/index.ts'
import { recipientReply } from '../reading/recipient-reply.ts'
import { testCheck, stillRunning } from '../testing/check-table.ts'
import { failed, ip1, mx1, reply, seen, sender } from '../testing/fact-samples.ts'
import { rcptCheck } from './rcpt-check.ts'

const subject = { kind: 'address', name: mx1, address: ip1 } as const
const mailTaken = seen('smtp.mail', subject, reply('250 2.1.0 ok'))

function says(text: string): AnyFact[] {
  return [mailTaken, seen('smtp.rcpt', subject, reply(text))]
}

/** The checker calls from the address that sends. */
const ownAddress = sender({ addresses: ['198.51.100.9'], name: '198.51.100.9' })
const throttled = '451 4.7.1 Too many connections from your address, slow down'
const ts03 = '421 4.7.1 [TS03] All messages from [198.51.100.9] will be permanently deferred; Retrying will NOT succeed'

testCheck(rcptCheck, [
  ['nobody asked', [], []],
  ['taken', says('250 2.1.5 ok'), ['rcpt-accepted']],
  ['taken, but not verified', says('252 2.1.5 will try'), ['rcpt-accepted']],
  ['the sender was taken, and the recipient not named yet', [mailTaken], [], stillRunning],
  ['the sender was taken, and then the run ended', [mailTaken], ['rcpt-not-asked']],
  ['greylisted by name', says('450 4.2.0 Greylisted, see the manual'), ['rcpt-greylisted']],
  ['greylisted in the usual words', says('451 4.7.1 Please try again later'), ['rcpt-greylisted']],
  ['not now', says('451 4.3.0 Local error in processing'), ['rcpt-later']],
  ['unknown', says('550 5.1.1 no such user here'), ['rcpt-unknown']],
  ['full, for now', says('452 4.2.2 Mailbox full'), ['rcpt-full[risk]']],
  ['full, by the code that is temporary here', says('552 5.2.2 Mailbox full'), ['rcpt-full[risk]']],
  ['full, for good', says('550 5.2.2 Over quota'), ['rcpt-full']],
  ['no mail for this domain', says('550 5.7.1 Unable to relay'), ['rcpt-relay-denied']],
  ['refuses who calls', says('554 5.7.1 Client host [198.51.100.9] blocked using zen.spamhaus.org'), []],
  ['refuses a caller without a name', says('450 4.7.25 Client host rejected: cannot find your reverse hostname'), []],
  ['slows the checker down', says(throttled), []],
  ['slows the sender down, from whose address we call', [...says(throttled), ownAddress], ['rcpt-rate-limited']],
  ['puts the checker off for good', says(ts03), []],
  ['puts the sender off for good', [...says(ts03), ownAddress], ['rcpt-permanently-deferred']],
  ['puts mail off for good', says('450 4.7.0 This mail is permanently deferred'), ['rcpt-permanently-deferred']],
  [
    'refuses the sender that we name',
    [seen('smtp.mail', subject, reply('550 5.1.7 Bad sender'))],
    ['rcpt-refused-sender'],
  ],
  ['a reply that says nothing', says('503 5.5.1 Bad sequence of commands'), ['rcpt-not-asked']],
  ['hangs up', [mailTaken, failed('smtp.rcpt', subject, 'closed')], ['rcpt-not-asked']],
  ['takes no such letters', [failed('smtp.rcpt', subject, 'no-smtputf8')], ['rcpt-not-asked']],
])

/** As servers are seen to say it. */
test.each([
  ['550 5.1.1 <lee@fabrikam.example>: Recipient address rejected: User unknown in virtual mailbox table', 'unknown'],
  ['550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking', 'unknown'],
  ['550 5.4.1 Recipient address rejected: Access denied. [x.prod.outlook.com]', 'unknown'],
  ['550 Requested action not taken: mailbox unavailable', 'unknown'],
  ['550 5.2.1 The email account that you tried to reach is disabled', 'unknown'],
  ['551 User not local', 'unknown'],
  ['450 4.1.1 Recipient address rejected: unverified address: try again later', 'later'],
  ['450 4.2.1 The user you are trying to contact is receiving mail too quickly', 'later'],
  ['452 4.5.3 Too many recipients', 'later'],
  ['452 4.3.1 Insufficient system storage', 'later'],
  ['552 Requested mail action aborted: exceeded storage allocation', 'full'],
  ['450 4.7.1 Greylisting in action, please come back in 00:05:00', 'greylisted'],
  ['451 Temporarily deferred, try again later', 'greylisted-likely'],
  ['451 4.7.1 Graylisted, please try again in 300 seconds from [198.51.100.9]', 'greylisted'],
  ['554 5.7.1 <lee@fabrikam.example>: Relay access denied', 'relay-denied'],
  ['550 5.7.27 Sender address has null MX', 'refused-sender'],
  ['550 5.7.1 Message rejected due to content restrictions', 'about-caller'],
  ['550 5.7.25 The IP address sending this message does not have a PTR record', 'about-caller'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'unclear'],
  ['354 go ahead', 'unclear'],
] as const)('%s', (text, meaning) => {
  expect(recipientReply(reply(text), 'RCPT')).toBe(meaning)
})
