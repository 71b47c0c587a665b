import type { Subject } from '../facts/index.ts'
import type { EarlierTalk, PathCell } from './delivery-path.ts'
import type { PathSources } from './make-cell.ts'

/** What a server that was not dialled yet waits for, or that its turn never came; undefined when it did not wait. */
export function turnCell(
  { facts, isComplete }: PathSources,
  name: 'smtp.turn' | 'control.turn',
  subject: Subject,
): PathCell | undefined {
  const observed = facts.one(name, subject)?.observed
  if (!observed?.ok || observed.value.kind !== 'waits') return undefined
  if (isComplete) return { state: 'unknown', note: 'no-turn' }
  const { because, waitSeconds } = observed.value
  if (because === 'busy') return { state: 'waiting', note: 'turn-busy' }
  return { state: 'waiting', note: 'turn-gap', args: { seconds: waitSeconds } }
}

/** The earlier talk that the facts about this server come from; undefined when this run heard them itself. */
export function earlierTalk({ facts }: PathSources, subject: Subject): EarlierTalk | undefined {
  const observed = facts.one('smtp.turn', subject)?.observed
  if (!observed?.ok) return undefined
  const turn = observed.value
  if (turn.kind !== 'reused' && turn.kind !== 'held-back') return undefined
  const { seenAt, ageSeconds } = turn
  if (seenAt === undefined || ageSeconds === undefined) return undefined
  return { seenAt, ageSeconds, ...(turn.kind === 'reused' && { reuseSeconds: turn.reuseSeconds }) }
}

/** The control hosts as one cell: waiting while one of them still waits for its turn. Undefined when none ever did. */
export function controlsCell(sources: PathSources): PathCell | undefined {
  const { facts, isComplete } = sources
  const turns = facts.all('control.turn')
  if (turns.length === 0) return undefined
  const isOver = isComplete || facts.all('control.greeting').filter(({ observed }) => observed.ok).length >= 2
  const waiting = turns.find(({ subject }) => !facts.one('control.connect', subject))
  const cell = isOver || waiting === undefined ? undefined : turnCell(sources, 'control.turn', waiting.subject)
  return cell ?? { state: 'notChecked' }
}
