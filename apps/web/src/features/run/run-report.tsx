import { useQueryClient } from '@tanstack/react-query'
import type { RunView } from '@waypost/contract'
import { stateWord } from '@waypost/core/words'
import { FindingsNotYet, PathView, StepsView, endedCount } from '@waypost/report'
import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import { startedHereKey } from '../../api/start-check.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { JoinedNotice } from './joined-notice.tsx'
import { meetsClosedDoors } from './meets-closed-doors.ts'
import { LiveHead } from './live-head.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { pairText, senderLabel } from './pair-text.ts'
import { RunTitleLine } from './run-title-line.tsx'
import { RunVerdict } from './run-verdict.tsx'
import { useFindingShortcuts } from './use-finding-shortcuts.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useOpenFromHash } from './use-open-from-hash.ts'
import { useRunAnnouncements } from './use-run-announcements.ts'
import { useRunEvents } from './use-run-events.ts'
import { useSettledFindings } from './use-settled-findings.ts'
import { useSoFar } from './use-so-far.ts'
import { WaitingCell } from './waiting-cell.tsx'
import { WhatToDo } from './what-to-do.tsx'

// Only a check that met closed doors needs it.
const OnlyThisRecipient = lazy(async () => ({ default: (await import('./only-this-recipient.tsx')).OnlyThisRecipient }))
// The words of all findings are many, and the verdict must not wait for them.
const RunFindings = lazy(async () => ({ default: (await import('./run-findings.tsx')).RunFindings }))
// Below everything else, and not there before the end: the report must not wait for it.
const loadEvidence = async () => import('./evidence.tsx')
// Nobody reads it first.
const loadCorrection = async () => import('./verdict-correction.tsx')
const VerdictCorrection = lazy(async () => ({ default: (await loadCorrection()).VerdictCorrection }))
const Evidence = lazy(async () => ({ default: (await loadEvidence()).Evidence }))

/**
 * The page of a run. The same sections stand in the same order while it runs and after it, so what a person reads
 * stays where it is.
 */
