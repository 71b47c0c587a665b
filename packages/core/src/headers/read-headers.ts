import PostalMime from 'postal-mime'
import { parseSelectors } from '../parse/index.ts'
import { parseTagList } from '../parse/tag-list.ts'
import { organisationOf, type HandOver } from '../senders/index.ts'
import { parseSender, type TargetPolicy } from '../target/index.ts'
import { headerBlock } from './header-block.ts'
import { readReceived } from './received-hop.ts'
import { readAuthenticationResults, readReceivedSpf } from './receiver-results.ts'
import { traceHandOver, type TraceLine } from './trace-hand-over.ts'

/** What the headers of a delivered message say about who sent it. */
export interface ReadHeaders {
  /** Behind the @ of its author, else of the envelope's sender; absent when neither can be read. */
  domain?: string
  /** Under which the keys of the domain's own signatures stand, each once, ten at most. */
  selectors: string[]
  /** Who handed it over, the likeliest first; empty when the headers do not show it. */
  handOvers: HandOver[]
}

export type HeadersResult = { ok: true; headers: ReadHeaders } | { ok: false; problem: HeadersProblem }

/** no-hand-over: they are headers, but of a message that nobody received yet, such as one in a folder of sent mail. */
export type HeadersProblem = 'not-headers' | 'too-large' | 'no-hand-over'

const maxTraceLines = 200
const maxSelectors = 10

/**
 * Reads the headers of a message, pasted as text, with or without the message below. Never throws; bounded and linear,
 * whatever the text. Source: RFC 5322 §2.2, §3.6.
 */
export async function readHeaders(text: string, policy: TargetPolicy): Promise<HeadersResult> {
  const block = headerBlock(text)
  if (block === undefined) return { ok: false, problem: 'not-headers' }
  if (block === 'too-large') return { ok: false, problem: 'too-large' }
  const fields = await fieldsOf(block)
  if (fields === undefined) return { ok: false, problem: 'not-headers' }
  const { headers, from, returnPath } = fields
  const domain = domainOf(from, policy) ?? domainOf(returnPath, policy)
  const signatures = headers.filter(({ key }) => key === 'dkim-signature').map(({ value }) => value)
  const handOvers = traceHandOver(traceLines(headers), policy.allowedRanges)
  const selectors = selectorsOf(signatures, domain)
  if (handOvers.length === 0 && domain === undefined) return { ok: false, problem: 'not-headers' }
  if (handOvers.length === 0) return { ok: false, problem: 'no-hand-over' }
  return { ok: true, headers: { selectors, handOvers, ...(domain !== undefined && { domain }) } }
}

interface Fields {
  headers: { key: string; value: string }[]
  from: string | undefined
  returnPath: string | undefined
}

/** undefined when the library refuses the text. */
async function fieldsOf(block: string): Promise<Fields | undefined> {
  try {
    const { headers, from, returnPath } = await PostalMime.parse(`${block}\r\n\r\n`)
    return { headers, from: from?.address ?? from?.group?.[0]?.address, returnPath }
  } catch {
    return undefined
  }
}

function traceLines(headers: Fields['headers']): TraceLine[] {
  return headers
    .flatMap(({ key, value }): TraceLine[] => {
      switch (key) {
        case 'received':
          return [{ kind: 'hop', hop: readReceived(value) }]
        case 'received-spf':
          return [{ kind: 'results', results: readReceivedSpf(value) }]
        case 'authentication-results':
          return [{ kind: 'results', results: readAuthenticationResults(value) }]
        default:
          return []
      }
    })
    .slice(0, maxTraceLines)
}

function domainOf(address: string | undefined, policy: TargetPolicy): string | undefined {
  if (address === undefined || !address.includes('@')) return undefined
  const parsed = parseSender(address.slice(address.lastIndexOf('@') + 1), policy)
  return parsed.ok ? parsed.sender.name : undefined
}

/** A signature in the name of somebody else, such as a mailing service, says nothing about the domain's keys. */
function selectorsOf(signatures: string[], domain: string | undefined): string[] {
  if (domain === undefined) return []
  const found = signatures.flatMap((value) => {
    const { tags } = parseTagList(value)
    const tag = (name: string): string => (tags.find((one) => one.name === name)?.value ?? '').replace(/\s+/g, '')
    if (organisationOf(tag('d')) !== organisationOf(domain)) return []
    const parsed = parseSelectors([tag('s')])
    return parsed.ok ? parsed.selectors : []
  })
  return [...new Set(found)].slice(0, maxSelectors)
}
