import { describe, expect, it } from 'vitest'
import { type EarlierRuns, type Outage, weigh } from './index.ts'
import { at, finding, pair } from './testing/given-finding.ts'

const outage: Outage = {
  state: 'blocked',
  isTheirStop: true,
  goodBeforeAt: '2026-11-21T16:00:00.000Z',
  firstBadAt: '2026-11-22T08:10:00.000Z',
  lastBadAt: '2026-11-22T17:30:00.000Z',
  longestGapMs: 3 * 3_600_000,
  goodAfterAt: null,
}
const earlier: EarlierRuns = { lastGoodAt: outage.goodBeforeAt, outage, readAt: '2026-11-22T17:45:00.000Z' }
const works = [finding(at('greeting-ready', 'mx1')), finding(at('ehlo-accepted', 'mx1'))]
const advice = [...works, finding('mx-is-cname')]
const silent = [finding(at('connect-timeout', 'mx1'))]

type Before = Partial<Outage> & { readAt?: string }

function primary(findings: typeof works, before: Before | null, giveUpHours: number | null = null): string {
  const { readAt = earlier.readAt, ...differing } = before ?? {}
  const known = { ...earlier, readAt, outage: before && { ...outage, ...differing } }
  return weigh(findings, { ...pair, earlier: known, giveUpHours }).primary
}

describe('a pair that works', () => {
  it.each<[string, typeof works, Before | null, number | null, string]>([
    ['nothing bad before', works, null, 48, 'all-good'],
    ['bad before', works, {}, null, 'works-again'],
    ['bad before, and something to improve', advice, {}, null, 'works-again'],
    ['bad 7 days ago', works, { readAt: '2026-11-29T17:30:00.000Z' }, null, 'works-again'],
    ['bad more than 7 days ago', works, { readAt: '2026-11-29T17:30:00.001Z' }, null, 'all-good'],
    ['good since then', works, { goodAfterAt: '2026-11-22T17:40:00.000Z' }, null, 'works-again'],
    ['still bad', silent, {}, 1, 'nobody-answers'],
    ['not seen', [], {}, 1, 'cannot-say'],
    ['longer than our server tries', works, {}, 9, 'gave-up-too-soon'],
    ['shorter than our server tries', works, {}, 10, 'works-again'],
    ['long, but not their stop', works, { isTheirStop: false }, 9, 'works-again'],
    ['long, but looked at too rarely', works, { longestGapMs: 5 * 3_600_000 }, 9, 'works-again'],
  ])('%s', (_name, findings, before, giveUpHours, expected) => {
    expect(primary(findings, before, giveUpHours)).toBe(expected)
  })

  it('says when it was bad, and between which checks that began and ended', () => {
    const verdict = weigh(works, { ...pair, earlier })
    expect(verdict).toMatchObject({ state: 'recovered', side: 'none', actor: 'author', confidence: 'likely' })
    expect(verdict.args).toEqual({
      domain: 'fabrikam.example',
      place: 'office',
      was: 'blocked',
      startAt: outage.firstBadAt,
      endAt: outage.lastBadAt,
      beganAfterAt: outage.goodBeforeAt,
      endedBeforeAt: earlier.readAt,
    })
    expect(verdict.because).toEqual(weigh(works, pair).because)
  })

  it('names one instant when one check saw it bad, and none before it when no check did', () => {
    const once = { ...outage, lastBadAt: outage.firstBadAt, goodBeforeAt: null, goodAfterAt: outage.lastBadAt }
    expect(weigh(works, { ...pair, earlier: { ...earlier, outage: once } }).args).toEqual({
      domain: 'fabrikam.example',
      place: 'office',
      was: 'blocked',
      startAt: outage.firstBadAt,
      endedBeforeAt: outage.lastBadAt,
    })
  })

  it('is not said while the run goes on', () => {
    expect(weigh(works, { ...pair, isComplete: false, earlier })).toBeNull()
  })

  it('says how long they were away and how long our server tries', () => {
    const { args, actor, side } = weigh(works, { ...pair, earlier, giveUpHours: 6 })
    expect({ actor, side }).toEqual({ actor: 'mailteam', side: 'sender' })
    expect(args).toMatchObject({ outageHours: 9, limitHours: 6 })
  })
})

describe('since when mail is held up', () => {
  const sinceOf = (more: Partial<EarlierRuns>, findings = silent) =>
    weigh(findings, { ...pair, earlier: { ...earlier, ...more } }).since

  it.each<[string, Partial<EarlierRuns>, string | null, string]>([
    ['goes on from an outage', {}, outage.goodBeforeAt, outage.firstBadAt],
    [
      'begins anew after an outage that ended',
      { outage: { ...outage, goodAfterAt: '2026-11-22T17:40:00.000Z' }, lastGoodAt: '2026-11-22T17:42:00.000Z' },
      '2026-11-22T17:42:00.000Z',
      earlier.readAt,
    ],
    ['begins with this check where the last one worked', { outage: null }, earlier.lastGoodAt, earlier.readAt],
    ['is at least this check where there is no other', { outage: null, lastGoodAt: null }, null, earlier.readAt],
  ])('%s', (_name, more, lastGoodAt, firstBadAt) => {
    expect(sinceOf(more)).toEqual({ lastGoodAt, firstBadAt })
  })

  it('is not said where mail works, where nobody saw, without a history, and while the run goes on', () => {
    expect(sinceOf({}, works)).toBeUndefined()
    expect(sinceOf({}, [])).toBeUndefined()
    expect(weigh(silent, pair).since).toBeUndefined()
    const running = weigh([finding('domain-nxdomain')], { ...pair, isComplete: false, earlier })
    expect(running).toMatchObject({ state: 'blocked' })
    expect(running?.since).toBeUndefined()
  })
})
