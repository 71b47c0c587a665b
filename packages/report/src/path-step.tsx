import { cellText, glossaryWord, type GlossarySlug } from '@waypost/core/words'
import type { PathCell, SenderColumn, ServerColumn } from '@waypost/core/path'
import type { ReactElement, ReactNode } from 'react'
import { CodeText } from './code-text.tsx'
import { Mark } from './mark.tsx'
import { tones } from './tone.ts'
import { WordHelp } from './word-help.tsx'

export type PathColumn = SenderColumn | ServerColumn | 'domain' | 'nameServers' | 'mailServers' | 'encryptionRule'

/** Names of the columns. */
const columnNames: Record<PathColumn, string> = {
  ptr: 'Reverse DNS name',
  wayBack: 'Name points back',
  helo: 'Greeting name',
  blocklists: 'Blocklists',
  spf: 'SPF',
  dkim: 'DKIM',
  dmarc: 'DMARC',
  domain: 'Domain',
  nameServers: 'Name servers',
  mailServers: 'Mail servers',
  encryptionRule: 'Rule about encryption',
  answers: 'Answers',
  greeting: 'First words',
  hello: 'Hello',
  encryption: 'Encryption',
  recipient: 'Takes mail for this address',
}

const columnWords: Record<PathColumn, GlossarySlug | null> = {
  ptr: 'reverse-dns-name',
  wayBack: 'name-points-back',
  helo: 'greeting-name',
  blocklists: 'blocklist',
  spf: 'permission-list',
  dkim: 'signature',
  dmarc: 'policy',
  domain: null,
  nameServers: 'name-servers',
  mailServers: 'mail-servers',
  encryptionRule: 'mta-sts',
  answers: 'port-25',
  greeting: 'first-words',
  hello: 'hello',
  encryption: 'encryption',
  recipient: null,
}

/** The name of a column, which explains itself where `isExplained`; `name` where it has one of its own. */
export function ColumnName(props: {
  column: PathColumn
  isExplained: boolean
  name?: string | undefined
}): ReactElement {
  const { column, isExplained, name = columnNames[column] } = props
  const slug = columnWords[column]
  if (slug === null || !isExplained) return <>{name}</>
  return <WordHelp word={glossaryWord(slug)} text={name} />
}

/** A cell that its row has reached and that has no answer yet, in place of a bare "waiting". */
export type RenderWaiting = (column: PathColumn, cell: PathCell) => ReactNode

/** One step of one row: mark, then word. `isReached` is false while an earlier step of the row is still open. */
export function PathStep(props: {
  column: PathColumn
  cell: PathCell
  isReached: boolean
  renderWaiting?: RenderWaiting | undefined
}): ReactElement {
  const { column, cell, isReached, renderWaiting } = props
  const isWaiting = cell.state === 'waiting'
  const kind = !isWaiting ? cell.state : isReached ? 'running' : 'notChecked'
  return (
    <span className="path-step" data-passes={passes(cell) || undefined}>
      <Mark kind={kind} />
      <span className={`path-word ${tones[kind].text}`}>
        {isWaiting ? (
          waitingWord(isReached, { column, cell }, renderWaiting)
        ) : (
          <CodeText>{cellText(column, cell)}</CodeText>
        )}
      </span>
    </span>
  )
}

function waitingWord(
  isReached: boolean,
  { column, cell }: { column: PathColumn; cell: PathCell },
  renderWaiting: RenderWaiting | undefined,
): ReactNode {
  if (!isReached) return <span className="visually-hidden">Not yet</span>
  return renderWaiting?.(column, cell) ?? (cell.note === undefined ? 'Waiting…' : cellText(column, cell))
}

/** Whether mail gets past this cell. What we could not see does not count as passing. */
export function passes(cell: PathCell): boolean {
  return cell.state === 'good' || cell.state === 'advice' || cell.state === 'notApplicable'
}
