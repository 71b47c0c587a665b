import type { Dialect, LineRow, WordRow } from '../dialects/dialect.ts'
import type { BounceDocument } from '../document/document.ts'
import type { Said, StatedRecipient, Statement } from '../statement.ts'
import { compileDialect, type CompiledDialect } from './compile-dialect.ts'
import { foldCase, squeeze } from './fold.ts'
import { findPattern, matchLine, type Match } from './match-pattern.ts'

const maxLines = 4_000
const maxRecipients = 200
const maxSaidLength = 4_000
/** Of each recipient, and of all together: what several share counts for each of them. */
const maxSaidEach = 40
const maxSaidOfAll = 1_000
/** Over how many lines one sentence of a server may be broken. */
const maxJoined = 3

/** What the visible words of a notice state, as one dialect reads them. Linear in the length of the text. */
export function readDialect(document: BounceDocument, dialect: Dialect): Statement {
  const reader = new DialectReader(dialect)
  const lines = document.lines.slice(0, maxLines).map(squeeze)
  const folded = lines.map(foldCase)
  const rows = compileDialect(dialect).lines
  for (let at = 0; at < lines.length;) {
    const found = fitRow(rows, lines, folded, { at, part: reader.part })
    if (found === undefined) reader.goOn(lines[at] ?? '')
    else reader.take(found.row, found.match, found.words)
    at += found?.length ?? 1
  }
  return reader.end()
}

interface Fit {
  row: LineRow
  match: Match
  words: string
  length: number
}

function fitRow(
  rows: CompiledDialect['lines'],
  lines: string[],
  folded: string[],
  { at, part }: { at: number; part: string },
): Fit | undefined {
  let [words, fold] = [lines[at] ?? '', folded[at] ?? '']
  if (words === '') return undefined
  // However many lines are put together, they begin as the first does.
  const likely = rows.filter(
    ({ row, opening }) => (fold.startsWith(opening) || opening.startsWith(fold)) && isWithin(row, part),
  )
  for (let length = 1; length <= maxJoined && likely.length > 0; length += 1) {
    for (const { row, parts, opening } of likely) {
      if (length > 1 && opening === '') continue
      const match = matchLine(parts, words, fold)
      if (match !== undefined) return { row, match, words, length }
    }
    const next = lines[at + length]
    if (next === undefined || next === '') return undefined
    words = `${words} ${next}`
    fold = `${fold} ${folded[at + length] ?? ''}`
  }
  return undefined
}

function isWithin({ within }: LineRow, part: string): boolean {
  if (within === undefined) return true
  return typeof within === 'string' ? within === part : within.includes(part)
}

/** The story of each recipient, told line by line. */
class DialectReader {
  readonly #dialect: Dialect
  readonly #statement: Statement
  /** Whose story is being told: several, when their addresses stand together. */
  #current: StatedRecipient[] = []
  #isSaidOpen = false
  #isGrouping = false
  /** Whether a row that begins a story named anybody. */
  #isListed = false
  /** What was said without a recipient being named. */
  #loose: Said[] = []
  /** Of it what the next recipient that a transcript names is meant by. */
  #pending: Said[] = []
  #saidOfAll = 0
  /** Of the row that was read last, and whether its reply goes on in the next line: “550-” (RFC 5321 §4.2.1). */
  #unfinished: LineRow | undefined
  /** Who is talked to in a transcript. */
  #talksTo: Match['slots'] = {}
  /** What the row that opened the part calls it. */
  part = ''

  constructor(dialect: Dialect) {
    this.#dialect = dialect
    this.#statement = { dialect: dialect.name, recipients: [], quotes: [] }
  }

  take(row: LineRow, { slots }: Match, words: string): void {
    if (row.kind !== undefined) {
      this.#statement.kind = row.kind === 'failed' ? 'failed' : (this.#statement.kind ?? row.kind)
      this.#quote('kind', words)
      this.#sayOfAll(row)
    }
    if (row.opens !== undefined) this.part = row.opens
    if (row.means === 'end' && slots.reply === undefined) this.#pending = []
    if (row.means === 'recipient') this.#begin(slots.recipient)
    const isAnswered =
      row.means === 'about-recipient' && slots.recipient !== undefined && this.#goBackTo(slots.recipient)
    if (row.means === 'end') this.#current = []
    if (row.means === 'recipient') this.#isListed = true
    else if (row.means !== 'said') this.#isGrouping = false
    const concerned = row.means === 'about-message' || row.means === 'kind' || row.means === 'skip' ? [] : this.#current
    this.#fill(slots, row, concerned)
    if (concerned.length === 0 && (slots.remoteMta ?? slots.remoteAddress) !== undefined) this.#talksTo = slots
    if (slots.reply !== undefined) this.#say(slots.reply, row)
    else if (row.means === 'said') this.#say(words, row)
    else this.#isSaidOpen = false
    for (const recipient of concerned) applyRow(recipient, row)
    if (isAnswered) this.#current = []
  }

