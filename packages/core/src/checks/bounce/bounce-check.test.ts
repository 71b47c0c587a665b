import { expect, test } from 'vitest'
import { FactReader, type BounceNotice } from '../../facts/index.ts'
import { bounceReasons } from '../../vocabulary/index.ts'
import { context, testCheck } from '../testing/check-table.ts'
import { domainSubject, seen } from '../testing/fact-samples.ts'
import { bounceCheck } from './bounce-check.ts'
import { listNamed } from './list-named.ts'

const plain: BounceNotice = {
  kind: 'failed',
  recipient: 'lee@fabrikam.example',
  reason: 'unknown',
  isExpired: false,
  writer: 'ours',
  direction: 'from-us',
}
const notice = (more: Partial<BounceNotice>) => seen('bounce.notice', domainSubject, { ...plain, ...more })

/** Samples are of 23 November 2026, 08:00 UTC. */
testCheck(bounceCheck, [
  ['no notice', [], []],
  ['the mailbox is not known', [notice({ reason: 'address-unknown' })], ['bounce-address-unknown']],
  ['the domain is not found', [notice({ reason: 'domain-unknown' })], ['bounce-domain-unknown']],
  ['no room', [notice({ reason: 'mailbox-full' })], ['bounce-mailbox-full']],
  ['switched off', [notice({ reason: 'mailbox-disabled' })], ['bounce-mailbox-disabled']],
  ['no reverse name', [notice({ reason: 'ptr' })], ['bounce-ptr']],
  ['on a list', [notice({ reason: 'blocklisted' })], ['bounce-blocklisted']],
  ['too much', [notice({ reason: 'rate-limited' })], ['bounce-rate-limited']],
  ['strangers', [notice({ reason: 'greylisted' })], ['bounce-greylisted']],
  ['a rule', [notice({ reason: 'policy' })], ['bounce-policy']],
  ['what was written', [notice({ reason: 'content' })], ['bounce-content']],
  ['the sender’s rules', [notice({ reason: 'sender-auth' })], ['bounce-sender-auth']],
  ['a login', [notice({ reason: 'auth-required' })], ['bounce-auth-required']],
  ['encryption', [notice({ reason: 'tls-required' })], ['bounce-tls-required']],
  ['too many recipients', [notice({ reason: 'recipient-limit' })], ['bounce-recipient-limit']],
  ['too large', [notice({ reason: 'too-large' })], ['bounce-too-large']],
  ['a lookup', [notice({ reason: 'dns-failed' })], ['bounce-dns-failed']],
  ['silence', [notice({ reason: 'no-answer' })], ['bounce-no-answer']],
  ['a break', [notice({ reason: 'connection-lost' })], ['bounce-connection-lost']],
  ['in circles', [notice({ reason: 'loop' })], ['bounce-loop']],
  ['not responsible', [notice({ reason: 'relay-denied' })], ['bounce-relay-denied']],
  ['a fault of theirs', [notice({ reason: 'server-fault' })], ['bounce-server-fault']],
  ['no mail there', [notice({ reason: 'no-mail-accepted' })], ['bounce-no-mail-accepted']],
  ['time over, no cause', [notice({ reason: 'expired', isExpired: true })], ['bounce-expired']],
  ['came back, no cause', [notice({})], ['bounce-unknown']],
  ['a delay notice without a cause', [notice({ kind: 'delayed' })], ['bounce-delayed']],
  [
    'a delay notice with its cause',
    [notice({ kind: 'delayed', reason: 'ptr' })],
    ['bounce-delayed', 'bounce-ptr[risk]'],
  ],
  [
    'about mail to us, of mail to them',
    [notice({ reason: 'ptr', direction: 'to-us', recipient: 'priya@contoso.example' })],
    ['bounce-other-direction'],
  ],
  ['about mail to us, the check turned around', [notice({ reason: 'ptr', direction: 'to-us' })], ['bounce-ptr']],
  ['written two hours ago', [notice({ noticedAt: '2026-11-23T06:00:00.000Z' })], ['bounce-unknown']],
  ['written three days ago', [notice({ noticedAt: '2026-11-20T06:00:00.000Z' })], ['bounce-unknown', 'bounce-old']],
  ['delivered', [notice({ kind: 'delivered' })], ['bounce-delivered']],
  ['passed on', [notice({ kind: 'relayed' })], ['bounce-delivered']],
  ['an automatic reply', [notice({ kind: 'auto-reply' })], []],
])

test.each(bounceReasons)('a refusal for the reason %s is the notice’s own word, not the probe’s', (reason) => {
  const [finding] = bounceCheck.judge(new FactReader([notice({ reason })]), context)
  expect(finding?.observedBy).toEqual({ by: 'bounce' })
})

const argsFor = (more: Partial<BounceNotice>) =>
  bounceCheck.judge(new FactReader([notice(more)]), context).at(-1)?.args ?? {}

test('what was said is quoted once with its codes', () => {
  expect(
    argsFor({ replyCode: 450, status: '4.7.1', diagnosticText: 'cannot find  your reverse hostname' }),
  ).toMatchObject({
    reply: '450 4.7.1 cannot find your reverse hostname',
    isTheirWords: true,
  })
  expect(argsFor({ replyCode: 550, status: '4.4.7', diagnosticText: '550 5.1.1 no such user' })['reply']).toBe(
    '550 5.1.1 no such user',
  )
  expect(argsFor({ saidBy: 'reporting', diagnosticText: 'timed out' })).toMatchObject({ isTheirWords: false })
  expect(argsFor({ diagnosticText: 'timed out' })).toMatchObject({ isTheirWords: false })
  expect(argsFor({ saidBy: 'reporting', writer: 'theirs', diagnosticText: 'over quota' })).toMatchObject({
    isTheirWords: true,
  })
  expect(argsFor({})).not.toHaveProperty('reply')
})

test('a mail that waits, and one that does no more', () => {
  const delayed = { kind: 'delayed' } as const
  expect(argsFor({ ...delayed, deadlineAt: '2026-11-24T08:00:00.000Z' })).toMatchObject({ isWaiting: true })
  expect(argsFor({ ...delayed, deadlineAt: '2026-11-22T08:00:00.000Z' })).toMatchObject({ isWaiting: false })
})

test.each([
  ['DMARC policy of contoso.example: reject', undefined, 'dmarc'],
  ['SPF check failed for 203.0.113.25', undefined, 'spf'],
  ['not authenticated', '5.7.23', 'spf'],
  ['not authenticated', '5.7.20', 'dkim'],
  ['not authenticated', undefined, undefined],
])('“%s” (%s) names %s', (diagnosticText, status, mechanism) => {
  const stated = status === undefined ? {} : { status }
  expect(argsFor({ reason: 'sender-auth', diagnosticText, ...stated })['mechanism']).toBe(mechanism)
})

test.each([
  ['Client host [203.0.113.25] blocked using zen.spamhaus.org; see https://x.example', 'Spamhaus ZEN'],
  ['blocked by Spamhaus', 'Spamhaus'],
  ['Blocked - see https://www.spamcop.net/bl.shtml?203.0.113.25', 'SpamCop'],
  ['203.0.113.25 is listed in rbl.northgate.example.', 'rbl.northgate.example'],
  ['your address is on our list', undefined],
])('“%s” names %s', (words, list) => {
  expect(listNamed(words)).toBe(list)
})
