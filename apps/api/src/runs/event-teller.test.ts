import { expect, it } from 'vitest'
import { EventTeller } from './event-teller.ts'
import type { NewRunEvent } from '../store/run-events.ts'

type Tools = ConstructorParameters<typeof EventTeller>[2]
type Parts = ConstructorParameters<typeof EventTeller>

const stage = (state: 'running' | 'done'): NewRunEvent => ({ type: 'stage', body: { key: 'connect', state } })

/** A run whose events we put in, and a database that answers each write when it is told to. */
function tellerOf() {
  const pending: NewRunEvent[] = []
  const writes: { values: unknown[]; answer(): void }[] = []
  const $queryRaw = (_sql: TemplateStringsArray, ...values: unknown[]) =>
    new Promise<{ last_seq: number }[]>((resolve) => {
      writes.push({ values, answer: () => resolve([{ last_seq: writes.length }]) })
    })
  const live = { takeEvents: () => pending.splice(0) }
  const tools = { database: { prisma: { $queryRaw } }, onError: (error: unknown) => expect(error).toBeUndefined() }
  const run = { id: '0', attempt: 1, lastSeq: 0 }
  const teller = new EventTeller(run as Parts[0], live as Parts[1], tools as unknown as Tools)
  return { pending, writes, teller }
}

it('tells what came while the write before it was still going, without waiting for another event', async () => {
  const { pending, writes, teller } = tellerOf()
  pending.push(stage('running'))
  teller.tellSoon()
  await expect.poll(() => writes.length).toBe(1)
  pending.push(stage('done'))
  teller.tellSoon()
  writes[0]?.answer()
  await expect.poll(() => writes.length).toBe(2)
  expect(JSON.stringify(writes[1]?.values)).toContain('done')
  writes[1]?.answer()
  expect(await teller.close()).toEqual({ untold: [], lastSeq: 2 })
})
