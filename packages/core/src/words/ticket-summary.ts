import { findingId, type Finding } from '../findings/index.ts'
import type { SenderInput } from '../plan/index.ts'
import type { Target } from '../target/index.ts'
import type { Verdict } from '../verdict/index.ts'
import { findingWords } from './finding-words.ts'
import { shortCause } from './headline.ts'
import { outageText } from './outage-text.ts'
import { actorsText, remainingCauses } from './other-causes.ts'
import { ifNobodyActs } from './outlook.ts'
import { utcTime } from './sayable-args.ts'
import { sinceText } from './since-text.ts'
import { actorWord, confidenceWord, partnerOf, stateWord } from './vocabulary-words.ts'

export interface TicketSummaryInput {
  /** The number of the check; absent when nothing was stored. */
  reference?: string
  /** When the check ended, ISO 8601. */
  checkedAt: string
  ticket?: string | null
  target: Target
  sender: SenderInput | null
  verdict: Verdict
  findings: Finding[]
  /** The give-up time of our mail server; null when it is not known. */
  giveUpHours: number | null
  /** When the oldest conversation was heard that an earlier check had; absent when this one heard all itself. */
  serversSeenAt?: string | undefined
  /** Where the whole check can be read. */
  url?: string
}

const shownTitles = 3

/** The check as plain text for a ticket: at most 11 lines, times in UTC, only what is known. */
export function ticketSummary(input: TicketSummaryInput): string {
  const { verdict, findings, target } = input
  const isDeciding = (finding: Finding): boolean => verdict.because.includes(findingId(finding))
  const others = findings.filter((finding) => !isDeciding(finding))
  const seen = others.filter(({ outcome }) => outcome === 'stops' || outcome === 'risk' || outcome === 'advice')
  const unseen = others.filter(({ outcome }) => outcome === 'unknown')
  const domain = { ...(target.domain !== null && { domain: target.domain }), ...partnerOf(verdict.args) }
  const since = sinceText(verdict)
  const outlook = ifNobodyActs(verdict, input.giveUpHours)
  const lines = [
    ['Waypost', input.reference, timeText(input), input.ticket ?? undefined].filter(isGiven).join(' · '),
    `${pairText(target, input.sender)}: ${stateWord(verdict.state).toUpperCase()}`,
    `Cause: ${causeText(verdict)}.`,
    since === '' ? '' : `Since: ${since}.`,
    `Who acts: ${actorsText(verdict, domain)}. How sure: ${confidenceWord(verdict.confidence).toLowerCase()}.`,
    outlook,
    outageText(verdict),
    remainingLine(verdict, domain),
    titlesLine('Also seen', seen),
    titlesLine('Not checked', unseen),
    input.url === undefined ? '' : `Full check: ${input.url}`,
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n')
}

function causeText({ primary, args, alsoPrimary }: Verdict): string {
  const cause = shortCause({ primary, args })
  return alsoPrimary ? `${cause}, and ${shortCause(alsoPrimary)}` : cause
}

/** What is left when the cause is gone, and whose it is. */
function remainingLine(verdict: Verdict, domain: { domain?: string }): string {
  const causes = remainingCauses(verdict)
    .slice(0, shownTitles)
    .map(({ cause, actor }) => `${cause} (${actorWord(actor, domain)})`)
  return causes.length === 0 ? '' : `After that: ${causes.join('; ')}.`
}

function pairText({ kind, domain, mailAddress, ip }: Target, sender: SenderInput | null): string {
  if (kind === 'ip') return `Mail from ${ip ?? 'an address'}`
  const name = sender?.label ?? sender?.name ?? sender?.mailDomain
  const address = sender?.address
  const from = name !== undefined && address !== undefined ? `${name} (${address})` : (name ?? address)
  if (kind === 'sender') return `Mail from ${from ?? domain ?? 'a domain'}`
  const to = mailAddress ?? domain ?? 'a recipient'
  return from === undefined ? `Mail to ${to}` : `Mail from ${from} to ${to}`
}

function titlesLine(label: string, findings: Finding[]): string {
  const titles = [...new Set(findings.map((finding) => findingWords(finding).title))]
  if (titles.length === 0) return ''
  const more = titles.length - shownTitles
  return `${label}: ${titles.slice(0, shownTitles).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

function timeText({ checkedAt, serversSeenAt }: TicketSummaryInput): string | undefined {
  const checked = timeOf(checkedAt)
  const seen = serversSeenAt === undefined ? undefined : timeOf(serversSeenAt)
  return checked === undefined || seen === undefined ? checked : `${checked} (mail servers as of ${seen})`
}

/** Undefined for what is no instant. */
function timeOf(iso: string): string | undefined {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? undefined : utcTime(at)
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== ''
}
