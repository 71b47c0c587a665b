import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEventBuffer } from './event-buffer.ts'

describe('createEventBuffer', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('hands on what arrives within one interval as one batch, in order', () => {
    const batches: number[][] = []
    const buffer = createEventBuffer<number>(100, (items) => batches.push(items))
    buffer.push(1)
    buffer.push(2)
    vi.advanceTimersByTime(100)
    buffer.push(3)
    vi.advanceTimersByTime(100)
    expect(batches).toEqual([[1, 2], [3]])
  })

  it('hands on at once when told to, and only once', () => {
    const batches: number[][] = []
    const buffer = createEventBuffer<number>(100, (items) => batches.push(items))
    buffer.push(1)
    buffer.flush()
    vi.advanceTimersByTime(200)
    expect(batches).toEqual([[1]])
  })

  it('hands nothing on after it was closed', () => {
    const batches: number[][] = []
    const buffer = createEventBuffer<number>(100, (items) => batches.push(items))
    buffer.push(1)
    buffer.close()
    vi.advanceTimersByTime(200)
    expect(batches).toEqual([])
  })
})
