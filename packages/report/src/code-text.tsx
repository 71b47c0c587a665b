import { codePath, findCodes } from '@waypost/core/status-codes'
import type { CodeSpeaker } from '@waypost/core/vocabulary'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'

/**
 * Text whose status codes lead to the page that explains them, with the meaning of `whose` first. It knows their form
 * only, not what they mean.
 */
export function CodeText(props: { children: string; whose?: CodeSpeaker | undefined }): ReactElement {
  const { children, whose } = props
  return (
    <>
      {findCodes(children).map(({ text, code }, index) =>
        code ? (
          <a key={index} href={codePath(code, whose)} className="code-link">
            {text}
          </a>
        ) : (
          <BreakableText key={index}>{text}</BreakableText>
        ),
      )}
    </>
  )
}
