import { describe, expect, it } from 'vitest'
import type { DeliveryPath, EarlierTalk, PathCell } from '../path/index.ts'
import { ageText, earlierReason, earlierText, oldestTalkAt } from './earlier-text.ts'

const none: PathCell = { state: 'notApplicable' }

function path(...talks: (EarlierTalk | undefined)[]): DeliveryPath {
  const good: PathCell = { state: 'good' }
  const servers = talks.map((earlier, index) => ({
    exchange: 'mx1.fabrikam.example',
    preference: 10,
    choice: 1,
    address: `192.0.2.${index}`,
    family: 4 as const,
    isDialled: true,
    cells: {
      answers: earlier ? { ...good, earlier } : good,
      greeting: good,
      hello: good,
      encryption: good,
      recipient: none,
    },
  }))
  return {
    sender: [],
    recipient: {
      domain: good,
      nameServers: good,
      mailServers: good,
      encryptionRule: none,
      servers,
      routesLeftOutCount: 0,
    },
  }
}

const young = { seenAt: '2026-11-23T08:00:00.000Z', ageSeconds: 180, reuseSeconds: 600 }
const old = { seenAt: '2026-11-23T07:55:00.000Z', ageSeconds: 480 }

describe('the age of what an earlier check heard', () => {
  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, '1 minute'],
    [180, '3 minutes'],
    [600, '10 minutes'],
  ])('%s s is %s', (seconds, text) => {
    expect(ageText(seconds)).toBe(text)
  })

  it('stands beside the server, with the reason below', () => {
    expect(earlierText(young)).toBe('As of 3 minutes before this check')
    expect(earlierReason(path(undefined, young))).toBe('We knock on a server at most once in 10 minutes.')
    expect(earlierReason(path(old))).toBe('We leave a server alone for a while when it asks us to, or does not answer.')
    expect(earlierReason(path(undefined))).toBe('')
    expect(earlierReason({ sender: [], recipient: null })).toBe('')
  })

  it('is that of the oldest', () => {
    expect(oldestTalkAt(path(young, old))).toBe(old.seenAt)
    expect(oldestTalkAt(path(undefined))).toBeUndefined()
  })
})
