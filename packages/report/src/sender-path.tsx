import { senderColumns, type PathCell, type SenderColumn, type SenderRow } from '@waypost/core/path'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { ColumnName, passes, PathStep, type RenderWaiting } from './path-step.tsx'

/** What they see about the sender, one row for each sending address. */
export function SenderPath(props: {
  rows: SenderRow[]
  label: string | null
  renderWaiting?: RenderWaiting | undefined
}): ReactElement | null {
  const { rows, label, renderWaiting } = props
  if (rows.length === 0) return null
  // A column that no row of this check uses is left out.
  const columns = senderColumns.filter((column) => rows.some(({ cells }) => isShown(cells[column])))
  return (
    <section aria-label="What they see about the sender" className="mt-4">
      <h3>What they see about {label ?? 'the sender'}</h3>
      <table className="path-table">
        <caption className="visually-hidden">What others see about each sending address</caption>
        <thead>
          <tr>
            <th scope="col">Address</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                <ColumnName column={column} isExplained />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.address}>
              <th scope="row">
                <BreakableText>{row.address}</BreakableText>
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
      </table>
      <ul className="path-cards">
        {rows.map((row, rowIndex) => (
          <li key={row.address} className="path-card">
            <p className="font-semibold">
              <BreakableText>{row.address}</BreakableText>
            </p>
            <dl className="path-pairs">
              {columns.map((column) => (
                <div key={column}>
                  <dt>
                    <ColumnName column={column} isExplained={rowIndex === 0} />
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
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way back is looked up after the name; all others at once. */
function isReached(row: SenderRow, column: SenderColumn): boolean {
  return column !== 'wayBack' || passes(row.cells.ptr)
}

/** That the greeting name is not known is worth saying. */
function isShown({ state, note }: PathCell): boolean {
  return state !== 'notApplicable' || note !== undefined
}
