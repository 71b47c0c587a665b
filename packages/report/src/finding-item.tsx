import type { FindingView } from '@waypost/contract'
import { explainWords, findingWords, outcomeWord } from '@waypost/core/words'
import type { ReactElement, ReactNode } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { ExplainedText } from './explained-text.tsx'
import { Mark } from './mark.tsx'
import { tones } from './tone.ts'

/** One finding: what we saw, why it matters for this mail, who does what. */
export function FindingItem(props: {
  finding: FindingView
  anchor: string
  isOpen: boolean
  /** Controls below the text. */
  children?: ReactNode
}): ReactElement {
  const { finding, anchor, isOpen, children } = props
  const words = findingWords(finding)
  return (
    <details id={anchor} data-finding={finding.id} className="finding disclosure" open={isOpen}>
      <summary>
        <Mark kind={finding.outcome} />
        <h4>
          <span className={`outcome ${tones[finding.outcome].text}`} data-outcome={finding.outcome}>
            {`${outcomeWord(finding.outcome)}:`}
          </span>{' '}
          <BreakableText>{words.title}</BreakableText>
        </h4>
      </summary>
      <div className="finding-body">
        {explainWords([words.saw, words.why, words.who]).map(
          (parts, index) =>
            parts.length > 0 && (
              <p key={index}>
                <ExplainedText parts={parts} />
              </p>
            ),
        )}
        {children}
      </div>
    </details>
  )
}
