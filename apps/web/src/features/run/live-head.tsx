import type { RunView } from '@waypost/contract'
import { BreakableText, CodeText, endedCount, Mark, tones } from '@waypost/report'
import type { ReactElement } from 'react'
import { useHasRole } from '../account/account-context.ts'
import { mailText } from './pair-text.ts'
import type { SoFar } from './so-far.ts'
import { StopButton } from './stop-button.tsx'
import type { StreamState } from './use-run-events.ts'
import { useSeconds } from './use-seconds.ts'
import { waitReason } from './wait-reason.ts'

const defaultUsualSeconds = 12

/** The top of a running check: what is checked, how far it is, what is known so far. */
export function LiveHead(props: {
  run: RunView
  soFar: SoFar | null
  stream: StreamState
  onStopGone: () => void
}): ReactElement {
  const { run, soFar, stream, onStopGone } = props
  const mayStop = useHasRole('agent')
  return (
    <section aria-label="Progress" className="hero">
      <h1 tabIndex={-1} id="page-heading" className="max-w-text">
        Checking <BreakableText>{mailText(run)}</BreakableText>
      </h1>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Progress run={run} />
        {mayStop && <StopButton runId={run.id} onGone={onStopGone} />}
      </div>
      <p className="stream-state">{streamWords[stream]}</p>
      {soFar ? (
        <section aria-labelledby="so-far" className={`so-far ${tones[soFar.mark].card}`}>
          <h2 id="so-far">So far</h2>
          <p className="flex gap-3">
            <Mark kind={soFar.mark} size={24} />
            <span>
              <CodeText>{soFar.text}</CodeText>
            </span>
          </p>
        </section>
      ) : (
        <p className="so-far border-line bg-panel text-muted">
          What stops or delays mail is shown here as soon as it is proven. Nothing is called “working” until all steps
          have ended.
        </p>
      )}
    </section>
  )
}

const streamWords: Record<StreamState, string> = {
  open: '',
  lost: 'Connection lost. Reconnecting…',
  back: 'Back. Nothing was missed.',
  polling: 'Connection lost. We ask every 2 seconds instead.',
}

function Progress({ run }: { run: RunView }): ReactElement {
  const seconds = useSeconds(true)
  const usual = run.usualSeconds ?? defaultUsualSeconds
  const done = endedCount(run.stages)
  const text = `${done} of ${run.stages.length} steps · ${timeWords(seconds, usual)}`
  return (
    <div className="progress">
      <progress
        aria-label="Steps of this check"
        aria-valuetext={text}
        className={seconds < 3 ? 'invisible' : ''}
        max={Math.max(run.stages.length, 1)}
        value={done}
      />
      <p className="tabular-nums">{seconds < 1 ? '\u00a0' : seconds < 3 ? 'Starting…' : text}</p>
      <p className="wait-reason">
        <BreakableText>{waitReason(run, seconds, usual)}</BreakableText>
      </p>
    </div>
  )
}

function timeWords(seconds: number, usual: number): string {
  return seconds <= usual ? `usually about ${usual} seconds` : `${seconds} seconds so far`
}
