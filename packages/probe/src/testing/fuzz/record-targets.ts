import { ok } from 'node:assert/strict'
import { judge, codeProfile } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import { readHeaders } from '@waypost/core/headers'
import {
  dmarcPolicies,
  isDmarcRecord,
  isMeantAsDkimKey,
  isMeantAsDmarc,
  matchesStsPolicy,
  parseDkimKey,
  parseDmarcRecord,
  parseStsPolicy,
  parseStsRecord,
  parseTlsReportRecord,
} from '@waypost/core/parse'
import { answerFrom, evaluateSpf, parseSpfRecord, spfResults } from '@waypost/core/spf'
import { readRegistration } from '../../registry/read-registration.ts'
import { sanitiseBytes } from '../../text/sanitise.ts'
import { bodyLines } from '../../web/body-lines.ts'
import { policyFiles, publishedTexts, receivedHeaders, registrations, spokenWords } from './record-corpus.ts'
import type { FuzzTarget } from './targets.ts'

const maxTextCharacters = 65_535
const maxQuestions = 400
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const isPrintable = (text: string): boolean => !hidden.test(text)
const policy = { allowedRanges: ['203.0.113.0/24'], allowedNames: ['example', 'test'] }

/** Readers of what domains publish, registries answer and servers say: text that the probe has made safe to show. */
export const recordTargets: FuzzTarget[] = [
  {
    name: 'published records',
    corpus: publishedTexts,
    run(bytes) {
      const text = sanitiseBytes(bytes, maxTextCharacters)
      const key = parseDkimKey(text)
      ok(key.kind !== 'key' || key.bits === undefined || (key.bits > 0 && key.bits <= 8 * bytes.length))
      isMeantAsDkimKey(text)
      const { faults, reportDomains, policy: wanted } = parseDmarcRecord(text)
      ok(faults.every(({ value }) => value.length <= 60))
      ok(new Set(reportDomains).size === reportDomains.length)
      ok(wanted === undefined || dmarcPolicies.includes(wanted))
      // Whatever counts as a record was meant as one.
      ok(!isDmarcRecord(text) || isMeantAsDmarc(text))
      ok(['none', 'policy', 'several', 'malformed'].includes(parseStsRecord([text, text]).kind))
      parseTlsReportRecord([text])
      parseSpfRecord(text)
    },
  },
  {
    name: 'permission lists',
    corpus: publishedTexts,
    run(bytes) {
      const text = sanitiseBytes(bytes, maxTextCharacters)
      let questionCount = 0
      const request = { ip: '192.0.2.1', mailFrom: 'a@spf.example', helo: 'mail.spf.example', wantsExplanation: true }
      const { result, lookups, voidLookups } = answerFrom(evaluateSpf(request), ({ type }) => {
        ok(++questionCount <= maxQuestions)
        // Every name leads to the same list again, and every host to the same address.
        const records = { TXT: [text], MX: ['10 mail.spf.example'], PTR: ['mail.spf.example'], A: ['192.0.2.9'] }
        return {
          ok: true,
          elapsedMs: 0,
          value: { kind: 'records', records: Reflect.get(records, type) ?? [] },
        }
      })
      ok(spfResults.includes(result) && lookups <= 11 && voidLookups <= 3)
    },
  },
  {
    name: 'policy files',
    corpus: policyFiles,
    run(bytes) {
      const { lines } = bodyLines(bytes)
      ok(lines.length <= 500 && lines.every((line) => line.length <= 512 && isPrintable(line)))
      const reading = parseStsPolicy(lines)
      if (!reading.ok) return
      ok(reading.policy.mxPatterns.every((pattern) => /^(?:\*\.)?[a-z0-9_.-]{1,255}$/.test(pattern)))
      ok(reading.policy.maxAgeSeconds >= 0 && reading.policy.maxAgeSeconds <= 31_557_600)
      matchesStsPolicy(reading.policy, 'mx1.fabrikam.example')
    },
  },
  {
    name: 'registrations',
    corpus: registrations,
    run(bytes) {
      const asked = { address: '192.0.2.1', server: 'rdap.example' }
      const read = readRegistration(Buffer.from(bytes).toString('utf8'), asked)
      if (read === undefined) return
      ok(read.contacts.length <= 8 && isPrintable(JSON.stringify(read)) && JSON.stringify(read).length < 8_000)
    },
  },
  {
    name: 'headers',
    corpus: receivedHeaders,
    async run(bytes) {
      const read = await readHeaders(Buffer.from(bytes).toString('utf8'), policy)
      if (!read.ok) return
      const { domain, selectors, handOvers } = read.headers
      ok((domain?.length ?? 0) <= 253 && selectors.length <= 10 && handOvers.length <= 200)
    },
  },
  {
    name: 'replies and listings',
    corpus: spokenWords,
    run(bytes) {
      const lines = sanitiseBytes(bytes, 4_000).match(/.{1,512}/gu) ?? []
      const findings = judge(factsOf(lines), {
        target: {
          kind: 'address',
          input: 'lee@fabrikam.example',
          domain: 'fabrikam.example',
          mailAddress: 'lee@fabrikam.example',
          ip: null,
          notes: [],
        },
        sender: { source: 'typed', address: '192.0.2.25' },
        observedBy: { by: 'probe', vantage: 'here' },
        isComplete: true,
      })
      for (const { code, args } of findings) {
        ok(codeProfile(code).outcome.length > 0)
        ok(isPrintable(JSON.stringify(args)) && JSON.stringify(args).length < 12_000)
      }
    },
  },
]

/** A run whose mail server, in its reply about an address, and whose blocklist say these words. */
function factsOf(lines: string[]): AnyFact[] {
  const at = '2026-01-01T00:00:00.000Z'
  const server = { kind: 'address' as const, name: 'mx1.fabrikam.example', address: '192.0.2.1' }
  const [first = ''] = lines
  const replyCode = 200 + (first.length % 400)
  const reply = { replyCode, replyLines: lines }
  const seen = <Value>(value: Value) => ({ ok: true as const, elapsedMs: 1, value })
  return [
    { name: 'smtp.connect', subject: server, at, observed: seen({ localAddress: '192.0.2.99', remotePort: 25 }) },
    { name: 'smtp.greeting', subject: server, at, observed: seen(reply) },
    { name: 'smtp.ehlo', subject: server, at, observed: seen({ verb: 'EHLO', reply, extensions: lines }) },
    { name: 'smtp.mail', subject: server, at, observed: seen({ replyCode: 250, replyLines: ['ok'] }) },
    { name: 'smtp.rcpt', subject: server, at, observed: seen(reply) },
    {
      name: 'blocklist.listing',
      subject: { kind: 'address', name: 'list.example', address: '192.0.2.25' },
      at,
      observed: seen({ codes: lines.slice(0, 10), reasons: lines.slice(0, 3) }),
    },
    {
      name: 'blocklist.health',
      subject: { kind: 'zone', name: 'list.example', address: '127.0.0.2' },
      at,
      observed: seen({ mustBeListed: ['127.0.0.2'], mustNotBeListed: [] }),
    },
    {
      name: 'dane.records',
      subject: { kind: 'host', name: 'mx1.fabrikam.example' },
      at,
      observed: seen({
        kind: 'records',
        records: [{ usage: replyCode % 5, selector: 1, matchingType: 1, associationData: first.slice(0, 128) }],
        leftOutCount: 0,
        cnameChain: [],
        isAuthenticated: true,
        ttlSeconds: 60,
      }),
    },
  ]
}
