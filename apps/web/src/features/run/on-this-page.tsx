import type { RunView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { meetsClosedDoors } from './meets-closed-doors.ts'

/** Links to the parts of the page. */
export function OnThisPage(props: { run: RunView; isLive: boolean; hasHistory: boolean }): ReactElement {
  const { run, isLive, hasHistory } = props
  const parts = isLive
    ? [
        ['page-heading', 'Progress'],
        ['steps', 'Steps'],
        ['path', 'Delivery path'],
        ['findings', 'Findings'],
        ['evidence', 'Evidence'],
      ]
    : [
        ['verdict', 'Verdict'],
        ...(run.verdict ? [['what-to-do', 'What to do now']] : []),
        ...(meetsClosedDoors(run) ? [['only-this-recipient', 'Only this recipient?']] : []),
        ['path', 'Delivery path'],
        ['findings', 'Findings'],
        ['evidence', 'Evidence'],
      ]
  if (hasHistory) parts.push(['history', 'History'])
  const links = (
    <ul>
      {parts.map(([id, name]) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <nav aria-label="On this page" className="on-this-page">
      <div className="beside">
        <p className="font-semibold">On this page</p>
        {links}
      </div>
      <details className="disclosure in-flow">
        <summary>On this page</summary>
        {links}
      </details>
    </nav>
  )
}
