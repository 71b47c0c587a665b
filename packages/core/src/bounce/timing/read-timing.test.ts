import { describe, expect, it, test } from 'vitest'
import type { BounceDocument } from '../document/document.ts'
import type { StatedRecipient, Statement } from '../statement.ts'
import { type Timing, readTiming } from './read-timing.ts'

const hour = 3600
const day = 86_400

interface Case {
  kind?: 'delayed' | 'failed' | 'auto-reply'
  isExpired?: boolean
  /** The notice's own date. */
  date?: string
  subject?: string
  lines?: string[]
  received?: string
  stated?: Partial<Statement>
  recipient?: Partial<StatedRecipient>
  zone?: string
}

function timing({ kind = 'delayed', isExpired = false, zone, ...one }: Case): Timing {
  const document: BounceDocument = {
    form: 'message',
    fields: [
      ...(one.date === undefined ? [] : [{ name: 'date', value: one.date }]),
      ...(one.subject === undefined ? [] : [{ name: 'subject', value: one.subject }]),
    ],
    lines: one.lines ?? [],
    statusBlocks: [],
    returned: one.received === undefined ? [] : [{ name: 'received', value: one.received }],
    attached: [],
    shown: (one.lines ?? []).join('\n'),
  }
  const stated: Statement = { quotes: [], recipients: [{ said: [], ...one.recipient }], ...one.stated }
  const action = kind === 'delayed' ? 'delayed' : 'failed'
  return readTiming({ stated, kind, recipients: [{ action, isExpired }] }, document, { zone })
}

describe('a notice of a delay', () => {
  it('with both times of RFC 3464 tells both limits', () => {
    expect(
      timing({
        date: 'Wed, 26 Mar 2008 09:11:14 -0500',
        stated: { arrival: 'Tue, 25 Mar 2008 21:11:00 -0500' },
        recipient: { willRetryUntil: 'Thu, 27 Mar 2008 21:11:00 -0500' },
      }),
    ).toEqual({
      arrivedAt: '2008-03-26T02:11:00.000Z',
      noticedAt: '2008-03-26T14:11:14.000Z',
      deadlineAt: '2008-03-28T02:11:00.000Z',
      settings: {
        delayNoticeSeconds: 12 * hour,
        expirySeconds: 2 * day,
        readFrom: { delayNotice: 'times', expiry: 'times' },
      },
      quotes: [],
    })
  })

  it('lets words go before times for the limits, and the stated instant before words for the deadline', () => {
    const read = timing({
      date: 'Sun, 13 Sep 2015 07:21:54 +0900',
      subject: 'Warning: could not send message for past 4 hours',
      lines: ['Will keep trying until message is 8 hours old'],
      stated: { arrival: 'Sun, 13 Sep 2015 03:10:06 +0900' },
      recipient: { willRetryUntil: 'Sun, 13 Sep 2015 11:10:06 +0900' },
    })
    expect(read.deadlineAt).toBe('2015-09-13T02:10:06.000Z')
    expect(read.settings).toEqual({
      delayNoticeSeconds: 4 * hour,
      expirySeconds: 8 * hour,
      readFrom: { delayNotice: 'words', expiry: 'words' },
    })
    expect(read.quotes).toEqual([{ of: 'expiry', words: '8 hours' }])
  })

  it('counts from the arrival where it tells its limit only', () => {
    const lines = ['It will be retried until it is 5 day(s) old.']
    const stated = { arrival: 'Mon, 23 Nov 2026 18:50:27 +0000' }
    expect(timing({ lines, stated }).deadlineAt).toBe('2026-11-28T18:50:27.000Z')
    expect(timing({ lines }).deadlineAt).toBeUndefined()
  })

  it('counts from its own date where it tells what is left, and sums up the limit', () => {
    const read = timing({
      date: 'Mon, 04 Jun 2012 11:36:00 +0000',
      lines: ['The server will keep trying to deliver this message for the next 1 days, 19 hours and 54 minutes.'],
      stated: { arrival: 'Mon, 04 Jun 2012 07:30:00 +0000' },
    })
    expect(read.deadlineAt).toBe('2012-06-06T07:30:00.000Z')
    expect(read.settings).toMatchObject({ delayNoticeSeconds: 4 * hour, expirySeconds: 2 * day })
  })

  it('takes the stamp of the reporting server for the arrival, and of no other', () => {
    const received =
      'from localhost by mail.example.net (OpenSMTPD) with ESMTPA id 7da; Mon, 23 Nov 2026 18:47:33 +0000'
    const lines = ['The message is kept in the queue for up to 7 days.']
    expect(timing({ lines, received, stated: { reportingMta: 'mail.example.net' } }).deadlineAt).toBe(
      '2026-11-30T18:47:33.000Z',
    )
    expect(timing({ lines, received, stated: { reportingMta: 'mail.example.com' } }).deadlineAt).toBeUndefined()
  })

  it('says nothing where the notice states nothing', () => {
    expect(timing({ lines: ['Delivery to the following recipients has been delayed.'] })).toEqual({
      settings: {},
      quotes: [],
    })
  })

  it('takes what its dialect has read before other words', () => {
    const read = timing({
      date: 'Mon, 04 Jun 2012 12:00:00 +0000',
      lines: ['for the next 9 hours'],
      stated: { remaining: '3 hours' },
    })
    expect(read.deadlineAt).toBe('2012-06-04T15:00:00.000Z')
    expect(read.quotes).toEqual([])
  })

  it('takes the first end of several, and none that lies before the arrival', () => {
    const until = (willRetryUntil: string): StatedRecipient => ({ said: [], willRetryUntil })
    const recipients = [
      until('Thu, 01 Jan 1970 00:00:00 +0000'),
      until('Wed, 06 Jun 2012 07:30:00 +0000'),
      until('Tue, 05 Jun 2012 07:30:00 +0000'),
    ]
    const stated = { arrival: 'Mon, 04 Jun 2012 07:30:00 +0000', recipients }
    expect(timing({ stated }).deadlineAt).toBe('2012-06-05T07:30:00.000Z')
  })

  it('decides between day and month by its own date, or not at all', () => {
    const lines = ['Delivery of this message will be attempted until 6/5/2012 7:30:00 AM (GMT+00:00) Dublin.']
    expect(timing({ lines, date: 'Mon, 04 Jun 2012 11:30:20 +0000' }).deadlineAt).toBe('2012-06-05T07:30:00.000Z')
    expect(timing({ lines }).deadlineAt).toBeUndefined()
  })

  it('reads a time without a zone in that of the reader', () => {
    const one = { date: 'Friday, January 30, 2026 9:28 PM', lines: ['Attempts go on for the next 2 hours.'] }
    expect(timing(one).deadlineAt).toBeUndefined()
    expect(timing({ ...one, zone: 'Europe/Berlin' }).deadlineAt).toBe('2026-01-30T22:28:00.000Z')
    expect(timing({ ...one, zone: 'No/Where' }).deadlineAt).toBeUndefined()
  })
})

