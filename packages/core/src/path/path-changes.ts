import type { Route } from '../facts/index.ts'
import type { DeliveryPath, PathCell, PathCellKey, SenderColumn, ServerColumn } from './delivery-path.ts'
import { emptyServerRows } from './server-rows.ts'

/** Every cell of `after` that differs from `before`, in the order of display. */
export function pathChanges(before: DeliveryPath, after: DeliveryPath): { cell: PathCellKey; value: PathCell }[] {
  const known = new Map(cellsOf(before))
  return cellsOf(after)
    .filter(([cell, value]) => JSON.stringify(known.get(cell)) !== JSON.stringify(value))
    .map(([cell, value]) => ({ cell, value }))
}

/** The path with one cell replaced. A key of a row that the path does not have adds a sender row, or changes nothing. */
export function setPathCell(path: DeliveryPath, cell: PathCellKey, value: PathCell): DeliveryPath {
  const [lane, ...rest] = cell.split('/')
  const column = rest.pop() ?? ''
  if (lane === 'sender') return setSenderCell(path, { address: rest.join('/'), column: column as SenderColumn, value })
  if (path.recipient === null) return path
  if (lane === 'recipient') return { ...path, recipient: { ...path.recipient, [column]: value } }
  const address = rest.pop()
  const exchange = rest.join('/')
  const servers = path.recipient.servers.map((row) =>
    row.exchange === exchange && row.address === address
      ? { ...row, cells: { ...row.cells, [column as ServerColumn]: value } }
      : row,
  )
  return { ...path, recipient: { ...path.recipient, servers } }
}

/** The path with a waiting row for each of these routes that it does not have yet. */
export function routesToPath(path: DeliveryPath, routes: Route[]): DeliveryPath {
  if (path.recipient === null) return path
  const known = path.recipient.servers
  const servers = emptyServerRows(routes).map(
    (row) => known.find(({ exchange, address }) => exchange === row.exchange && address === row.address) ?? row,
  )
  const routesLeftOutCount = routes.filter((route) => !route.isDialled).length
  return { ...path, recipient: { ...path.recipient, servers, routesLeftOutCount } }
}

function setSenderCell(
  path: DeliveryPath,
  { address, column, value }: { address: string; column: SenderColumn; value: PathCell },
): DeliveryPath {
  const waiting: PathCell = { state: 'waiting' }
  const isKnown = path.sender.some((row) => row.address === address)
  const rows = isKnown ? path.sender : [...path.sender, { address, cells: senderColumnsAs(waiting) }]
  const sender = rows.map((row) =>
    row.address === address ? { ...row, cells: { ...row.cells, [column]: value } } : row,
  )
  return { ...path, sender }
}

function cellsOf({ sender, recipient }: DeliveryPath): [PathCellKey, PathCell][] {
  const cells: [PathCellKey, PathCell][] = []
  for (const { address, cells: columns } of sender) {
    for (const [column, value] of Object.entries(columns)) cells.push([`sender/${address}/${column}`, value])
  }
  if (recipient === null) return cells
  for (const column of ['domain', 'nameServers', 'mailServers', 'encryptionRule'] as const) {
    cells.push([`recipient/${column}`, recipient[column]])
  }
  if (recipient.controls !== undefined) cells.push(['recipient/controls', recipient.controls])
  for (const { exchange, address, cells: columns } of recipient.servers) {
    for (const [column, value] of Object.entries(columns))
      cells.push([`server/${exchange}/${address}/${column}`, value])
  }
  return cells
}

/** A row of which nothing is known yet: its cells are told next. */
function senderColumnsAs(cell: PathCell): Record<SenderColumn, PathCell> {
  return { ptr: cell, wayBack: cell, helo: cell, blocklists: cell, spf: cell, dkim: cell, dmarc: cell }
}
