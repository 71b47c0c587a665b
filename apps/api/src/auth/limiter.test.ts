import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { makeLimiter } from './limiter.ts'

it('lets no more than its number work at once, and all in the end', async () => {
  const limit = makeLimiter({ atOnce: 2, waiting: 100 })
  let running = 0
  let most = 0
  const work = async (value: number) => {
    running++
    most = Math.max(most, running)
    await turn()
    running--
    return value
  }
  const values = Array.from({ length: 20 }, (_, index) => index)
  expect(await Promise.all(values.map((value) => limit(() => work(value))))).toEqual(values)
  expect(most).toBe(2)
})

it('refuses what would wait behind too many, and goes on after an error', async () => {
  const limit = makeLimiter({ atOnce: 1, waiting: 1 })
  const first = limit(async () => {
    await turn()
    throw new Error('mine')
  })
  const second = limit(async () => 'second')
  await expect(limit(async () => 'third')).rejects.toMatchObject({ fields: { status: 429 } })
  await expect(first).rejects.toThrow('mine')
  expect(await second).toBe('second')
  expect(await limit(async () => 'fourth')).toBe('fourth')
})
