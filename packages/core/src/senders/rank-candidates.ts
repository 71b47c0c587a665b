import { canonicalAddress, classifyAddress, isPublicClass } from '../target/index.ts'
import { candidateSources, type Confidence } from '../vocabulary/index.ts'
import type { SenderCandidate } from './candidate.ts'
import { publishedSightings } from './published-candidates.ts'
import { quotedAddresses } from './quoted-addresses.ts'
import type { HandOver, SenderClues } from './sender-clues.ts'
import type { Sighting } from './sighting.ts'

const maxCandidates = 12
const sureness: Record<Confidence, number> = { sure: 0, likely: 1, possible: 2 }
const kinds: Record<SenderCandidate['kind'], number> = { address: 0, provider: 1, range: 2 }

/**
 * What may be what sends, the likeliest first, each once with all its sources. Only public addresses, and those in
 * `allowedRanges`. What two independent sources name is one step surer. Empty when nothing is known.
 */
export function rankCandidates(clues: SenderClues, allowedRanges: readonly string[]): SenderCandidate[] {
  const merged = new Map<string, SenderCandidate>()
  const isPublic = (address: string): boolean => isPublicClass(classifyAddress(address, allowedRanges))
  for (const sighting of sightingsOf(clues, isPublic)) {
    if (sighting.kind !== 'provider' && !isPublic(sighting.value.split('/')[0] ?? '')) continue
    const key = `${sighting.kind} ${sighting.value}`
    const known = merged.get(key)
    merged.set(key, known === undefined ? { ...sighting, sources: [sighting.source] } : merge(known, sighting))
  }
  return [...merged.values()].sort(byLikelihood).slice(0, maxCandidates)
}

function sightingsOf(clues: SenderClues, isPublic: (address: string) => boolean): Sighting[] {
  const { refusal, quoted = [], handOvers = [], typed = [], reportingMta, published } = clues
  const words = [...addresses(quoted), ...(refusal === undefined ? [] : quotedAddresses(refusal))]
  const inWords = [...new Set(words)].filter(isPublic)
  const refused: Sighting[] = inWords.map((value) => ({
    kind: 'address',
    value,
    source: 'refusal',
    confidence: inWords.length === 1 ? 'sure' : 'likely',
  }))
  const reporter = published?.hosts.find(({ name }) => name === reportingMta?.name)
  const reported = addresses([...(reportingMta?.addresses ?? []), ...(reporter?.addresses ?? [])]).map(
    (value): Sighting => {
      const named = reportingMta?.name === undefined ? {} : { name: reportingMta.name }
      return { kind: 'address', value, source: 'reporting-mta', confidence: 'likely', ...named }
    },
  )
  return [
    ...refused,
    ...handOvers.map(handOverSighting),
    ...addresses(typed).map((value): Sighting => ({ kind: 'address', value, source: 'typed', confidence: 'sure' })),
    ...savedSightings(clues),
    ...reported,
    ...(published === undefined ? [] : publishedSightings(published)),
  ]
}

function handOverSighting({ address, name, standing, isDoubtful }: HandOver): Sighting {
  const source = {
    stated: 'receiver-results',
    crossing: 'handed-over',
    below: 'lower-hop',
    passed: 'lower-hop',
  } as const
  const confidence = { stated: 'likely', crossing: 'likely', below: 'possible', passed: 'possible' } as const
  const value = canonicalAddress(address) ?? address
  const confidenceHere = isDoubtful ? 'possible' : confidence[standing]
  return { kind: 'address', value, source: source[standing], confidence: confidenceHere, ...(name && { name }) }
}

/** A saved sender is one when its domain is asked about. */
function savedSightings({ domain, saved = [] }: SenderClues): Sighting[] {
  return saved
    .filter(({ domains }) => domain !== undefined && domains.includes(domain))
    .flatMap(({ name, addresses: theirs }) =>
      addresses(theirs).map((value): Sighting => ({
        kind: 'address',
        value,
        name,
        source: 'saved',
        confidence: 'likely',
      })),
    )
}

function addresses(texts: string[]): string[] {
  return texts.flatMap((text) => canonicalAddress(text) ?? [])
}

/** A second source makes it surer; the one behind a hop that anybody can write does not. */
function merge(known: SenderCandidate, sighting: Sighting): SenderCandidate {
  const sources = candidateSources.filter((source) => source === sighting.source || known.sources.includes(source))
  const best = sureness[sighting.confidence] < sureness[known.confidence] ? sighting.confidence : known.confidence
  const isSecond = sources.length > known.sources.length && sighting.source !== 'lower-hop'
  const name = known.name ?? sighting.name
  return {
    ...known,
    source: sources[0] ?? known.source,
    sources,
    confidence: isSecond ? surer(best) : best,
    ...(name !== undefined && { name }),
  }
}

function surer(confidence: Confidence): Confidence {
  return confidence === 'possible' ? 'likely' : 'sure'
}

function byLikelihood(a: SenderCandidate, b: SenderCandidate): number {
  return (
    sureness[a.confidence] - sureness[b.confidence] ||
    candidateSources.indexOf(a.source) - candidateSources.indexOf(b.source) ||
    kinds[a.kind] - kinds[b.kind]
  )
}
