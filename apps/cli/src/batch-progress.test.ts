import { expect, it } from 'vitest'
import { batchProgress, type ProgressScreen } from './batch-progress.ts'

function screenOf(more: Partial<ProgressScreen>) {
  const written: string[] = []
  return { written, screen: { ...more, write: (text: string) => void written.push(text) } }
}

it('says how far it is, how fast, how long still and what came out, on one line', () => {
  let nowMs = 0
  const { written, screen } = screenOf({ isTTY: true, columns: 100 })
  const progress = batchProgress(10, { screen, nowMs: () => nowMs })
  nowMs = 2_000
  for (const end of ['ok', 'ok', 'blocked', 'refused'] as const) progress.ended(end)
  nowMs = 4_000
  progress.ended('ok')
  progress.close()
  expect(written.map((text) => text.replace('\r\u001B[K', ''))).toEqual([
    '[##··················] 1 of 10 · 0.5 a second · 18 s left · Working 1',
    '[##########··········] 5 of 10 · 1.3 a second · 4 s left · Working 3 · Stops mail 1 · not checked 1',
    '[##########··········] 5 of 10 · 1.3 a second · 4 s left · Working 3 · Stops mail 1 · not checked 1',
    '\n',
  ])
})

it('never wraps', () => {
  const { written, screen } = screenOf({ isTTY: true, columns: 30 })
  const progress = batchProgress(1, { screen })
  progress.ended('ok')
  expect(written[0]?.replace('\r\u001B[K', '')).toHaveLength(29)
})

it('writes nothing where nobody looks', () => {
  const { written, screen } = screenOf({})
  const progress = batchProgress(1, { screen })
  progress.ended('ok')
  progress.hide()
  progress.close()
  expect(written).toEqual([])
})