  /** A row of kind tells a cause of all recipients at once. */
  #sayOfAll({ means, reason, isExpired }: LineRow): void {
    if (means !== 'kind' || (reason ?? isExpired) === undefined) return
    this.#statement.ofAll ??= { ...(reason && { reason }), ...(isExpired && { isExpired }) }
  }

  /** A line that no row fits: it goes on with what was said about the recipient. */
  goOn(line: string): void {
    if (line === '') {
      this.#isSaidOpen = false
      return
    }
    if (this.#current.length > 0) this.#say(line, undefined)
  }

  end(): Statement {
    const { recipients } = this.#statement
    for (const recipient of recipients) {
      if (recipient.said.length === 0 || recipients.length === 1) {
        recipient.said.push(...this.#loose.map((said) => ({ ...said })))
      }
      if (recipients.length === 1) fillRemote(recipient, this.#talksTo)
      for (const said of recipient.said) this.#readWords(recipient, said)
    }
    if (recipients.length === 0 && this.#loose.length > 0) this.#statement.said = this.#loose
    return this.#statement
  }

  #begin(address: string | undefined): void {
    const known = address === undefined ? undefined : this.#statement.recipients.find((one) => one.address === address)
    const recipient = known ?? { said: [], ...(address !== undefined && { address }) }
    if (known === undefined) {
      if (this.#statement.recipients.length >= maxRecipients) return
      this.#statement.recipients.push(recipient)
      if (address !== undefined) this.#quote('recipient', address, recipient)
    }
    this.#current = this.#isGrouping ? [...this.#current.filter((one) => one !== recipient), recipient] : [recipient]
    this.#isGrouping = true
    this.#isSaidOpen = false
  }

  /**
   * A transcript speaks of addresses that the list of recipients does not name: what others became, or they are called.
   * True when it says behind an answer whose it was; what is answered next is not about this one.
   */
  #goBackTo(address: string): boolean {
    const isNamed = this.#statement.recipients.some((one) => one.address === address)
    this.#isGrouping = false
    if (isNamed || !this.#isListed) this.#begin(address)
    else this.#current = []
    const pending = this.#pending.splice(0)
    if (this.#current.length === 0) return false
    this.#loose = this.#loose.filter((one) => !pending.includes(one))
    for (const { said } of this.#current) said.push(...pending)
    return pending.length > 0
  }

  #say(text: string, row: LineRow | undefined): void {
    this.#isGrouping = false
    if (text === '') return
    const goesOn = this.#isSaidOpen && (row === undefined || row === this.#unfinished)
    this.#unfinished = /^[2-5]\d\d-/.test(text) ? row : undefined
    if (row?.saidBy === 'remote') for (const recipient of this.#current) fillRemote(recipient, this.#talksTo)
    const tellers = this.#current.length > 0 ? this.#current.map(({ said }) => said) : [this.#loose]
    for (const said of tellers) {
      const last = said.at(-1)
      if (goesOn && last !== undefined) last.text = `${last.text} ${text}`.slice(0, maxSaidLength)
      else if (said.length < maxSaidEach && (this.#saidOfAll += 1) <= maxSaidOfAll) {
        const one: Said = { text: text.slice(0, maxSaidLength), ...(row?.saidBy && { by: row.saidBy }) }
        said.push(one)
        if (said === this.#loose) this.#pending.push(one)
      }
    }
    this.#isSaidOpen = true
  }

  #fill(slots: Match['slots'], row: LineRow | WordRow, recipients: StatedRecipient[]): void {
    const statement = this.#statement
    statement.sender ??= slots.sender
    if (slots.reportingMta !== undefined) {
      statement.reportingMta ??= slots.reportingMta
      this.#quote('reportingMta', slots.reportingMta)
    }
    if (slots.attempts !== undefined) statement.attempts ??= Number(slots.attempts)
    const time = slots.span ?? slots.date
    if (time !== undefined && row.timing !== undefined) {
      if (row.timing === 'lastAttempt') for (const recipient of recipients) recipient.lastAttempt ??= time
      else statement[row.timing] ??= time
    }
    for (const recipient of recipients) fillRecipient(recipient, slots)
  }

  #readWords(recipient: StatedRecipient, said: Said): void {
    const text = squeeze(said.text)
    said.text = text
    for (const { row, parts } of compileDialect(this.#dialect).words) {
      const match = findPattern(parts, text)
      if (match === undefined) continue
      this.#fill(match.slots, row, [recipient])
      if (match.slots.reply !== undefined && said.text === text) said.text = match.slots.reply
      if (row.saidBy !== undefined) said.by ??= row.saidBy
      applyRow(recipient, row)
    }
  }

  #quote(of: Statement['quotes'][number]['of'], words: string, recipient?: StatedRecipient): void {
    const place = recipient === undefined ? -1 : this.#statement.recipients.indexOf(recipient)
    this.#statement.quotes.push({ of, words, ...(place !== -1 && { recipient: place }) })
  }
}

function fillRecipient(recipient: StatedRecipient, slots: Match['slots']): void {
  fillRemote(recipient, slots)
  recipient.status ??= slots.status
  if (slots.code !== undefined) recipient.replyCode ??= Number(slots.code)
}

function fillRemote(recipient: StatedRecipient, { remoteMta, remoteAddress }: Match['slots']): void {
  recipient.remoteMta ??= remoteMta
  recipient.remoteAddress ??= remoteAddress
}

function applyRow(recipient: StatedRecipient, row: LineRow | WordRow): void {
  if ('action' in row && row.action !== undefined) recipient.action ??= row.action
  if (row.reason !== undefined) recipient.reason ??= row.reason
  if (row.isExpired === true) recipient.isExpired = true
}