describe('a notice that gave up', () => {
  const gaveUp = { kind: 'failed', isExpired: true } as const

  it('was written at the deadline, and tells the limit between its times', () => {
    const stated = { arrival: 'Tue, 25 Mar 2008 09:11:00 -0500' }
    expect(timing({ ...gaveUp, date: 'Thu, 27 Mar 2008 09:14:00 -0500', stated })).toMatchObject({
      deadlineAt: '2008-03-27T14:14:00.000Z',
      settings: { expirySeconds: 2 * day, readFrom: { expiry: 'times' } },
    })
  })

  it('tells the limit in words', () => {
    expect(timing({ ...gaveUp, lines: ['Message could not be delivered for 5 days'] }).settings).toEqual({
      expirySeconds: 5 * day,
      readFrom: { expiry: 'words' },
    })
  })

  it('tells it between two times without a zone', () => {
    const stated = { arrival: '3/25/2008 9:10 AM' }
    const read = timing({ ...gaveUp, stated, recipient: { lastAttempt: '3/27/2008 9:11 AM' } })
    expect(read).toEqual({ settings: { expirySeconds: 2 * day, readFrom: { expiry: 'times' } }, quotes: [] })
  })

  it('tells nothing of a limit that was over before the message came', () => {
    const said = [{ text: 'retry timeout exceeded' }]
    const stated = { arrival: 'Tue, 25 Mar 2008 09:11:00 -0500' }
    const read = timing({ ...gaveUp, date: 'Wed, 26 Mar 2008 09:14:00 -0500', stated, recipient: { said } })
    expect(read.settings).toEqual({})
  })
})

test('a refusal has neither a deadline nor limits', () => {
  const stated = { arrival: 'Tue, 25 Mar 2008 09:11:00 -0500' }
  expect(timing({ kind: 'failed', date: 'Thu, 27 Mar 2008 09:14:00 -0500', stated })).toEqual({
    arrivedAt: '2008-03-25T14:11:00.000Z',
    noticedAt: '2008-03-27T14:14:00.000Z',
    settings: {},
    quotes: [],
  })
})

test('a clock that runs wrong tells no limit', () => {
  const stated = { arrival: 'Mon, 04 Jun 2012 07:30:00 +0000' }
  const recipient = { willRetryUntil: 'Wed, 04 Jun 2036 07:30:00 +0000' }
  expect(timing({ date: 'Wed, 04 Jun 2031 07:30:00 +0000', stated, recipient }).settings).toEqual({})
})

test('an absence for days is no limit of a server', () => {
  expect(timing({ kind: 'auto-reply', lines: ['I am away for the next 3 days'] }).settings).toEqual({})
})

test.each(['+', '9'.repeat(500), '1/1/1 1:1', '-0000-0000', '\u0000', '年月日', '1 Jan 9999 23:59 -1400'])(
  'hostile time “%s” throws nothing',
  (text) => {
    const stated = { arrival: text, retryUntil: text, remaining: text, noticeAfter: text, expiresAfter: text }
    expect(() => timing({ date: text, lines: [text], stated, recipient: { willRetryUntil: text } })).not.toThrow()
  },
)
