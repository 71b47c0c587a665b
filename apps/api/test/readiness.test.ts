import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { watchEventLoop } from '../src/status/event-loop-watch.ts'
import { readinessReasons } from '../src/status/readiness.ts'
import { openDatabase } from '../src/store/database.ts'
import { makeBench, type Bench } from './bench.ts'

let bench: Bench
let app: App

beforeAll(async () => {
  bench = await makeBench()
  app = await bench.openApp()
})
afterAll(() => bench?.close())

async function ready(): Promise<{ statusCode: number; body: { status: string; reasons: string[] } }> {
  const response = await app.inject('/ready')
  return { statusCode: response.statusCode, body: response.json() }
}

describe('/ready', () => {
  it('is 200 when everything is there', async () => {
    expect(await ready()).toEqual({ statusCode: 200, body: { status: 'ready', reasons: [] } })
  })

  it('is 503 while the database lacks a migration of this version', async () => {
    const { prisma } = bench.database
    await prisma.$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name LIKE '%first%'`
    expect(await ready()).toEqual({ statusCode: 503, body: { status: 'not-ready', reasons: ['tables-behind'] } })
    await prisma.$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = NULL`
    expect((await ready()).statusCode).toBe(200)
  })

  it('is 503 while the queue is not there', async () => {
    const { prisma } = bench.database
    await prisma.$executeRaw`ALTER SCHEMA pgboss RENAME TO pgboss_away`
    expect((await ready()).body.reasons).toEqual(['queue-away'])
    await prisma.$executeRaw`ALTER SCHEMA pgboss_away RENAME TO pgboss`
    expect((await ready()).statusCode).toBe(200)
  })

  it('names every reason at once, and waits for no database that does not answer', async () => {
    const silent = openDatabase('postgresql://nobody@127.0.0.1:9/nothing', () => {})
    const reasons = await readinessReasons({ database: silent, isStopping: () => true, isStalled: () => true })
    expect(reasons).toEqual(['stopping', 'event-loop-stalled', 'database-away'])
    await silent.close()
  })
})

describe('the watch over the event loop', () => {
  it('calls it stalled after 5 s without a turn, and well again after turns', async () => {
    const watch = watchEventLoop()
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    await pause(100)
    expect(watch.isStalled()).toBe(false)
    const until = performance.now() + 5_500
    while (performance.now() < until);
    await expect.poll(() => watch.isStalled(), { timeout: 3_000, interval: 20 }).toBe(true)
    await expect.poll(() => watch.isStalled(), { timeout: 20_000, interval: 200 }).toBe(false)
    watch.close()
  })
})
