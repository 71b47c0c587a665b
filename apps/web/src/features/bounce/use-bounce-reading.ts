import { maxBounceBytes } from '@waypost/core/bounce'
import type { BounceProblem } from '@waypost/core/words'
import type { BounceReading } from '@waypost/core/bounce'
import { useEffect, useRef, useState } from 'react'
import type { BounceInput } from './bounce-input.ts'
import { createBounceReader, type BounceReader } from './bounce-reader.ts'

export type ReadingState =
  | { phase: 'empty' | 'waiting' | 'slow' }
  | { phase: 'problem'; problem: BounceProblem }
  | { phase: 'read'; reading: BounceReading; shown: string }

/** While somebody types, it is read at each pause. */
const pauseMs = 300
/** From then on the page says that it is reading. */
const slowAfterMs = 300

/** What was given, read on this computer. What was read before stays until the next is there. */
export function useBounceReading(input: BounceInput): ReadingState {
  const reader = useRef<BounceReader>(null)
  const [state, setState] = useState<ReadingState>({ phase: 'empty' })
  useEffect(() => {
    const created = createBounceReader()
    reader.current = created
    return () => created.stop()
  }, [])
  useEffect(() => {
    const given = input.kind === 'text' ? input.text : input.bytes
    const isEmpty = typeof given === 'string' ? given.trim() === '' : false
    let isOver = false
    let slow: ReturnType<typeof setTimeout> | undefined
    const settle = (next: ReadingState) => {
      clearTimeout(slow)
      if (!isOver) setState(next)
    }
    const pause = setTimeout(
      () => {
        if (isEmpty) return settle({ phase: 'empty' })
        if (given.length > maxBounceBytes) return settle({ phase: 'problem', problem: 'too-large' })
        slow = setTimeout(() => setState({ phase: 'slow' }), slowAfterMs)
        reader.current?.read(given, (result) => {
          settle(
            result.ok
              ? { phase: 'read', reading: result.reading, shown: result.shown }
              : { phase: 'problem', problem: result.problem },
          )
        })
      },
      isEmpty || input.kind === 'file' ? 0 : pauseMs,
    )
    return () => {
      isOver = true
      clearTimeout(pause)
      clearTimeout(slow)
    }
  }, [input])
  return state
}
