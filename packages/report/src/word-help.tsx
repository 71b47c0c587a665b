import { codePath, findCodes } from '@waypost/core/status-codes'
import type { GlossaryWord } from '@waypost/core/words'
import { useId, type ReactElement } from 'react'

/** A word as a button that opens its one-line meaning beside it. Works by touch and keyboard; nothing needs hovering. */
export function WordHelp({ word, text }: { word: GlossaryWord; text: string }): ReactElement {
  const id = useId()
  const code = findCodes(text)[0]?.code
  return (
    <>
      <button type="button" className="word-help" popoverTarget={id}>
        {text}
      </button>
      <span id={id} popover="auto" className="word-popover">
        <strong>{word.term}</strong>
        <span>{word.meaning}</span>
        <span className="text-sm text-muted">Mail admins say: {word.technical}</span>
        {code && <a href={codePath(code)}>All about {code}</a>}
      </span>
    </>
  )
}
