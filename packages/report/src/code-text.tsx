import { codePath, findCodes } from '@waypost/core/status-codes'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'

/** Text whose status codes lead to the page that explains them. It knows their form only, not what they mean. */
export function CodeText({ children }: { children: string }): ReactElement {
  return (
    <>
      {findCodes(children).map(({ text, code }, index) =>
        code ? (
          <a key={index} href={codePath(code)} className="code-link">
            {text}
          </a>
        ) : (
          <BreakableText key={index}>{text}</BreakableText>
        ),
      )}
    </>
  )
}
