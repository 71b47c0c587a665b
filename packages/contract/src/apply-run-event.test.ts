import type { PathCell } from '@waypost/core/path'
import { describe, expect, it } from 'vitest'
import { applyRunEvent } from './apply-run-event.ts'
import type { RunEvent } from './events.ts'
import type { FindingView, RunView } from './views.ts'

const waiting: PathCell = { state: 'waiting' }
const notLooked: PathCell = { state: 'notApplicable' }
const senderCells = {
  ptr: waiting,
  wayBack: waiting,
  helo: waiting,
  blocklists: notLooked,
  spf: notLooked,
  dkim: notLooked,
  dmarc: notLooked,
}

const queued: RunView = {
  id: 'r_00000000000000000000000000',
  state: 'queued',
  input: 'fabrikam.example',
  ticket: null,
  target: {
    kind: 'domain',
    input: 'fabrikam.example',
    domain: 'fabrikam.example',
    ip: null,
    notes: [],
  },
  sender: { source: 'typed', address: '203.0.113.25' },
  requestedBy: 'Priya',
  vantage: 'office',
  isDeep: false,
  asksRecipient: false,
  asksOthers: false,
  askedBefore: 0,
  createdAt: '2026-11-23T15:49:00.000Z',
  startedAt: null,
  finishedAt: null,
  stages: [
    { key: 'understand', state: 'waiting' },
    { key: 'connect', state: 'waiting' },
  ],
  path: {
    sender: [{ address: '203.0.113.25', cells: senderCells }],
    recipient: {
      domain: waiting,
      nameServers: waiting,
      mailServers: waiting,
      encryptionRule: notLooked,
      servers: [],
      routesLeftOutCount: 0,
    },
  },
  findings: [],
  verdict: null,
  evidence: [],
  rulesetVersion: 1,
  failure: null,
  lastSeq: 0,
  giveUpHours: 48,
}

const ptrMissing: FindingView = {
  id: 'ptr-missing~address~203.0.113.25',
  code: 'ptr-missing',
  outcome: 'risk',
  subject: { kind: 'address', name: '203.0.113.25' },
  observedBy: { by: 'probe', vantage: 'office' },
  args: { address: '203.0.113.25' },
  side: 'sender-isp',
  actor: 'isp',
}

const started: RunEvent = {
  seq: 1,
  type: 'run.started',
  body: {
    stages: [
      { key: 'understand', state: 'running' },
      { key: 'connect', state: 'waiting' },
    ],
    usualSeconds: 12,
    attempt: 1,
  },
}

function play(events: RunEvent[], from: RunView = queued): RunView {
  return events.reduce(applyRunEvent, from)
}

describe('applyRunEvent', () => {
  it('starts a queued run with the steps of its plan', () => {
    const view = play([started])
    expect(view).toMatchObject({ state: 'running', lastSeq: 1, stages: started.body.stages, usualSeconds: 12 })
  })

  it('ignores an event that the view already contains', () => {
    const view = play([started])
    expect(applyRunEvent(view, { seq: 1, type: 'finding', body: ptrMissing })).toBe(view)
  })

  it('leaves the view it was given as it was', () => {
    const before = JSON.stringify(queued)
    play([started, { seq: 2, type: 'finding', body: ptrMissing }])
    expect(JSON.stringify(queued)).toBe(before)
  })

  it('replaces a step by its key and keeps the order', () => {
    const view = play([started, { seq: 2, type: 'stage', body: { key: 'understand', state: 'done', elapsedMs: 3 } }])
    expect(view.stages).toEqual([
      { key: 'understand', state: 'done', elapsedMs: 3 },
      { key: 'connect', state: 'waiting' },
    ])
  })

  it('adds the rows of the path and fills a cell', () => {
    const view = play([
      started,
      {
        seq: 2,
        type: 'host',
        body: {
          routes: [
            {
              exchange: 'mx1.fabrikam.example',
              preference: 10,
              address: '192.0.2.10',
              family: 4,
              addressClass: 'public',
              isDialled: true,
            },
          ],
        },
      },
      {
        seq: 3,
        type: 'result',
        body: { cell: 'server/mx1.fabrikam.example/192.0.2.10/answers', value: { state: 'good', elapsedMs: 41 } },
      },
      { seq: 4, type: 'result', body: { cell: 'sender/203.0.113.25/ptr', value: { state: 'risk' } } },
    ])
    expect(view.path.recipient?.servers).toHaveLength(1)
    expect(view.path.recipient?.servers[0]?.cells.answers).toEqual({ state: 'good', elapsedMs: 41 })
    expect(view.path.sender[0]?.cells.ptr).toEqual({ state: 'risk' })
  })

  it('inserts, replaces and takes back a finding by its id', () => {
    const inserted = play([started, { seq: 2, type: 'finding', body: ptrMissing }])
    expect(inserted.findings).toEqual([ptrMissing])
    const replaced = applyRunEvent(inserted, { seq: 3, type: 'finding', body: { ...ptrMissing, outcome: 'stops' } })
    expect(replaced.findings.map(({ outcome }) => outcome)).toEqual(['stops'])
    const gone = applyRunEvent(replaced, { seq: 4, type: 'finding.gone', body: { id: ptrMissing.id } })
    expect(gone.findings).toEqual([])
  })

  it('marks what had no answer at the end as not checked', () => {
    const view = play([
      started,
      { seq: 2, type: 'stage', body: { key: 'understand', state: 'done' } },
      { seq: 3, type: 'finished', body: { state: 'stopped', missingStages: ['connect'] } },
    ])
    expect(view.state).toBe('stopped')
    expect(view.stages.map(({ state }) => state)).toEqual(['done', 'skipped'])
    expect(view.path.sender[0]?.cells.ptr).toEqual({ state: 'notChecked' })
    expect(view.path.recipient?.domain).toEqual({ state: 'notChecked' })
  })

  it('shows a step that a finished run is missing as failed', () => {
    const view = play([started, { seq: 2, type: 'finished', body: { state: 'done', missingStages: ['connect'] } }])
    expect(view.stages.map(({ state }) => state)).toEqual(['skipped', 'failed'])
  })

  it('says nothing about mail when the run failed on our side', () => {
    const view = play([
      started,
      {
        seq: 2,
        type: 'verdict',
        body: {
          state: 'delayed',
          side: 'sender-isp',
          actor: 'isp',
          confidence: 'likely',
          primary: 'ptr-missing',
          args: {},
          because: [ptrMissing.id],
          reasons: [],
          wrongIf: [],
          isProvisional: true,
        },
      },
      { seq: 3, type: 'finished', body: { state: 'failed', missingStages: [], failure: 'worker-lost' } },
    ])
    expect(view).toMatchObject({ state: 'failed', verdict: null, failure: 'worker-lost', lastSeq: 3 })
  })

  it('begins from nothing when the run is attempted again', () => {
    const first = play([
      started,
      { seq: 2, type: 'finding', body: ptrMissing },
      { seq: 3, type: 'result', body: { cell: 'sender/203.0.113.25/ptr', value: { state: 'risk' } } },
    ])
    const second = applyRunEvent(first, { seq: 4, type: 'run.started', body: { ...started.body, attempt: 2 } })
    expect(second.findings).toEqual([])
    expect(second.path.sender[0]?.cells.ptr).toEqual(waiting)
    expect(second).toMatchObject({ state: 'running', verdict: null, lastSeq: 4 })
  })
})
