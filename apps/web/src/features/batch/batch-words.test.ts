import { batchStates, type BatchState } from '@waypost/contract'
import { expect, it } from 'vitest'
import { countsText, doneCount, occurring } from './batch-words.ts'

const none = Object.fromEntries(batchStates.map((state) => [state, 0])) as Record<BatchState, number>

it('names what occurs, what matters first', () => {
  const batch = { runCount: 40, counts: { ...none, queued: 5, running: 2, ok: 31, blocked: 1, failed: 1 } }
  expect(occurring(batch)).toEqual(['blocked', 'ok', 'queued', 'running', 'failed'])
  expect(countsText(batch)).toBe('Stops mail 1 · Working 31 · Waiting 5 · Checking 2 · Check failed 1')
  expect(doneCount(batch)).toBe(33)
})
