import { describe, expect, it } from 'vitest'
import { bounceDirections, bounceWriters, type BounceNotice } from '../../facts/index.ts'
import { bounceKinds, bounceReasons } from '../../vocabulary/index.ts'
import {
  bounceEvents,
  bounceKindText,
  bounceMeaning,
  bounceSentences,
  bounceWriterText,
  bounceDeadlineText,
  keptValues,
  providerRequest,
  replyForUser,
  reverseName,
  usualReasons,
} from './index.ts'

const now = new Date('2026-01-29T14:28:00Z')
const sayTime = (at: Date): string => `at ${at.toISOString().slice(11, 16)}`

const bare: BounceNotice = {
  kind: 'failed',
  reason: 'unknown',
  isExpired: false,
  writer: 'unknown',
  direction: 'unknown',
}
const full: BounceNotice = {
  ...bare,
  dialect: 'postfix',
  recipient: 'lee@fabrikam.example',
  senderDomain: 'brightwater.example',
  status: '4.7.1',
  replyCode: 450,
  diagnosticText: 'cannot find your reverse hostname',
  saidBy: 'remote',
  remoteMta: 'mx1.fabrikam.example',
  remoteAddress: '192.0.2.10',
  reportingMta: 'mail.brightwater.example',
  sendingAddress: '203.0.113.25',
  arrivedAt: '2026-01-28T21:28:00Z',
  noticedAt: '2026-01-29T01:28:00Z',
  lastAttemptAt: '2026-01-29T01:20:00Z',
  deadlineAt: '2026-01-30T21:28:00Z',
  delayNoticeSeconds: 14_400,
  expirySeconds: 172_800,
  attempts: 26,
}

/** Every notice that there may be, with all its values and with none. */
function* notices(): Generator<BounceNotice> {
  for (const values of [full, bare]) {
    for (const kind of bounceKinds)
      for (const reason of bounceReasons)
        for (const isExpired of [true, false])
          for (const writer of bounceWriters)
            for (const direction of bounceDirections) yield { ...values, kind, reason, isExpired, writer, direction }
  }
}

function expectReadable(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|[{}]| {2}|\s[.,:]|“”/)
  for (const sentence of text.split(/[.:;”?] /)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
}

describe('the words of a bounce', () => {
  // Tens of thousands of sentences: more than the usual time of a test on a busy machine.
  it('can all be said, whatever a notice states', { timeout: 60_000 }, () => {
    for (const notice of notices()) {
      const meaning = bounceMeaning(notice)
      for (const text of [
        ...bounceSentences(notice, sayTime),
        bounceKindText(notice),
        bounceWriterText(notice),
        ...bounceEvents(notice).map((event) => event.text),
        bounceDeadlineText(notice, now, sayTime),
        replyForUser(notice, sayTime),
        ...(meaning ? [meaning.means, meaning.howSure] : []),
        ...keptValues(notice, sayTime).flatMap(({ label, text }) => [label, text]),
      ]) {
        expectReadable(text)
      }
    }
    usualReasons.forEach(expectReadable)
  })

  it('leads with what was said, never with the time limit', () => {
    const gaveUp: BounceNotice = { ...full, reason: 'ptr', isExpired: true, writer: 'ours' }
    expect(bounceSentences(gaveUp, sayTime)).toEqual([
      'Our own server wrote this.',
      'It tried 26 times in 2 days to reach fabrikam.example and gave up.',
      'The last thing their server said was: “450 4.7.1 cannot find your reverse hostname”.',
      'That is the real reason.',
      'Their server wants a reverse DNS name (PTR) for 203.0.113.25.',
    ])
    expect(bounceSentences({ ...bare, isExpired: true, reason: 'expired', status: '4.4.7' })).toEqual([
      'A mail server wrote this.',
      'It tried until its time limit and gave up.',
      'The code 4.4.7 only says that the time was over.',
      'This bounce does not contain the real reason. A check can find it.',
    ])
  })

  it('tells the deadline, and when it is over', () => {
    const waiting: BounceNotice = { ...full, kind: 'delayed', writer: 'ours' }
    const say = (at: Date): string =>
      at.getTime() === Date.parse('2026-01-30T21:28:00Z') ? 'Friday 30 January, 21:28' : ''
    expect(bounceDeadlineText(waiting, now, say)).toBe(
      'Our server gives up Friday 30 January, 21:28. 31 hours left. The message is still queued: do not send it again.',
    )
    expect(bounceDeadlineText(waiting, new Date('2026-02-01T00:00:00Z'), say)).toBe(
      'The time limit was over Friday 30 January, 21:28. By now the mail has arrived, or a bounce has come.',
    )
    expect(bounceDeadlineText({ ...bare, kind: 'delayed' }, now, say)).toContain('does not say until when')
    expect(bounceDeadlineText(full, now, say)).toBe('')
  })

  it('replies to the person who wrote the mail in two sentences, with the deadline', () => {
    expect(replyForUser({ ...full, kind: 'delayed', reason: 'greylisted' }, sayTime)).toBe(
      'Your mail to lee@fabrikam.example has not arrived yet: their server makes strangers wait once. It is tried again until at 21:28, so there is no need to send it again.',
    )
    expect(replyForUser({ ...full, reason: 'too-large' }, sayTime)).toBe(
      'Your mail to lee@fabrikam.example was not delivered: it is too large. Send it again with smaller attachments, or share the file another way.',
    )
    for (const notice of notices()) expect(replyForUser(notice, sayTime).match(/\.(?= |$)/g)).toHaveLength(2)
  })

  it('says when what happened, in order', () => {
    expect(bounceEvents({ ...full, kind: 'delayed', writer: 'ours' })).toEqual([
      { at: '2026-01-28T21:28:00Z', text: 'message sent: our server took it in' },
      { at: '2026-01-29T01:20:00Z', text: 'last try: “450 4.7.1 cannot find your reverse hostname”' },
      { at: '2026-01-29T01:28:00Z', text: 'delay notice, after 4 hours' },
      { at: '2026-01-30T21:28:00Z', text: 'our server gives up' },
    ])
    expect(bounceEvents({ ...bare, arrivedAt: 'never' })).toEqual([])
  })

  it('writes the exact record for the provider', () => {
    const reply = '450 4.7.1 cannot find your reverse hostname'
    const text = providerRequest({
      address: '203.0.113.25',
      wantedName: 'mail.brightwater.example.',
      reply,
      repliedAt: full.noticedAt,
    })
    expect(text).toContain('\n  25.113.0.203.in-addr.arpa. IN PTR mail.brightwater.example.\n')
    expect(text).toContain('\n  mail.brightwater.example. IN A 203.0.113.25\n')
    expect(text).toContain('answered ours on 29 Jan 2026, 01:28 UTC:\n  450 4.7.1')
    expect(reverseName('2001:db8::25')).toBe('5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa')
  })
})
