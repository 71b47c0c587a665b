import { confidenceWord, reasonSentence, wrongIfSentence } from '@waypost/core/words'
import type { Verdict } from '@waypost/core/verdict'
import type { ReactElement } from 'react'
import { CodeText } from './code-text.tsx'

/** How sure we are, and on opening why, and what could prove us wrong. */
export function ConfidenceNote({ verdict }: { verdict: Verdict }): ReactElement {
  return (
    <details className="disclosure">
      <summary>
        <span className="font-semibold">{confidenceWord(verdict.confidence)}</span>
        <span className="text-link underline">Why?</span>
      </summary>
      <div className="mt-1 max-w-text space-y-2 pl-6">
        <ul className="list-disc space-y-1 pl-4">
          {verdict.reasons.map((reason) => (
            <li key={reason}>
              <CodeText>{reasonSentence(reason, verdict.args)}</CodeText>
            </li>
          ))}
        </ul>
        {verdict.wrongIf.length > 0 && (
          <>
            <p className="font-semibold">What could prove us wrong:</p>
            <ul className="list-disc space-y-1 pl-4">
              {verdict.wrongIf.map((code) => (
                <li key={code}>{wrongIfSentence(code)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}
