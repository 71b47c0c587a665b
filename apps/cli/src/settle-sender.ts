import { readFile } from 'node:fs/promises'
import { parseSender } from '@waypost/core/target'
import {
  isMailDomain,
  quotedAddresses,
  rankCandidates,
  type SenderCandidate,
  type SenderClues,
} from '@waypost/core/senders'
import { candidateName, candidateReason, headersProblemTexts } from '@waypost/core/words'
import { lookUpSenders, type ProbePorts, type ProbeSettings } from '@waypost/probe'
import type { CheckArguments } from './read-arguments.ts'
import type { Refusal } from './refuse.ts'

export type Settled =
  /** `note` says how the sending address was found; absent when it was given. */
  { ok: true; check: CheckArguments; note?: string } | { ok: false; refusal: Refusal }

interface Tools {
  ports: ProbePorts
  settings: ProbeSettings
}

/**
 * The arguments with the address that sends, where a mail domain or the headers of a message were given instead: the
 * likeliest that its headers or the DNS of its domain show. What is no more than a guess is told and not taken, since
 * it would be held against the sender.
 */
export async function settleSender(check: CheckArguments, tools: Tools): Promise<Settled> {
  if (check.headersFile !== undefined) return fromHeaders({ ...check, headersFile: check.headersFile }, tools)
  const given = check.from === undefined ? undefined : parseSender(check.from, tools.settings)
  const name = given?.ok ? given.sender.name : undefined
  if (name === undefined) return { ok: true, check }
  const published = await lookUpSenders(name, tools)
  // A host's own address is looked up by the check itself.
  if (!isMailDomain(published)) return { ok: true, check }
  const domain = check.senderDomain ?? name
  return take(check, domain, rankCandidates({ domain, published, ...cluesOf(check) }, tools.settings.allowedRanges))
}

/** What a notice tells about the address that sent. */
function cluesOf({ bounce }: CheckArguments): Partial<SenderClues> {
  const { diagnosticText = '', remoteAddress, reportingMta } = bounce ?? {}
  // A server that refuses may name itself too.
  const quoted = quotedAddresses(diagnosticText).filter((address) => address !== remoteAddress)
  return {
    ...(bounce?.saidBy !== 'reporting' && { quoted }),
    ...(reportingMta !== undefined && { reportingMta: { name: reportingMta.toLowerCase(), addresses: [] } }),
  }
}

async function fromHeaders(check: CheckArguments & { headersFile: string }, tools: Tools): Promise<Settled> {
  const text = await readFile(check.headersFile, 'utf8').catch((error: unknown) => error)
  if (typeof text !== 'string') {
    return { ok: false, refusal: { code: 'bad-file', message: `${check.headersFile} can’t be read.` } }
  }
  const { readHeaders } = await import('@waypost/core/headers')
  const read = await readHeaders(text, tools.settings)
  if (!read.ok) {
    return { ok: false, refusal: { code: read.problem, message: headersProblemTexts[read.problem] } }
  }
  const { domain: author, selectors, handOvers } = read.headers
  const domain = check.senderDomain ?? author
  const clues: SenderClues = {
    ...cluesOf(check),
    handOvers,
    ...(domain !== undefined && { domain, published: await lookUpSenders(domain, tools) }),
  }
  const named = { ...check, selectors: check.selectors.length > 0 ? check.selectors : selectors }
  if (check.from !== undefined) return { ok: true, check: { ...named, senderDomain: domain } }
  return take(named, domain, rankCandidates(clues, tools.settings.allowedRanges))
}

function take(check: CheckArguments, domain: string | undefined, candidates: SenderCandidate[]): Settled {
  const [best] = candidates
  const isTaken = best?.kind === 'address' && best.confidence !== 'possible'
  const from = isTaken ? best.value : check.from
  return {
    ok: true,
    check: { ...check, from, senderDomain: domain },
    note: noteOf(domain ?? 'the sender', candidates, isTaken),
  }
}

function noteOf(who: string, candidates: SenderCandidate[], isTaken: boolean): string {
  const lines = candidates.map((candidate) => `${candidateName(candidate)} (${candidateReason(candidate)})`)
  const [best, ...others] = lines
  if (best === undefined) return `Which address sends for ${who} is not known: nothing in the DNS says so.`
  if (!isTaken)
    return `Which address sends for ${who} is not known. It may be ${lines.join(', ')}. Name it with --from.`
  const rest = others.length === 0 ? '' : ` It may also be ${others.join(', ')}.`
  return `We take ${best} as the address that sends for ${who}.${rest}`
}
