import { useEffect, useRef, type ReactElement } from 'react'

export interface FieldProblem {
  /** Id of the field. */
  field: string
  text: string
}

/** What must be corrected, with a link to each field. Takes focus whenever it appears anew. */
export function ErrorSummary({
  problems,
  attempt,
}: {
  problems: FieldProblem[]
  attempt: number
}): ReactElement | null {
  const ref = useRef<HTMLDivElement>(null)
  const hasProblems = problems.length > 0
  useEffect(() => {
    if (hasProblems) ref.current?.focus()
  }, [attempt, hasProblems])
  if (!hasProblems) return null
  return (
    <div ref={ref} tabIndex={-1} className="error-summary" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
