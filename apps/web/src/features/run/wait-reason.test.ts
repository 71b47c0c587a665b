import type { RunView } from '@waypost/contract'
import type { PathCell, ServerRow } from '@waypost/core/path'
import { describe, expect, it } from 'vitest'
import { waitReason } from './wait-reason.ts'

const good: PathCell = { state: 'good' }
const waiting: PathCell = { state: 'waiting' }

const lookups = {
  domain: good,
  nameServers: good,
  mailServers: good,
  encryptionRule: { state: 'notApplicable' },
} as const

function run(servers: ServerRow[], running: RunView['stages'][number]['key'], isDeep = false): RunView {
  return {
    id: 'r_00000000000000000000000000',
    state: 'running',
    input: 'fabrikam.example',
    ticket: null,
    target: { kind: 'domain', input: 'fabrikam.example', domain: 'fabrikam.example', ip: null, notes: [] },
    sender: null,
    requestedBy: 'Priya',
    vantage: 'office',
    isDeep,
    asksRecipient: false,
    asksOthers: false,
    askedBefore: 0,
    createdAt: '2026-11-23T15:49:00.000Z',
    startedAt: '2026-11-23T15:49:00.000Z',
    finishedAt: null,
    stages: [{ key: running, state: 'running' }],
    path: { sender: [], recipient: { ...lookups, servers, routesLeftOutCount: 0 } },
    findings: [],
    verdict: null,
    evidence: [],
    rulesetVersion: 1,
    failure: null,
    lastSeq: 3,
    giveUpHours: null,
  }
}

function server(answers: PathCell): ServerRow {
  return {
    exchange: 'mx2.fabrikam.example',
    preference: 10,
    choice: 1,
    address: '192.0.2.20',
    family: 4,
    isDialled: true,
    cells: { answers, greeting: waiting, hello: waiting, encryption: waiting, recipient: { state: 'notApplicable' } },
  }
}

describe('waitReason', () => {
  it('is silent while nothing is unusual', () => {
    expect(waitReason(run([server(good)], 'greeting'), 5, 12)).toBe('')
    expect(waitReason(run([], 'mx'), 12, 12)).toBe('')
  })

  it.each<[string, RunView, number, string]>([
    [
      'no free checker',
      { ...run([], 'understand'), state: 'queued' },
      4,
      'This check waits for a free checker. It starts by itself.',
    ],
    [
      'a silent server',
      run([server(good)], 'greeting'),
      6,
      'mx2.fabrikam.example has not spoken yet. We wait up to 30 seconds because some servers are slow on purpose.',
    ],
    [
      'a silent server, as patient as a mail server',
      run([server(good)], 'greeting', true),
      20,
      'Taking longer than usual. mx2.fabrikam.example has not spoken yet. We wait up to 5 minutes because some servers are slow on purpose.',
    ],
    [
      'an address that does not answer',
      run([server(waiting)], 'connect'),
      13,
      'Taking longer than usual. mx2.fabrikam.example at 192.0.2.20 has not answered yet. We wait up to 10 seconds for each address.',
    ],
    [
      'slow name servers',
      run([], 'mx'),
      13,
      'Taking longer than usual. The name servers of fabrikam.example answer slowly or not at all.',
    ],
  ])('%s', (_name, view, seconds, words) => {
    expect(waitReason(view, seconds, 12)).toBe(words)
  })
})
