import type { Outcome, VerdictState } from '@waypost/core/vocabulary'
import type { ReactElement } from 'react'

export type MarkKind = Outcome | VerdictState | 'waiting' | 'running' | 'notChecked'

/** Shape and colour of an outcome. The word always stands beside it, so the picture is hidden from screen readers. */
export function Mark({ kind, size = 20 }: { kind: MarkKind; size?: number }): ReactElement {
  const { colour, shape } = marks[kind]
  return (
    <svg
      className={`mark ${colour}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      data-mark={kind}
    >
      {shape}
    </svg>
  )
}

const cross = <path className="mark-glyph" d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" />
const exclamation = <path className="mark-glyph" d="M10 7.4v4.4M10 14.6v.2" />
const tick = <path className="mark-glyph" d="M5.9 10.3l2.8 2.8 5.4-5.9" />
const letterI = <path className="mark-glyph" d="M10 9.2v5M10 5.9v.2" />
const question = <path className="mark-line" d="M7.9 7.8a2.2 2.2 0 1 1 3.2 2c-.8.4-1.1.8-1.1 1.6M10 14v.2" />

const octagon = (
  <>
    <path className="mark-shape" d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" />
    {cross}
  </>
)
const triangle = (
  <>
    <path className="mark-shape" d="M10 1.6L19.4 18H.6z" />
    {exclamation}
  </>
)
const square = (
  <>
    <rect className="mark-shape" x="1.5" y="1.5" width="17" height="17" rx="3" />
    {letterI}
  </>
)
const circle = (
  <>
    <circle className="mark-shape" cx="10" cy="10" r="9" />
    {tick}
  </>
)
const dashedCircle = (
  <>
    <circle className="mark-line" cx="10" cy="10" r="8.4" strokeDasharray="3.3 2" />
    {question}
  </>
)
const halfTriangle = (
  <>
    <path className="mark-line" d="M10 2.6L18.4 17.2H1.6z" />
    <path className="mark-shape" d="M10 1.6V18H.6z" />
  </>
)
const circleWithClock = (
  <>
    {circle}
    <circle className="mark-badge" cx="15.6" cy="15.6" r="4" />
    <path className="mark-clock" d="M15.6 13.6v2l1.3.9" />
  </>
)
const dash = <path className="mark-line" d="M5.5 10h9" />
const dots = <path className="mark-line" d="M4.5 10h.2M9.9 10h.2M15.3 10h.2" />

const marks: Record<MarkKind, { colour: string; shape: ReactElement }> = {
  stops: { colour: 'text-stops-mark', shape: octagon },
  blocked: { colour: 'text-stops-mark', shape: octagon },
  risk: { colour: 'text-risk-mark', shape: triangle },
  delayed: { colour: 'text-risk-mark', shape: triangle },
  partly: { colour: 'text-risk-mark', shape: halfTriangle },
  advice: { colour: 'text-advice-mark', shape: square },
  good: { colour: 'text-works-mark', shape: circle },
  ok: { colour: 'text-works-mark', shape: circle },
  recovered: { colour: 'text-works-mark', shape: circleWithClock },
  unknown: { colour: 'text-unknown-mark', shape: dashedCircle },
  notApplicable: { colour: 'text-muted', shape: dash },
  notChecked: { colour: 'text-muted', shape: dash },
  waiting: { colour: 'text-muted', shape: dots },
  running: { colour: 'text-link mark-running', shape: dots },
}
