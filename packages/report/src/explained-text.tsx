import type { ExplainedPart } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { WordHelp } from './word-help.tsx'

/** A text whose hard words explain themselves. */
export function ExplainedText({ parts }: { parts: readonly ExplainedPart[] }): ReactElement {
  return (
    <>
      {parts.map(({ text, word }, index) =>
        word ? <WordHelp key={index} word={word} text={text} /> : <BreakableText key={index}>{text}</BreakableText>,
      )}
    </>
  )
}
