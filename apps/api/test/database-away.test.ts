import { afterAll, beforeAll, expect, it } from 'vitest'
import { isDatabaseAway } from '../src/store/database-away.ts'
import { openDatabase } from '../src/store/database.ts'
import { makeScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let scratch: ScratchDatabase

beforeAll(async () => {
  scratch = await makeScratchDatabase()
})
afterAll(() => scratch?.remove())

async function failureOf(url: string, action: (database: ReturnType<typeof openDatabase>) => Promise<unknown>) {
  const database = openDatabase(url, () => {})
  try {
    return await action(database).then(
      () => undefined,
      (error: unknown) => error,
    )
  } finally {
    await database.close()
  }
}

it('is seen when nobody listens', async () => {
  const url = 'postgresql://waypost@127.0.0.1:1/none'
  expect(isDatabaseAway(await failureOf(url, ({ prisma }) => prisma.run.count()))).toBe(true)
  expect(isDatabaseAway(await failureOf(url, ({ prisma }) => prisma.$queryRaw`SELECT 1`))).toBe(true)
})

it('is seen when the connection is ended in the middle of a statement', async () => {
  const error = await failureOf(
    scratch.url,
    ({ prisma }) => prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
  )
  expect(isDatabaseAway(error)).toBe(true)
})

it('is not seen in a mistake of ours', async () => {
  const error = await failureOf(scratch.url, ({ prisma }) => prisma.$queryRaw`SELECT * FROM no_such_table`)
  expect(error).toBeInstanceOf(Error)
  expect(isDatabaseAway(error)).toBe(false)
})
