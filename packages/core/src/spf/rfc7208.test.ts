import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Question } from '../facts/index.ts'
import { answerFrom, evaluateSpf, type SpfAnswer } from './index.ts'

interface Suite {
  groups: {
    topic: string
    zones: Record<string, string[]>
    cases: {
      name: string
      section: string
      ip: string
      helo: string
      mailFrom: string
      results: string[]
      explanation?: string | null
    }[]
  }[]
}

const suite = JSON.parse(readFileSync(new URL('../../fixtures/spf/rfc7208.json', import.meta.url), 'utf8')) as Suite

/** What a resolver says that knows these zones and nothing else. */
function resolverOf(zones: Record<string, string[]>): (question: Question) => SpfAnswer {
  return ({ name, type }) => {
    let owner = name.replaceAll('\\', '').toLowerCase()
    for (let aliases = 0; aliases < 8; aliases += 1) {
      const lines = zones[owner]
      const of = (wanted: string): string[] =>
        (lines ?? []).filter((line) => line.startsWith(`${wanted} `)).map((line) => line.slice(wanted.length + 1))
      const records = of(type).map((data) => (type === 'TXT' ? data : data.replace(/\.$/, '').toLowerCase()))
      if (records.length > 0) return { ok: true, elapsedMs: 0, value: { kind: 'records', records } }
      const [alias] = of('CNAME')
      if (alias === undefined) {
        if (lines?.includes('TIMEOUT')) return { ok: false, elapsedMs: 0, failure: 'dns-timeout' }
        return { ok: true, elapsedMs: 0, value: { kind: lines ? 'noData' : 'nxDomain', records: [] } }
      }
      owner = alias.replace(/\.$/, '').toLowerCase()
    }
    return { ok: false, elapsedMs: 0, failure: 'dns-cname-loop' }
  }
}

it('has all cases', () => {
  expect(suite.groups.flatMap(({ cases }) => cases)).toHaveLength(200)
})

describe.each(suite.groups)('$topic', ({ zones, cases }) => {
  it.each(cases)('$name ($section)', ({ ip, helo, mailFrom, results, explanation }) => {
    const request = { ip, helo, mailFrom, wantsExplanation: true }
    const evaluation = answerFrom(evaluateSpf(request), resolverOf(zones))
    expect(results).toContain(evaluation.result)
    if (explanation !== undefined) expect(evaluation.explanation).toBe(explanation)
  })
})
