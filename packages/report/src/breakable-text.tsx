import { Fragment, type ReactElement } from 'react'

/** Text whose long names and addresses may wrap after a dot, a colon or an @, without a hyphen that is not theirs. */
export function BreakableText({ children }: { children: string }): ReactElement {
  const parts = children.split(/(?<=[.:@/_-])(?=[^\s.,;:!?”’)\]])/u)
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
