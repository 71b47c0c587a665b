import { describe, expect, it } from 'vitest'
import { readEvent } from './run-stream.ts'

const run = 'r_00000000000000000000000000'

describe('readEvent', () => {
  it('takes the number after the run id and the body from the data', () => {
    const message = { lastEventId: `${run}:7`, data: '{"key":"mx","state":"done"}' }
    expect(readEvent('stage', message)).toEqual({ seq: 7, type: 'stage', body: { key: 'mx', state: 'done' } })
  })

  it.each(['', run, `${run}:0`, `${run}:x`, `${run}:1.5`])('reads nothing from the id "%s"', (lastEventId) => {
    expect(readEvent('stage', { lastEventId, data: '{}' })).toBeUndefined()
  })
})
