import { organisationOf, type HandOver } from '../senders/index.ts'
import { classifyAddress, isPublicClass } from '../target/index.ts'
import type { ReceivedHop } from './received-hop.ts'
import type { ReceiverResults } from './receiver-results.ts'

/** A line of the headers that tells of the way, the newest first. */
export type TraceLine = { kind: 'hop'; hop: ReceivedHop } | { kind: 'results'; results: ReceiverResults }

const maxBelow = 3

/**
 * Who handed the message over to the organisation that received it, the likeliest first. Read from the top, which the
 * receiver wrote: the first hop from a public address outside of its organisation is where the message came in. What
 * stands below was there before, and whoever sent could have written it. Only public addresses; empty when no hop
 * shows one. Source: RFC 5321 §4.4, RFC 8601 §5.
 */
export function traceHandOver(lines: TraceLine[], allowedRanges: readonly string[]): HandOver[] {
  const isPublic = (address: string | undefined): address is string =>
    address !== undefined && isPublicClass(classifyAddress(address, allowedRanges))
  const own = new Set<string>()
  const passed: HandOver[] = []
  const inside: HandOver[] = []
  let stated: string | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'results') {
      stated ??= isPublic(line.results.address) ? line.results.address : undefined
      continue
    }
    const { hop } = line
    const takenBy = hop.by === undefined ? undefined : organisationOf(hop.by)
    if (takenBy !== undefined && own.size === 0) own.add(takenBy)
    if (!isPublic(hop.address)) {
      if (takenBy !== undefined) own.add(takenBy)
      continue
    }
    // A name that the server looked up is its own word; a greeting is what the other side likes to say.
    const isOwnByName = hop.name !== undefined && own.has(organisationOf(hop.name))
    const isOwnByGreeting =
      hop.name === undefined && hop.greeting !== undefined && own.has(organisationOf(hop.greeting))
    if ((isOwnByName || isOwnByGreeting) && hop.address !== stated) {
      const list = isOwnByGreeting ? passed : inside
      list.push(handOver(hop, hop.address, 'passed'))
      if (takenBy !== undefined) own.add(takenBy)
      continue
    }
    const rest = lines.slice(index + 1)
    const isStated = stated === hop.address || (passed.length === 0 && isSaidBelow(hop.address, rest))
    const isDoubtful = passed.length > 0 && !isStated
    const here = handOver(hop, hop.address, isStated ? 'stated' : 'crossing', isDoubtful)
    const crossing = { ...here, standing: 'crossing' as const }
    return [here, ...(isStated ? [crossing] : passed), ...below(rest, hop.address, isPublic)]
  }
  // The message never left the organisation: then its own servers are all there is.
  return [...passed, ...inside].slice(0, maxBelow)
}

/** Some servers write their results below their own hop: words that name the same address can't lead astray. */
function isSaidBelow(address: string, lines: TraceLine[]): boolean {
  const next = lines.findIndex(({ kind }) => kind === 'hop')
  const between = next === -1 ? lines : lines.slice(0, next)
  return between.some((line) => line.kind === 'results' && line.results.address === address)
}

function below(
  lines: TraceLine[],
  crossing: string,
  isPublic: (address: string | undefined) => address is string,
): HandOver[] {
  const found = new Map<string, HandOver>()
  for (const line of lines) {
    if (line.kind !== 'hop' || !isPublic(line.hop.address) || line.hop.address === crossing) continue
    if (!found.has(line.hop.address)) found.set(line.hop.address, handOver(line.hop, line.hop.address, 'below'))
    if (found.size === maxBelow) break
  }
  return [...found.values()]
}

function handOver(
  { name, greeting }: ReceivedHop,
  address: string,
  standing: HandOver['standing'],
  isDoubtful = false,
): HandOver {
  const called = name ?? greeting
  return { address, standing, isDoubtful, ...(called !== undefined && { name: called }) }
}
