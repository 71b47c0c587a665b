import { earlierText } from '@waypost/core/words'
import { serverColumns, type ServerColumn, type ServerRow } from '@waypost/core/path'
import { useState, type ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { Mark, type MarkKind } from './mark.tsx'
import { ColumnName, passes, PathStep, type RenderWaiting } from './path-step.tsx'

interface ServerPathProps {
  rows: ServerRow[]
  mailAddress?: string | undefined
  renderWaiting?: RenderWaiting | undefined
}

/** One row for each address of each mail server, in the order in which a sender tries them. */
export function ServerTable({ rows, mailAddress, renderWaiting }: ServerPathProps): ReactElement {
  const columns = shownColumns(rows)
  return (
    <table className="path-table">
      <caption className="visually-hidden">What we see of each mail server</caption>
      <thead>
        <tr>
          <th scope="col">Server</th>
          <th scope="col">Address</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              <ColumnName column={column} isExplained name={ownName(column, mailAddress)} />
            </th>
          ))}
        </tr>
      </thead>
      {byServer(rows).map(({ exchange, choice, addresses }) => (
        <tbody key={exchange}>
          {addresses.map((row, index) => (
            <tr key={row.address}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={addresses.length}>
                  <BreakableText>{exchange}</BreakableText>
                  <span className="block font-normal text-muted">{choiceWord(choice)}</span>
                </th>
              )}
              <th scope="row" className="path-address">
                <BreakableText>{row.address}</BreakableText>
                <Age row={row} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <PathStep
                    column={column}
                    cell={row.cells[column]}
                    isReached={isReached(row, column)}
                    renderWaiting={renderWaiting}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** The same for narrow places: a card for each server, open where there are few. */
export function ServerCards({ rows, mailAddress, renderWaiting }: ServerPathProps): ReactElement {
  const servers = byServer(rows)
  const firstBad = servers.find(({ addresses }) => addresses.some((row) => worstOf(row) !== 'good')) ?? servers[0]
  return (
    <ol className="path-cards">
      {servers.map((server, index) => (
        <ServerCard
          key={server.exchange}
          server={server}
          columns={shownColumns(rows)}
          mailAddress={mailAddress}
          isFirst={index === 0}
          isOpen={servers.length <= serversShownOpen || server === firstBad}
          renderWaiting={renderWaiting}
        />
      ))}
    </ol>
  )
}

const serversShownOpen = 2

/** What stands open stays open while results arrive: a card that folds by itself would move what is being read. */
function ServerCard(props: {
  server: Server
  columns: ServerColumn[]
  mailAddress: string | undefined
  isFirst: boolean
  isOpen: boolean
  renderWaiting: RenderWaiting | undefined
}): ReactElement {
  const { server, columns, mailAddress, isFirst, isOpen, renderWaiting } = props
  const { exchange, choice, addresses } = server
  const [wasOpenAtFirst] = useState(isOpen)
  return (
    <li>
      <details className="path-card" open={wasOpenAtFirst}>
        <summary>
          <Mark kind={worstOf(...addresses)} />
          <span>
            <span className="font-semibold">
              <BreakableText>{exchange}</BreakableText>
            </span>
            <span className="block text-muted">{choiceWord(choice)}</span>
          </span>
        </summary>
        {addresses.map((row, index) => (
          <div key={row.address} className="mt-2">
            <p className="path-address">
              <BreakableText>{row.address}</BreakableText>
            </p>
            <dl className="path-pairs">
              {columns.map((column) => (
                <div key={column}>
                  <dt>
                    <ColumnName
                      column={column}
                      isExplained={isFirst && index === 0}
                      name={ownName(column, mailAddress)}
                    />
                  </dt>
                  <dd>
                    <PathStep
                      column={column}
                      cell={row.cells[column]}
                      isReached={isReached(row, column)}
                      renderWaiting={renderWaiting}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </details>
    </li>
  )
}

interface Server {
  exchange: string
  choice: number
  addresses: ServerRow[]
}

/** How old it is what stands in the row, when an earlier check heard it. */
function Age({ row }: { row: ServerRow }): ReactElement | null {
  const { earlier } = row.cells.answers
  return earlier ? <span className="block text-sm font-normal text-muted">{earlierText(earlier)}</span> : null
}

function byServer(rows: ServerRow[]): Server[] {
  const servers = new Map<string, Server>()
  for (const row of rows) {
    const server = servers.get(row.exchange) ?? { exchange: row.exchange, choice: row.choice, addresses: [] }
    server.addresses.push(row)
    servers.set(row.exchange, server)
  }
  return [...servers.values()]
}

/** A column that no row of this check uses is left out. */
function shownColumns(rows: ServerRow[]): ServerColumn[] {
  return serverColumns.filter((column) => rows.some((row) => row.cells[column].state !== 'notApplicable'))
}

function isReached(row: ServerRow, column: ServerColumn): boolean {
  const before = serverColumns.slice(0, serverColumns.indexOf(column))
  return before.every((earlier) => passes(row.cells[earlier]))
}

const worstFirst = ['stops', 'risk', 'unknown', 'waiting', 'notChecked', 'advice'] as const

function worstOf(...rows: ServerRow[]): MarkKind {
  const cells = rows.flatMap((row) => serverColumns.map((column) => ({ column, ...row.cells[column] })))
  // One server is asked about the exact address, so the others are not worse for it.
  const states = cells.flatMap(({ column, state }) => (column === 'recipient' && state === 'notChecked' ? [] : [state]))
  return worstFirst.find((state) => states.includes(state)) ?? 'good'
}

const longestPart = 20

/** "Takes mail for lee@", where the address is short enough for the head of a column. */
function ownName(column: ServerColumn, mailAddress: string | undefined): string | undefined {
  const localPart = mailAddress?.slice(0, mailAddress.lastIndexOf('@')) ?? ''
  return column === 'recipient' && localPart !== '' && localPart.length <= longestPart
    ? `Takes mail for ${localPart}@`
    : undefined
}

const choiceWords = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function choiceWord(choice: number): string {
  return `${choiceWords[choice - 1] ?? `number ${choice}`} choice`
}
