import { serverColumns, type DeliveryPath, type PathCell, type ServerRow } from '@waypost/core/path'

/**
 * One line under the delivery path that says what its rows mean together. Empty while a row is still open, and when
 * no address was tested.
 */
export function pathMeaning(path: DeliveryPath): string {
  const rows = (path.recipient?.servers ?? []).filter(({ isDialled }) => isDialled)
  if (rows.length === 0 || rows.some(isOpen)) return ''
  const stopped = rows.filter(isStopped).length
  const unseen = rows.filter((row) => !isStopped(row) && wayCells(row).some(({ state }) => state === 'unknown'))
  if (stopped === rows.length) return rows.length === 1 ? 'Mail stops here.' : 'Mail stops on every server.'
  if (unseen.length === rows.length) return 'We could not see whether mail gets through here.'
  if (rows.some(({ cells }) => isBad(cells.recipient))) return 'Mail for the exact address stops at the last step.'
  if (stopped > 0) return `Mail stops at ${stopped} of ${rows.length} addresses.`
  const broken = rows.filter(breaksRule).length
  if (broken > 0) {
    const where = rows.length === 1 ? 'here' : `at ${broken} of ${rows.length} addresses`
    return `Careful senders stop ${where}: the encryption breaks a rule that the domain published.`
  }
  if (path.recipient?.encryptionRule.state === 'risk') {
    return 'Careful senders wait: what they must find about the encryption can’t be looked up.'
  }
  if (rows.some(breaksEncryption)) return 'Mail gets through, some of it late: the encryption that is offered fails.'
  if (unseen.length > 0) return `We could not see ${unseen.length} of ${rows.length} addresses.`
  return 'Every step on their side works.'
}

/** How many addresses were tested, when some were not. Empty when all were. */
export function testedAddresses(path: DeliveryPath): string {
  const rows = path.recipient?.servers ?? []
  const tested = rows.filter(({ isDialled }) => isDialled).length
  const all = rows.length + (path.recipient?.routesLeftOutCount ?? 0)
  if (tested === all || all === 0) return ''
  return `${tested} of ${all} addresses tested.`
}

function cellsOf(row: ServerRow): PathCell[] {
  return serverColumns.map((column) => row.cells[column])
}

function isOpen(row: ServerRow): boolean {
  return cellsOf(row).some(({ state }) => state === 'waiting')
}

/** What every mail needs; the exact address is asked about at one server only. */
function wayCells({ cells }: ServerRow): PathCell[] {
  return serverColumns.filter((column) => column !== 'recipient').map((column) => cells[column])
}

/** Encryption that fails stops no mail by itself: senders start again without it. */
function isStopped(row: ServerRow): boolean {
  return wayCells(row).some((cell) => cell !== row.cells.encryption && isBad(cell))
}

/** Only a rule of the recipient (MTA-STS, DANE) lets encryption stop mail. */
function breaksRule({ cells }: ServerRow): boolean {
  return cells.encryption.state === 'stops'
}

function breaksEncryption({ cells }: ServerRow): boolean {
  return isBad(cells.encryption)
}

function isBad({ state }: PathCell): boolean {
  return state === 'stops' || state === 'risk'
}
