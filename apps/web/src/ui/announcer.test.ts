import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncer } from './announcer.ts'

describe('createAnnouncer', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function listen() {
    const shown: { text: string; atMs: number }[] = []
    const startMs = Date.now()
    const announcer = createAnnouncer((text) => shown.push({ text, atMs: Date.now() - startMs }))
    return { announcer, shown, spoken: () => shown.filter(({ text }) => text !== '') }
  }

  it('says the first message at once and keeps 4 s between messages', () => {
    const { announcer, spoken } = listen()
    announcer.say('Check started.')
    announcer.say('2 mail servers found.')
    vi.advanceTimersByTime(20_000)
    expect(spoken()).toEqual([
      { text: 'Check started.', atMs: 0 },
      { text: '2 mail servers found.', atMs: 4_000 },
    ])
  })

  it('clears the region, so the same words are spoken again', () => {
    const { announcer, shown } = listen()
    announcer.say('Check finished.')
    vi.advanceTimersByTime(10_000)
    announcer.say('Check finished.')
    expect(shown.map(({ text }) => text)).toEqual(['Check finished.', '', 'Check finished.'])
  })

  it('lets the newest state of a topic win', () => {
    const { announcer, spoken } = listen()
    announcer.say('Check started.')
    announcer.say('Problem found: a.', 'problem')
    announcer.say('Problem found: b.', 'problem')
    vi.advanceTimersByTime(20_000)
    expect(spoken().map(({ text }) => text)).toEqual(['Check started.', 'Problem found: b.'])
  })

  it('ends with the conclusion and leaves older news out', () => {
    const { announcer, spoken } = listen()
    announcer.say('Check started.')
    announcer.say('2 mail servers found.')
    announcer.conclude('Check finished. Working.')
    vi.advanceTimersByTime(20_000)
    expect(spoken().map(({ text }) => text)).toEqual(['Check started.', 'Check finished. Working.'])
  })

  it('forgets what waits when a new run starts', () => {
    const { announcer, spoken } = listen()
    announcer.say('Check started.')
    announcer.say('2 mail servers found.')
    announcer.reset()
    announcer.say('Check started again.')
    vi.advanceTimersByTime(20_000)
    expect(spoken().map(({ text }) => text)).toEqual(['Check started.', 'Check started again.'])
  })
})
