import type { RunView } from '@waypost/contract'
import type { ReactElement } from 'react'

/** Links to the parts of the page. */
export function OnThisPage({ run, isLive }: { run: RunView; isLive: boolean }): ReactElement {
  const parts = isLive
    ? [
        ['steps', 'Steps'],
        ['path', 'Delivery path'],
        ['findings', 'Findings'],
      ]
    : [
        ['verdict', 'Verdict'],
        ...(run.verdict ? [['what-to-do', 'What to do now']] : []),
        ['path', 'Delivery path'],
        ['findings', 'Findings'],
        ['evidence', 'Evidence'],
      ]
  return (
    <nav aria-label="On this page" className="on-this-page">
      <p className="font-semibold">On this page</p>
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
