import { judge } from '@waypost/core/checks'
import type { AnyFact, Observed, TlsSession } from '@waypost/core/facts'
import { weigh } from '@waypost/core/verdict'
import { findingWords, headline } from '@waypost/core/words'
import { describe, expect, test } from 'vitest'
import type { Script, ServerSide } from './scripted-connection.ts'
import { TrialRun, type World } from './trial-run.ts'

/** The mail server of example.com, and the names around it. */
export const serverAddress = '192.0.2.1'
export const usualAnswers = {
  'MX example.com': ['10 mx.example.com'],
  'A mx.example.com': [serverAddress],
  'AAAA mx.example.com': 'noData' as const,
  'PTR 99.2.0.192.in-addr.arpa': ['check.example.net'],
  'A check.example.net': ['192.0.2.99'],
  'A c1.example.net': ['198.51.100.1'],
  'A c2.example.net': ['198.51.100.2'],
}

export interface Meeting {
  script: Script
  tls?: Observed<TlsSession> | 'never'
  /** What else differs from the usual world. */
  world?: Partial<World>
  controlHosts?: string[]
}

/** One run against a mail server: what was written down, what the checks made of it, and what a person reads. */
export async function meetServer({ script, tls, world = {}, controlHosts }: Meeting) {
  const run = await new TrialRun({
    answers: usualAnswers,
    ...world,
    mail: { [serverAddress]: script, ...world.mail },
    tls: tls === undefined ? {} : { [serverAddress]: tls },
  }).run({ settings: { controlHosts: controlHosts ?? ['c1.example.net', 'c2.example.net'] } })
  const facts = run.events.flatMap((event) => (event.type === 'fact' ? [event.fact] : []))
  const target = { kind: 'domain' as const, input: 'example.com', domain: 'example.com', ip: null, notes: [] }
  const observedBy = { by: 'probe' as const, vantage: 'here' }
  const findings = judge(facts, { target, sender: null, observedBy, isComplete: true })
  const verdict = weigh(findings, { target, hasSender: false, vantage: 'here', isComplete: true })
  const told = findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
  // Nobody waits for the answer to QUIT; two seconds later it is over in any case.
  await run.clock.run(run.clock.sleep(3_000))
  expect(run.connections.filter(({ isDestroyed }) => !isDestroyed)).toEqual([])
  expect(new Set(run.dials.map((dial) => dial.split(' ')[1])).size).toBe(run.dials.length)
  return {
    run,
    phases: facts.filter(isAboutServer).map(({ name, observed }) => `${name.slice(5)} ${resultOf(observed)}`),
    codes: told.map(({ code, outcome }) => `${outcome} ${code}`),
    verdict: `${verdict.state} ${verdict.primary}`,
    words: told.map((finding) => Object.values(findingWords(finding)).join(' ')).join('\n'),
    headline: headline(verdict),
    sent: run.connections[0]?.sentLines ?? [],
  }
}

function isAboutServer({ name }: AnyFact): boolean {
  return name.startsWith('smtp.')
}

function resultOf(observed: AnyFact['observed']): string {
  if (!observed.ok) return observed.failure
  const { value } = observed
  if ('replyCode' in value) return String(value.replyCode)
  return 'reply' in value ? `${value.reply.replyCode}` : 'ok'
}

export type MeetingRow = [
  story: string,
  meeting: Meeting,
  expected: { phases: string[]; codes: string[]; verdict: string; words?: RegExp; sent?: string[] },
]

/** One test a row: the phases and how each ended, every finding that is not good, the verdict, and what we said. */
export function testMeetings(groups: [id: string, rows: MeetingRow[]][]): void {
  describe.each(groups)('%s', (_id, rows) => {
    test.each(rows)('%s', async (_story, meeting, expected) => {
      const met = await meetServer(meeting)
      expect(met.phases).toEqual(expected.phases)
      expect(met.codes).toEqual(expected.codes)
      expect(met.verdict).toBe(expected.verdict)
      if (expected.words) expect(met.words).toMatch(expected.words)
      if (expected.sent) expect(met.sent).toEqual(expected.sent)
      expect(`${met.words} ${met.headline}`).not.toMatch(/\b(?:is|are) down\b/)
    })
  })
}

/** How far a conversation came, as phases. */
const up = ['connect ok']
const greeted = [...up, 'greeting 220']
const hello = [...greeted, 'ehlo 250']
const offered = [...hello, 'starttls 220']
const encrypted = [...offered, 'tls ok']
export const until = { up, greeted, hello, offered, encrypted }

/** What we say, in order, to a server that goes along. */
export const ours = { ehlo: 'EHLO check.example.net', starttls: 'STARTTLS', quit: 'QUIT' }

/** Does this in place of the answer to our n-th command (0: the greeting); up to there it is a good server. */
export function badAt(step: number, what: string | ((server: ServerSide) => void)): Script {
  const good = [
    '220 mx.example.com ESMTP\r\n',
    '250-mx.example.com\r\n250 STARTTLS\r\n',
    '220 go\r\n',
    '250 mx.example.com\r\n',
    '221 bye\r\n',
  ]
  return async (server) => {
    for (let at = 0; at < good.length; at++) {
      if (at > 0 && (await server.hear()) === undefined) return
      if (at !== step) server.say(good[at] ?? '')
      else if (typeof what === 'string') server.say(what)
      else what(server)
    }
    server.close()
  }
}

/** A server that gives the same answer to everything but QUIT. */
export function alwaysAnswering(greeting: string, answer: (line: string) => string): Script {
  return async (server) => {
    server.say(greeting)
    for (let line = await server.hear(); line !== undefined; line = await server.hear()) {
      server.say(line === ours.quit ? '221 bye\r\n' : answer(line))
    }
  }
}
