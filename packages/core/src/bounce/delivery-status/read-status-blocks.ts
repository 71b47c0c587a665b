import type { BounceKind } from '../../vocabulary/index.ts'
import type { BounceDocument, Field } from '../document/document.ts'
import { squeeze } from '../engine/fold.ts'
import { scanHost, scanIp, scanMailAddress } from '../engine/scan.ts'
import type { BounceRecipient } from '../reading.ts'
import type { StatedRecipient, Statement } from '../statement.ts'

const maxRecipients = 200
const maxDiagnosticLength = 4_000

const actions: Record<string, BounceRecipient['action']> = {
  failed: 'failed',
  failure: 'failed',
  delayed: 'delayed',
  deferred: 'delayed',
  delivered: 'delivered',
  relayed: 'relayed',
  expanded: 'expanded',
}

/** What the fields of a report state (RFC 3464 §2.2, §2.3); undefined when there is no report with a recipient. */
export function readStatusBlocks(document: BounceDocument): Statement | undefined {
  const statement: Statement = { recipients: [], quotes: [] }
  for (const block of document.statusBlocks) {
    readMessageFields(block, statement)
    const recipient = readRecipientFields(block, statement)
    if (recipient !== undefined && statement.recipients.length < maxRecipients) statement.recipients.push(recipient)
  }
  if (statement.recipients.length === 0) return statement.reportingMta === undefined ? undefined : statement
  statement.kind = kindOf(statement.recipients)
  return statement
}

/** failed when any recipient failed; then what is still going on; then what went well. */
export function kindOf(recipients: readonly { action?: BounceRecipient['action'] }[]): BounceKind | undefined {
  const order = ['failed', 'delayed', 'expanded', 'relayed', 'delivered'] as const
  return order.find((kind) => recipients.some(({ action }) => action === kind))
}

function readMessageFields(block: Field[], statement: Statement): void {
  const value = (name: string): string | undefined => valueOf(block, name)
  const reporting = value('reporting-mta')
  if (reporting !== undefined) {
    const { host, ip } = readMta(reporting)
    statement.reportingMta ??= host ?? ip
    quote(statement, 'reportingMta', host ?? ip)
  }
  statement.arrival ??= value('arrival-date')
  quote(statement, 'arrivedAt', value('arrival-date'))
  const sender = value('x-postfix-sender')
  if (sender !== undefined) statement.sender ??= readAddress(sender)
  statement.messageId ??= value('x-original-message-id')?.replace(/^<|>$/g, '')
}

function readRecipientFields(block: Field[], statement: Statement): StatedRecipient | undefined {
  const value = (name: string): string | undefined => valueOf(block, name)
  const final = value('final-recipient')
  const original = value('original-recipient')
  const actual = value('x-actual-recipient')
  const action = actions[/^[a-z]{1,12}/.exec((value('action') ?? '').toLowerCase())?.[0] ?? '']
  if (final === undefined && original === undefined && (action === undefined || actual === undefined)) return undefined
  const address = readAddress(final) ?? readAddress(actual) ?? readAddress(original)
  const originalRecipient = readAddress(original)
  const remote = readMta(value('remote-mta') ?? '')
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(value('status') ?? '')?.[0]
  const place = statement.recipients.length
  const diagnostics = block.filter(({ name }) => name === 'diagnostic-code').map((field) => diagnosticOf(field.value))
  quote(statement, 'recipient', address, place)
  quote(statement, 'status', status, place)
  quote(statement, 'remoteMta', remote.host, place)
  quote(statement, 'remoteAddress', remote.ip, place)
  return {
    said: diagnostics.flatMap(({ type, text }) =>
      text === '' ? [] : [{ text, ...(type !== 'smtp' && type !== '' && { by: 'reporting' as const }) }],
    ),
    ...(address !== undefined && { address }),
    ...(originalRecipient !== undefined && originalRecipient !== address && { originalRecipient }),
    ...(action !== undefined && { action }),
    ...(status !== undefined && { status }),
    ...((remote.host ?? remote.ip) !== undefined && { remoteMta: remote.host ?? remote.ip }),
    ...(remote.ip !== undefined && remote.ip !== '0.0.0.0' && { remoteAddress: remote.ip }),
    lastAttempt: value('last-attempt-date'),
    willRetryUntil: value('will-retry-until'),
  }
}

function valueOf(block: Field[], name: string): string | undefined {
  const value = squeeze(block.find((field) => field.name === name)?.value ?? '')
  return value === '' ? undefined : value
}

/** “rfc822; lee@fabrikam.example”, with whatever stands around the address. */
function readAddress(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const at = value.indexOf(';') + 1
  for (let start = at; start < Math.min(value.length, at + 200); start += 1) {
    if (start > at && !/[\s<("':,]/.test(value.charAt(start - 1))) continue
    const found = scanMailAddress(value, start)
    if (found !== undefined) return found.value
  }
  return undefined
}

/** “dns; mx1.fabrikam.example (192.0.2.1, the server for the domain fabrikam.example)”. */
export function readMta(value: string): { host?: string; ip?: string } {
  const text = value.slice(value.indexOf(';') + 1, 600).trim()
  const whole = scanIp(text, 0)
  if (whole !== undefined) return { ip: whole.value }
  const host = scanHost(text, text.startsWith('<') ? 1 : 0)
  const opening = text.slice(0, 400).search(/[[(]/)
  const ip = opening === -1 ? undefined : (scanIp(text, opening) ?? scanIp(text, opening + 1))
  return { ...(host !== undefined && { host: host.value }), ...(ip !== undefined && { ip: ip.value }) }
}

/** “smtp; 550 5.1.1 …” apart into its type and the words. */
function diagnosticOf(value: string): { type: string; text: string } {
  const text = squeeze(value.slice(0, maxDiagnosticLength))
  const type = /^(?:[\w-]{1,20}) ?; ?/.exec(text)
  if (type === null) return { type: '', text }
  return { type: type[0].replace(/[ ;]/g, '').toLowerCase(), text: text.slice(type[0].length) }
}

function quote(statement: Statement, of: Statement['quotes'][number]['of'], words?: string, recipient?: number): void {
  if (words !== undefined) statement.quotes.push({ of, words, ...(recipient !== undefined && { recipient }) })
}
