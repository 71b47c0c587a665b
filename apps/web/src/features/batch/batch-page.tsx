import { useQuery } from '@tanstack/react-query'
import type { BatchState, BatchView } from '@waypost/contract'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { batchQuery } from '../../api/queries.ts'
import { OpeningPage } from '../../ui/opening-page.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { sayTime } from '../../ui/when.ts'
import { useHasRole } from '../account/account-context.ts'
import { senderLabel } from '../run/pair-text.ts'
import { BatchLines } from './batch-lines.tsx'
import { batchStateWord, checksText, countsText, doneCount, occurring } from './batch-words.ts'
import { StopBatch } from './stop-batch.tsx'

const pageSize = 100
const words = { opening: 'Opening the list…', lost: 'This list can’t be opened right now' }

/** A list of checks: how far it is, what came out, and each line. */
export function BatchPage({ batchId }: { batchId: string }): ReactElement {
  const [state, setState] = useState<BatchState>()
  const [limit, setLimit] = useState(pageSize)
  const batch = useQuery(batchQuery(batchId, { state, limit }))
  if (!batch.data) {
    return <OpeningPage title="List" words={words} error={batch.error} onTryAgain={() => void batch.refetch()} />
  }
  return (
    <>
      <BatchHead batch={batch.data} />
      <section className="section" aria-labelledby="lines">
        <h2 id="lines">What came out</h2>
        <StateChoice
          batch={batch.data}
          state={state}
          onChoose={(next) => {
            setState(next)
            setLimit(pageSize)
          }}
        />
        <BatchLines lines={batch.data.lines} />
        {batch.data.next !== null && (
          <p className="mt-4">
            <button
              type="button"
              className="button"
              aria-disabled={batch.isPlaceholderData}
              onClick={() => !batch.isPlaceholderData && setLimit(limit + pageSize)}
            >
              {batch.isPlaceholderData ? 'Loading…' : 'Show more'}
            </button>
          </p>
        )}
      </section>
    </>
  )
}

function BatchHead({ batch }: { batch: BatchView }): ReactElement {
  const { runCount, isOver, requestedBy, createdAt } = batch
  const done = doneCount(batch)
  const sender = senderLabel(batch.sender)
  const title = `List of ${checksText(runCount)}`
  const headingRef = useRef<HTMLHeadingElement>(null)
  const mayStop = useHasRole('agent')
  usePageTitle(isOver ? title : `(${done} of ${runCount}) ${title}`)
  useEndAnnouncement(batch)
  const facts = [
    sayTime(new Date(createdAt), new Date()),
    requestedBy,
    ...(sender === null ? [] : [`mail from ${sender}`]),
  ]
  return (
    <div className="hero">
      <h1 id="page-heading" ref={headingRef} tabIndex={-1}>
        {title}
      </h1>
      <p className="mt-2 text-muted">{facts.join(' · ')}</p>
      <div className="progress mt-4">
        <progress max={runCount} value={done} aria-label="Checks that are done" />
        <p>
          {isOver ? 'Done.' : `${done} of ${runCount} done.`} {countsText(batch)}
        </p>
      </div>
      {!isOver && mayStop && <StopBatch batchId={batch.id} onGone={() => headingRef.current?.focus()} />}
    </div>
  )
}

/** Says once that a list ended that was seen going on. */
function useEndAnnouncement(batch: BatchView): void {
  const announcer = useAnnouncer()
  const wasGoing = useRef(false)
  useEffect(() => {
    if (batch.isOver && wasGoing.current) announcer.say(`The list is done. ${countsText(batch)}`, 'batch')
    wasGoing.current = !batch.isOver
  }, [announcer, batch])
}

function StateChoice(props: {
  batch: BatchView
  state: BatchState | undefined
  onChoose: (state: BatchState | undefined) => void
}): ReactElement {
  const { batch, state, onChoose } = props
  const all = Object.values(batch.counts).reduce((sum, count) => sum + count, 0)
  // A state that just became empty stays as long as it is chosen.
  const states = occurring(batch)
  const shown = state === undefined || states.includes(state) ? states : [...states, state]
  return (
    <div className="choices" role="group" aria-label="Which lines">
      <button type="button" aria-pressed={state === undefined} onClick={() => onChoose(undefined)}>
        All {all}
      </button>
      {shown.map((one) => (
        <button key={one} type="button" aria-pressed={state === one} onClick={() => onChoose(one)}>
          {batchStateWord(one)} {batch.counts[one]}
        </button>
      ))}
    </div>
  )
}
