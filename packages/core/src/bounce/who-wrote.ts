import type { BounceDirection, BounceEvidence, BounceWriter } from '../facts/index.ts'
import { providerOfExchange } from '../providers/index.ts'
import { organisationOf } from '../senders/index.ts'

export type { BounceDirection, BounceWriter } from '../facts/index.ts'

/** A saved sender, as far as a notice can be told to be its own. Names in lower case. */
export interface OwnSender {
  /** Behind the @ of its mail addresses. */
  domains: string[]
  /** IP addresses or host names from which it sends. */
  addresses: string[]
  heloName?: string
}

export interface WhoWrote {
  writer: BounceWriter
  direction: BounceDirection
}

/** Beginnings of the names of dialects. */
const filters = [
  'barracuda',
  'clearswift',
  'forcepoint',
  'fortimail',
  'hornetsecurity',
  'ironport',
  'mailmarshal',
  'mailscanner',
  'mcafee',
  'messagelabs',
  'mimecast',
  'mxlogic',
  'postini',
  'proofpoint',
  'retarus',
  'sophos',
  'spamtitan',
  'symantec',
  'trend-micro',
  'websense',
]
const mailPrograms = ['apple-mail', 'entourage', 'eudora', 'outlook-client', 'outlook-express', 'thunderbird']

/**
 * The first question about a notice: who wrote it, and which way did the mail go? By the names and domains of the saved
 * senders, the server that reports, and the words. `unknown` where nothing tells. Source: RFC 3464 §2.2.2 (Reporting-MTA),
 * §2.3.5 (Remote-MTA).
 */
export function whoWrote(notice: BounceEvidence, senders: readonly OwnSender[]): WhoWrote {
  const isOurs = makeIsOurs(senders)
  const recipientDomain = notice.recipient?.slice(notice.recipient.lastIndexOf('@') + 1)
  const direction = directionOf(notice, recipientDomain, isOurs)
  return { writer: writerOf(notice, { recipientDomain, isOurs, direction }), direction }
}

function writerOf(
  { dialect, reportingMta, remoteMta, senderDomain }: BounceEvidence,
  {
    recipientDomain,
    isOurs,
    direction,
  }: { recipientDomain?: string | undefined; isOurs: IsOurs } & Pick<WhoWrote, 'direction'>,
): BounceWriter {
  if (isOneOf(dialect, mailPrograms)) return 'mail-program'
  if (reportingMta !== undefined && isOurs.host(reportingMta)) return 'ours'
  if (isOneOf(dialect, filters)) return 'filter'
  if (reportingMta === undefined) return 'unknown'
  // Of mail to us, who sent it are they.
  if (senderDomain !== undefined && isSameOwner(reportingMta, senderDomain)) {
    return direction === 'to-us' ? 'theirs' : 'ours'
  }
  if (recipientDomain !== undefined && isSameOwner(reportingMta, recipientDomain)) return 'theirs'
  if (providerOfExchange(reportingMta)?.kind === 'gateway') return 'filter'
  // A server that passed the mail on to another one stands between the two.
  return remoteMta !== undefined && isSameOwner(reportingMta, remoteMta) ? 'theirs' : 'unknown'
}

function directionOf(notice: BounceEvidence, recipientDomain: string | undefined, isOurs: IsOurs): BounceDirection {
  const { senderDomain, reportingMta } = notice
  const isReportedByUs = reportingMta !== undefined && isOurs.host(reportingMta)
  const isToUs = recipientDomain !== undefined && isOurs.domain(recipientDomain)
  if (senderDomain !== undefined && isOurs.domain(senderDomain)) return 'from-us'
  if (isToUs) return senderDomain === undefined && isReportedByUs ? 'unknown' : 'to-us'
  return isReportedByUs ? 'from-us' : 'unknown'
}

interface IsOurs {
  domain(name: string): boolean
  host(name: string): boolean
}

function makeIsOurs(senders: readonly OwnSender[]): IsOurs {
  const domains = senders.flatMap((sender) => sender.domains)
  const hosts = new Set(senders.flatMap(({ addresses, heloName }) => (heloName ? [...addresses, heloName] : addresses)))
  const domain = (name: string): boolean => domains.some((own) => isWithin(name.toLowerCase(), own))
  return { domain, host: (name) => hosts.has(name.toLowerCase()) || domain(name) }
}

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`)
}

/** Names of one organisation. A name without a dot, such as that of a server in an office, belongs to nobody we know. */
function isSameOwner(name: string, other: string): boolean {
  return name.includes('.') && other.includes('.') && organisationOf(name) === organisationOf(other)
}

function isOneOf(dialect: string | undefined, beginnings: string[]): boolean {
  return dialect !== undefined && beginnings.some((beginning) => dialect.startsWith(beginning))
}
