import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../findings/index.ts'
import { weigh, type EarlierRuns } from './index.ts'
import { at, finding, pair, said, sender, type Given } from './testing/given-finding.ts'

const works = at('greeting-ready', 'mx1')
const reply = '450 4.7.1 Client host rejected: cannot find your reverse hostname'
const readAt = '2026-11-24T08:00:00.000Z'
const noticedAt = '2026-11-24T06:00:00.000Z'
const arrivedAt = '2026-11-22T06:00:00.000Z'

const noticed = (reason: string, args: Finding['args'] = {}): Given => ({
  code: `bounce-${reason}`,
  observedBy: { by: 'bounce' },
  args: { reply, isTheirWords: true, readAt, noticedAt, arrivedAt, ...args },
})
const judged = (...given: Given[]) => weigh(given.map(finding), pair)
const outline = (...given: Given[]): string => {
  const { state, primary, confidence, reasons } = judged(...given)
  return [state, primary, confidence, ...reasons].join(' ')
}

describe('their words and what we see', () => {
  it('make it sure together, for three reasons', () => {
    expect(outline(works, sender('ptr-missing', undefined, said), noticed('ptr'))).toBe(
      'blocked ptr-missing sure bounce-said authority-said all-resolvers-agree',
    )
  })

  it('are likely alone where a check could read the record', () => {
    expect(outline(works, noticed('ptr'))).toBe('blocked ptr-missing likely bounce-said')
  })

  it('are sure alone about a mailbox, and less so when they are old', () => {
    expect(outline(works, noticed('address-unknown'))).toBe('blocked mailbox sure bounce-said')
    expect(outline(works, noticed('address-unknown', { isOld: true }))).toBe('blocked mailbox likely bounce-said')
  })

  it('say nothing about another address', () => {
    const other = noticed('ptr', { address: '203.0.113.99' })
    expect(judged(works, sender('ptr-missing', undefined, said), other)).toMatchObject({
      primary: 'ptr-missing',
      args: { ip: '203.0.113.99' },
      remaining: [{ primary: 'ptr-missing', args: { ip: '203.0.113.25' } }],
    })
  })

  it('count as a second look at what their own server met too', () => {
    const silent = at('connect-timeout', 'mx1')
    expect(outline(silent)).toMatch(/^blocked nobody-answers likely .*one-try/)
    expect(outline(silent, noticed('no-answer', { isTheirWords: false }))).toMatch(
      /^blocked nobody-answers sure .*bounce-agrees/,
    )
    expect(outline(silent, noticed('no-answer', { isOld: true }))).toMatch(/^blocked nobody-answers likely/)
  })
})

describe('what was repaired since', () => {
  const startAt = arrivedAt
  it.each<[string, Given[]]>([
    ['a reverse name', [sender('ptr-confirmed'), noticed('ptr')]],
    [
      'a list',
      [sender('blocklist-clear', undefined, { list: 'SpamCop' }), noticed('blocklisted', { list: 'SpamCop' })],
    ],
    ['a permission list', [sender('spf-sender-passes'), noticed('sender-auth', { mechanism: 'spf' })]],
    ['a mailbox', ['rcpt-accepted', noticed('mailbox-full')]],
    ['servers that were away', [noticed('no-answer')]],
    ['lookups that failed', [noticed('dns-failed')]],
  ])('%s: works again, since the notice', (_what, given) => {
    expect(judged(works, ...given)).toMatchObject({
      state: 'recovered',
      primary: 'works-again',
      args: { startAt, endAt: noticedAt, was: 'blocked' },
    })
  })

  it('is remembered for a week', () => {
    expect(outline(works, noticed('no-answer', { noticedAt: '2026-11-14T06:00:00.000Z' }))).toMatch(
      /^ok all-works-no-reason likely/,
    )
  })

  it('is not another list, another address or another time', () => {
    expect(
      outline(
        works,
        sender('blocklist-clear', undefined, { list: 'PSBL' }),
        noticed('blocklisted', { list: 'SpamCop' }),
      ),
    ).toMatch(/^blocked blocklisted/)
    expect(outline(works, sender('ptr-confirmed'), noticed('ptr', { address: '203.0.113.99' }))).toMatch(
      /^blocked ptr-missing/,
    )
  })
})

test('a fault that we see goes before a notice without a reason', () => {
  expect(outline(works, sender('ptr-missing'), noticed('expired', { isTheirWords: false }))).toMatch(
    /^delayed ptr-missing likely/,
  )
})

test('a notice is all there is where nothing could be seen', () => {
  expect(outline('checker-port25-blocked', noticed('no-answer', { isTheirWords: false }))).toBe(
    'blocked refused-in-words likely notice-said step-missing',
  )
  expect(outline('checker-port25-blocked', noticed('delayed', { isTheirWords: false, isDelayed: true }))).toBe(
    'delayed refused-in-words possible notice-said step-missing',
  )
})

test('nothing is said by words alone while the records are still to come', () => {
  const running = { ...pair, isComplete: false }
  expect(weigh([works, noticed('ptr')].map(finding), running)).toBeNull()
  expect(weigh([works, noticed('address-unknown')].map(finding), running)).toMatchObject({ primary: 'mailbox' })
})

test('a mail that waits has its deadline in the verdict', () => {
  const deadlineAt = '2026-11-26T06:00:00.000Z'
  const waiting = { isDelayed: true, isWaiting: true, deadlineAt }
  expect(judged(at('connect-timeout', 'mx1'), noticed('delayed', waiting)).args).toMatchObject({ giveUpAt: deadlineAt })
  expect(judged(works, noticed('delayed', waiting)).args).toMatchObject({ giveUpAt: deadlineAt })
  expect(judged(works, noticed('expired', { deadlineAt })).args).not.toHaveProperty('giveUpAt')
})

describe('since', () => {
  const earlier: EarlierRuns = { lastGoodAt: null, outage: null, readAt }
  const sinceOf = (more: Partial<EarlierRuns>, args: Finding['args'] = {}) =>
    weigh([works, noticed('ptr', args)].map(finding), { ...pair, earlier: { ...earlier, ...more } }).since

  it('the mail was sent that a notice is about, at the latest', () => {
    const since = { lastGoodAt: null, firstBadAt: arrivedAt, isFromNotice: true }
    expect(sinceOf({})).toEqual(since)
    expect(weigh([works, noticed('ptr')].map(finding), pair).since).toEqual(since)
  })

  it('a check saw it work before', () => {
    const lastGoodAt = '2026-11-20T06:00:00.000Z'
    expect(sinceOf({ lastGoodAt })).toEqual({ lastGoodAt, firstBadAt: arrivedAt, isFromNotice: true })
  })

  it('a notice of before the last good check tells of another time', () => {
    const lastGoodAt = '2026-11-23T06:00:00.000Z'
    expect(sinceOf({ lastGoodAt })).toEqual({ lastGoodAt, firstBadAt: readAt })
  })
})
