import type { PathCell } from '@waypost/core/path'
import { cellText } from '@waypost/core/words'
import type { PathColumn } from '@waypost/report'
import type { ReactElement } from 'react'
import { useSeconds } from './use-seconds.ts'

/**
 * The words of a cell that still waits. Seconds are counted only when this page saw the wait begin: after a reload a
 * number would be wrong.
 */
export function WaitingCell(props: { column: PathColumn; cell: PathCell; sawBegin: boolean }): ReactElement {
  const { column, cell, sawBegin } = props
  const seconds = useSeconds(sawBegin)
  if (cell.note !== undefined) return <>{cellText(column, cell)}</>
  return (
    <>
      {words[column]}
      {sawBegin && seconds >= 3 && <span className="tabular-nums"> {seconds} s</span>}
    </>
  )
}

const words: Record<PathColumn, string> = {
  ptr: 'Looking up…',
  wayBack: 'Looking up…',
  helo: 'Looking up…',
  blocklists: 'Asking the lists…',
  spf: 'Looking up…',
  dkim: 'Looking up…',
  dmarc: 'Looking up…',
  nameServers: 'Asking each of them…',
  encryptionRule: 'Looking up…',
  recipient: 'Waiting…',
  domain: 'Asking its name servers…',
  mailServers: 'Looking up mail servers…',
  answers: 'Waiting…',
  greeting: 'Waiting for first words…',
  hello: 'Waiting…',
  encryption: 'Waiting…',
}
