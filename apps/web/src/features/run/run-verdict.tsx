import { askAgainMinutes, type FindingView, type RunView } from '@waypost/contract'
import { BreakableText, endedCount, VerdictCard } from '@waypost/report'
import { useEffect, useRef, type ReactElement, type Ref } from 'react'
import { repeatOf, useStartCheck } from '../../api/start-check.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { useHasRole } from '../account/account-context.ts'
import { NotAllowedNote } from '../account/roles.tsx'
import { sayTime } from '../../ui/when.ts'
import { mailText } from './pair-text.ts'
import { StartFailure } from './start-failure.tsx'

/** The top of a check that has ended: its verdict, or why there is none, and what can be done with it. */
export function RunVerdict({ run, headingRef }: { run: RunView; headingRef: Ref<HTMLHeadingElement> }): ReactElement {
  const note = endNote(run)
  const again = repetitionNote(run)
  const actions = <RunActions run={run} />
  if (run.verdict) {
    return (
      <div className="hero">
        <VerdictCard
          verdict={run.verdict}
          domain={run.target.domain}
          giveUpHours={run.giveUpHours}
          improvers={improversOf(run)}
          headingRef={headingRef}
          sayTime={(at) => sayTime(at, new Date())}
        >
          {note !== '' && <p className="mt-3 max-w-text">{note}</p>}
          {again !== '' && <p className="mt-3 max-w-text">{again}</p>}
          {actions}
        </VerdictCard>
      </div>
    )
  }
  return (
    <section className="hero" aria-labelledby="verdict">
      <div className="verdict-card border-line bg-panel">
        <h1 id="verdict" ref={headingRef} tabIndex={-1} className="max-w-text">
          {run.state === 'failed' ? 'This check stopped because of a problem on our side' : 'You stopped this check'}
        </h1>
        <p className="mt-2 max-w-text">
          {note} This says nothing about <BreakableText>{mailText(run)}</BreakableText>.
        </p>
        {actions}
      </div>
    </section>
  )
}

/** Who can improve something, where that is all there is to do. */
function improversOf({ verdict, findings }: RunView): FindingView['actor'][] {
  if (verdict?.primary !== 'improve-only') return []
  return [...new Set(findings.flatMap(({ outcome, actor }) => (outcome === 'advice' ? [actor] : [])))]
}

// The words of all findings come with it: it is fetched beside what is seen first, and is there when it is wanted.
const loadSummary = () => import('./summary-of.ts')

function RunActions({ run }: { run: RunView }): ReactElement {
  const start = useStartCheck()
  const mayCheck = useHasRole('agent')
  const copyRef = useRef<HTMLButtonElement>(null)
  useEffect(() => void loadSummary().catch(() => undefined), [])
  const checkAgain = () => {
    if (!start.isPending) start.mutate(repeatOf(run, { fresh: true }))
  }
  useShortcut('r', checkAgain, mayCheck)
  useShortcut('c', () => copyRef.current?.click(), run.verdict !== null)
  return (
    <>
      <div className="actions">
        {run.verdict && (
          <CopyButton
            ref={copyRef}
            className="button button-main"
            label="Copy ticket summary"
            what="Ticket summary"
            text={async () => (await loadSummary()).summaryOf(run)}
          />
        )}
        {mayCheck && (
          <button type="button" className="button" aria-disabled={start.isPending} onClick={checkAgain}>
            {start.isPending ? 'Starting…' : 'Check again'}
          </button>
        )}
      </div>
      {!mayCheck && <NotAllowedNote what="check" />}
      {start.error && <StartFailure error={start.error} />}
    </>
  )
}

/** When the check is repeated by itself, because their server asks strangers to come back. */
function repetitionNote(run: RunView): string {
  const minutes = run.state === 'done' ? askAgainMinutes(run.findings, run) : undefined
  if (minutes === undefined) return ''
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `We ask again by ourselves, about ${time} after this check. You find it among the checks of this pair.`
}

/** How the run ended, when it did not end whole. */
function endNote(run: RunView): string {
  const { stages } = run
  if (run.state === 'stopped') {
    const done = stages.filter(({ state }) => state === 'done').length
    return `You stopped this check after ${done} of ${stages.length} steps.`
  }
  if (run.state === 'failed') {
    return `${run.findings.length} results are saved below. Reference ${run.id}.`
  }
  const missing = stages.filter(({ state }) => state === 'failed').length
  if (missing === 0) return ''
  return missing === 1
    ? '1 step could not be finished.'
    : `${missing} of ${endedCount(stages)} steps could not be finished.`
}
