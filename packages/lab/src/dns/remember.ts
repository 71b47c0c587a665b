import { rcodes } from './answer.ts'
import type { Responder, Response } from './respond.ts'
import type { ZoneRecord } from './zone-record.ts'

interface Remembered {
  response: Extract<Response, { kind: 'answer' }>
  askedAtMs: number
  ttlSeconds: number
}

/**
 * A resolver that keeps what it was told for as long as it may, and says how much of that time is left.
 * Source: RFC 1035 §3.2.1 (TTL), RFC 2308 §5 (what is not there).
 */
export function remembering(responder: Responder, nowMs: () => number = () => performance.now()): Responder {
  const known = new Map<string, Remembered>()
  return (question) => {
    const { name, type, checkingDisabled } = question
    const key = `${type} ${checkingDisabled} ${name}`
    const found = known.get(key)
    const ageSeconds = found === undefined ? 0 : Math.floor((nowMs() - found.askedAtMs) / 1_000)
    if (found !== undefined && ageSeconds < found.ttlSeconds) return aged(found.response, ageSeconds)
    const response = responder(question)
    if (response.kind === 'answer' && isKept(response)) {
      known.set(key, { response, askedAtMs: nowMs(), ttlSeconds: ttlOf(response) })
    }
    return response
  }
}

function isKept({ sections: { rcode } }: Remembered['response']): boolean {
  return rcode === rcodes.noError || rcode === rcodes.nxDomain
}

function ttlOf({ sections: { answers, authorities } }: Remembered['response']): number {
  const records = answers.length > 0 ? answers : authorities
  const minima = authorities.flatMap(({ type, data }) => (type === 'SOA' ? [data.minimum ?? 0] : []))
  return Math.min(86_400, ...records.map(({ ttl = 0 }) => ttl), ...(answers.length > 0 ? [] : minima))
}

function aged(response: Remembered['response'], ageSeconds: number): Response {
  const { sections } = response
  const age = (records: ZoneRecord[]): ZoneRecord[] =>
    records.map((record) => ({ ...record, ttl: Math.max(0, (record.ttl ?? 0) - ageSeconds) }))
  return {
    ...response,
    sections: { ...sections, answers: age(sections.answers), authorities: age(sections.authorities) },
  }
}
