import type { CheckerView, InstallationView } from '@waypost/contract'
import { describe, expect, it } from 'vitest'
import { checkerLines, installationLines, lookupLine } from './status-lines.ts'

const now = new Date('2026-11-24T12:00:00Z')
const checker: CheckerView = {
  vantage: 'office',
  workerCount: 1,
  lastSeenAt: '2026-11-24T11:59:58Z',
  version: '0.1.0',
  ehloName: 'checker.example.com',
  isEhloNameConfigured: true,
  sourceAddress: '203.0.113.99',
  port25: 'open',
  ipv6: 'works',
  ownName: 'fits',
  lastCheckAt: null,
  lookups: [],
}
const installation: InstallationView = {
  version: '0.1.0',
  isHttps: true,
  queue: { queued: 0, running: 2, oldestQueuedSeconds: 0 },
  checkers: [checker],
}
const outcomes = (lines: { outcome: string }[]) => lines.map(({ outcome }) => outcome)

describe('the installation', () => {
  it('is well', () => {
    expect(outcomes(installationLines(installation))).toEqual(['good', 'good', 'good', 'good'])
    expect(installationLines(installation)[1]?.text).toBe('2 running. Nothing waits.')
  })

  it('warns of http and of a queue that stands', () => {
    const queue = { queued: 3, running: 0, oldestQueuedSeconds: 150 }
    const lines = installationLines({ ...installation, isHttps: false, queue })
    expect(outcomes(lines)).toEqual(['good', 'risk', 'risk', 'good'])
    expect(lines[1]?.text).toBe('0 running. 3 checks wait, the oldest for 2 minutes. Start more workers, or wait.')
  })
})

describe('a checker', () => {
  it('is well', () => {
    expect(outcomes(checkerLines(checker, now))).toEqual(['good', 'good', 'good', 'good'])
  })

  it.each<[Partial<CheckerView>, number, string, RegExp]>([
    [{ workerCount: 0, lastSeenAt: '2026-11-24T11:50:00Z' }, 0, 'stops', /^Offline\. Last seen 10 minutes ago/],
    [{ port25: 'closed' }, 1, 'stops', /provider or firewall must open/],
    [{ port25: 'intercepted' }, 1, 'stops', /answers in place of mail servers/],
    [{ port25: 'unknown' }, 1, 'unknown', /first check tells/],
    [{ ipv6: 'missing' }, 2, 'advice', /IPv4 only/],
    [{ ownName: 'misfit', isEhloNameConfigured: false }, 3, 'risk', /does not fit.*WAYPOST_EHLO_NAME/],
    [{ ownName: 'unknown', sourceAddress: null }, 3, 'unknown', /not known yet\.$/],
  ])('%j', (part, line, outcome, text) => {
    const found = checkerLines({ ...checker, ...part }, now)[line]
    expect(found?.outcome).toBe(outcome)
    expect(found?.text).toMatch(text)
  })
})

describe('a lookup service', () => {
  it.each([
    [0, 0, 'notApplicable', 'A spare: the last 20 checks did not need it.'],
    [9, 0, 'good', 'Answered all 9 questions of late.'],
    [0, 4, 'stops', 'Answered none of 4 questions.'],
    [8, 1, 'good', 'Answered 8 of 9 questions of late. Some names have no answer for anybody.'],
  ])('answered %i, failed %i', (answeredCount, failedCount, outcome, text) => {
    expect(lookupLine({ server: '192.0.2.53:53', answeredCount, failedCount })).toMatchObject({ outcome, text })
  })
})
