import { targetProblemText } from '@waypost/core/words'
import type { TargetPolicy } from '@waypost/core/target'
import { pairKey, type BatchRequest, type SavedSender } from '@waypost/contract'
import { makePlan } from '@waypost/core/plan'
import { targetWindow } from '../runs/check-limits.ts'
import { understand } from '../runs/understand.ts'
import type { NewBatch } from '../store/accept-batch.ts'

/** What is wrong with one line, counted from 1. */
export interface LineProblem {
  line: number
  code: string
  detail: string
}

export interface ReadLines {
  runs: NewBatch['runs']
  /** Lines that say what an earlier one says. */
  mergedCount: number
  problems: LineProblem[]
}

/**
 * The lines of a list, each understood as a single check is. The same pair and address twice is one run; more lines of
 * one registrable domain than its servers are visited in an hour are refused. The sender is known to be good.
 */
export function readLines(
  { lines, ...named }: BatchRequest,
  { policy, saved, perTargetHour }: { policy: TargetPolicy; saved: SavedSender | null; perTargetHour: number },
): ReadLines {
  const read: ReadLines = { runs: [], mergedCount: 0, problems: [] }
  const known = new Set<string>()
  const visits = new Map<string, number>()
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (text.trim() === '') continue
    const understood = understand({ text, ...named }, { policy, saved })
    if (!understood.ok) {
      const { problem } = understood
      read.problems.push({ line, code: problem.code, detail: targetProblemText(problem) })
      continue
    }
    const { target, sender } = makePlan({ ...understood, isDeep: false })
    const key = JSON.stringify([pairKey({ target, sender }), target.mailAddress ?? ''])
    if (known.has(key)) {
      read.mergedCount++
      continue
    }
    known.add(key)
    const window = targetWindow(target, perTargetHour)
    const count = window === undefined ? 0 : (visits.get(window.domain) ?? 0) + 1
    if (window !== undefined) visits.set(window.domain, count)
    if (window !== undefined && count > window.max) {
      const detail = `The list names ${window.domain} more than ${window.max} times, and we spare their servers`
      read.problems.push({ line, code: 'too-many-requests', detail })
      continue
    }
    const giveUpHours = sender?.source === 'saved' ? (saved?.giveUpHours ?? null) : null
    const options = { target, sender, isDeep: false, isFresh: false, giveUpHours }
    read.runs.push({ line, input: target.input, options })
  }
  return read
}
