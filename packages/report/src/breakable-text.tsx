import { Fragment, type ReactElement } from 'react'

/** After : @ / _ and after a dot that does not stand between two digits: an IPv4 address stays in one piece. */
const breakPoint = /(?<=[:@/_]|(?<!\d)\.|\.(?=\D))(?=[^\s.,;:!?”’)\]])/u

/** Text whose long names and addresses may wrap after a dot, a colon or an @, without a hyphen that is not theirs. */
export function BreakableText({ children }: { children: string }): ReactElement {
  const parts = children.split(breakPoint)
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