export function RunReport(props: {
  run: RunView
  /** On the page of the pair, which is above its checks. */
  isPairPage?: boolean
  /** What is to be said about this check before it is read. */
  notices?: ReactNode
  /** The other checks of the pair. */
  history?: ReactNode
}): ReactElement {
  const { run: newest, isPairPage = false, notices, history } = props
  const run = useDeferredValue(newest)
  const isLive = run.state === 'queued' || run.state === 'running'
  const stream = useRunEvents(newest.id, newest.state === 'queued' || newest.state === 'running')
  const soFar = useSoFar(run)
  const sawBegin = useQueryClient().getQueryData(startedHereKey(run.id)) === true
  const headingRef = useFocusAfterStop(isLive)
  const findingsRef = useKeptFocus()
  const settled = useSettledFindings(run, isLive, findingsRef)
  const [wasLive] = useState(isLive)
  usePageTitle(`${titleState(run)}${pairText(run)}`)
  useRunAnnouncements(run, soFar)
  const [areFindingsShown, setFindingsShown] = useState(false)
  const onFindingsShown = useCallback(() => setFindingsShown(true), [])
  const [isEvidenceShown, setEvidenceShown] = useState(false)
  const onEvidenceShown = useCallback(() => setEvidenceShown(true), [])
  useOpenFromHash(isLive || !areFindingsShown)
  useFindingShortcuts()
  useEffect(() => {
    // At the end they stand there at once, and nothing below them moves twice.
    if (isLive) void Promise.all([loadEvidence(), loadCorrection()]).catch(() => undefined)
  }, [isLive])

  const domain = run.target.domain
  return (
    <div className="report">
      <RunTitleLine run={run} isPairPage={isPairPage} />
      <JoinedNotice run={run} />
      {notices}
      {/* What takes the place of a live part, here and at the end, must not push what stands below it. */}
      <div className={wasLive ? 'lead lead-kept' : 'lead'}>
        {isLive ? (
          <LiveHead run={run} soFar={soFar} stream={stream} onStopGone={headingRef.onStopGone} />
        ) : (
          <RunVerdict run={run} headingRef={headingRef.ref} />
        )}
        {isLive ? (
          <section aria-labelledby="steps" className="section">
            <h2 id="steps" tabIndex={-1}>
              Steps
            </h2>
            <StepsView stages={run.stages} runState={run.state} />
          </section>
        ) : (
          run.verdict && <WhatToDo verdict={run.verdict} />
        )}
        {meetsClosedDoors(run) && (
          <Suspense>
            <OnlyThisRecipient run={run} />
          </Suspense>
        )}
      </div>
      <OnThisPage run={run} isLive={isLive} hasHistory={history !== undefined} />
      <section aria-labelledby="path" className="section">
        <h2 id="path" tabIndex={-1}>
          Delivery path
        </h2>
        <PathView
          mailAddress={run.target.mailAddress}
          path={run.path}
          senderLabel={senderLabel(run.sender)}
          domain={domain}
          vantage={run.vantage}
          renderWaiting={(column, cell) => <WaitingCell column={column} cell={cell} sawBegin={sawBegin} />}
        />
      </section>
      <section ref={findingsRef} aria-labelledby="findings" className="section">
        <h2 id="findings" tabIndex={-1}>
          Findings
        </h2>
        <p className="mt-2 text-muted">{isLive ? 'Each appears as it is proven.' : 'In groups by who must act.'}</p>
        <Suspense fallback={<FindingsWait isLive={isLive} />}>
          <RunFindings
            run={run}
            findings={settled.findings}
            verdict={settled.verdict}
            keepsOrder={settled.keepsOrder}
            domain={domain}
            isLive={isLive}
            onShown={onFindingsShown}
          />
        </Suspense>
      </section>
      <div className={wasLive ? 'end end-kept' : 'end'}>
        <section aria-labelledby="evidence" className="section evidence-section">
          <h2 id="evidence" tabIndex={-1}>
            Evidence
          </h2>
          {isLive || run.finishedAt === null ? (
            <p className="mt-2 text-muted">What each server said stands here when the check has ended.</p>
          ) : (
            <Suspense fallback={<p className="mt-2 text-muted">Loading…</p>}>
              <Evidence run={run} onShown={onEvidenceShown} />
              <details className="evidence disclosure">
                <summary>
                  Steps of this check ({endedCount(run.stages)} of {run.stages.length})
                </summary>
                <StepsView stages={run.stages} runState={run.state} />
              </details>
            </Suspense>
          )}
        </section>
        {!isLive && !isPairPage && isEvidenceShown && (
          <Suspense>
            <VerdictCorrection run={run} />
          </Suspense>
        )}
      </div>
      {history}
    </div>
  )
}

/** Moves focus to the verdict when the check ends while “Stop” has it: the button disappears. */
function useFocusAfterStop(isLive: boolean) {
  const ref = useRef<HTMLHeadingElement>(null)
  const wasStopFocused = useRef(false)
  const onStopGone = useCallback(() => {
    wasStopFocused.current = true
  }, [])
  useLayoutEffect(() => {
    if (isLive || !wasStopFocused.current) return
    wasStopFocused.current = false
    ref.current?.focus()
  }, [isLive])
  useEffect(() => {
    if (isLive) wasStopFocused.current = false
  }, [isLive])
  return { ref, onStopGone }
}

function titleState(run: RunView): string {
  if (run.state === 'queued' || run.state === 'running') return '(running) '
  if (run.state === 'failed') return 'Check failed: '
  return run.verdict ? `${stateWord(run.verdict.state)}: ` : 'Stopped: '
}

/** Stands where findings come: of a running check, what stands there before the first of them. */
function FindingsWait({ isLive }: { isLive: boolean }): ReactElement {
  return <div className="mt-4 space-y-6">{isLive ? <FindingsNotYet /> : <p className="text-muted">Loading…</p>}</div>
}
