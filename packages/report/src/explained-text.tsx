import type { ExplainedPart } from '@waypost/core/words'
import { Fragment, type ReactElement } from 'react'
import { bindPunctuation } from './bind-punctuation.ts'
import { CodeText } from './code-text.tsx'
import { WordHelp } from './word-help.tsx'

/** A text whose hard words explain themselves. */
export function ExplainedText({ parts }: { parts: readonly ExplainedPart[] }): ReactElement {
  return (
    <>
      {bindPunctuation(parts).map(({ text, word, before, after }, index) => (
        <Fragment key={index}>
          {word ? (
            <span className="word-bound">
              {before}
              <WordHelp word={word} text={text} />
              {after}
            </span>
          ) : (
            <CodeText>{text}</CodeText>
          )}
        </Fragment>
      ))}
    </>
  )
}
