import { describe, expect, it, test } from 'vitest'
import { checks } from '../checks/index.ts'
import type { AnyFact, Route, Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import { cellText } from '../words/index.ts'
import { deliveryPath, pathChanges, setPathCell, type DeliveryPath, type PathCell } from './index.ts'

const at = '2026-11-23T15:49:00.000Z'
const address = '203.0.113.25'
const observedBy = { by: 'probe', vantage: 'office' } as const
const sender = { source: 'saved', address, mailDomain: 'northgate.example' } as const
const target = { kind: 'address', input: 'lee@fabrikam.example', domain: 'fabrikam.example', ip: null } as const
const mx = (last: number): Route => ({
  exchange: `mx${last}.fabrikam.example`,
  preference: 10,
  address: `192.0.2.${last}`,
  family: 4,
  addressClass: 'public',
  isDialled: true,
})
const routes: AnyFact = {
  name: 'domain.routes',
  subject: { kind: 'domain', name: 'fabrikam.example' },
  at,
  observed: { ok: true, value: { isImplicitMx: false, routes: [mx(1), mx(2)], hostsLeftOutCount: 0 }, elapsedMs: 1 },
}
const server = (last: number): Subject => ({ kind: 'address', name: mx(last).exchange, address: mx(last).address })
const rcpt: AnyFact = {
  name: 'smtp.rcpt',
  subject: server(1),
  at,
  observed: { ok: true, value: { replyCode: 450, replyLines: ['try later'] }, elapsedMs: 5 },
}

const toThem = { sender: null, isComplete: true, target: { ...target, notes: [] } }

function found(code: string, outcome: Finding['outcome'], args: Finding['args'] = {}): Finding {
  return { code, outcome, subject: { kind: 'domain', name: 'northgate.example' }, observedBy, args }
}

function senderCells(findings: Finding[], more: Partial<Parameters<typeof deliveryPath>[2]> = {}) {
  return deliveryPath([], findings, { sender, isComplete: true, ...more }).sender[0]?.cells
}

describe('what the sender publishes', () => {
  it.each<[string, Finding[], object]>([
    [
      'in order',
      [
        found('spf-readable', 'good'),
        found('spf-sender-passes', 'good', { address }),
        found('dkim-key-found', 'good'),
        found('dmarc-published', 'good', { policy: 'reject' }),
      ],
      { spf: { note: 'spf-sender-passes' }, dkim: { state: 'good' }, dmarc: { state: 'good' } },
    ],
    [
      'allowed by a list that can be improved',
      [found('spf-too-open', 'advice'), found('spf-sender-passes', 'good', { address })],
      { spf: { state: 'good', note: 'spf-sender-passes' } },
    ],
    ['a broken list', [found('spf-loop', 'risk')], { spf: { state: 'risk', note: 'spf-loop' } }],
    [
      'not allowed, though another address is',
      [found('spf-sender-passes', 'good', { address: '203.0.113.26' }), found('spf-sender-fails', 'risk', { address })],
      { spf: { state: 'risk', note: 'spf-sender-fails' } },
    ],
    [
      'a key as a test',
      [found('dkim-key-found', 'good'), found('dkim-testing', 'advice')],
      { dkim: { state: 'advice', note: 'dkim-testing' } },
    ],
    ['nothing seen', [], { spf: { state: 'notChecked' }, dmarc: { state: 'notChecked' } }],
  ])('%s', (_case, findings, cells) => {
    expect(senderCells(findings)).toMatchObject(cells)
  })

  it('waits while the check runs, and is left out without a mail domain', () => {
    expect(senderCells([], { isComplete: false })).toMatchObject({ spf: { state: 'waiting' } })
    const unnamed = { source: 'typed', address } as const
    expect(senderCells([], { sender: unnamed })).toMatchObject({ spf: { state: 'notApplicable' } })
  })

  it('stands in a row of the domain where no address is known', () => {
    const unknown: AnyFact = {
      name: 'sender.address',
      subject: { kind: 'sender', name: 'northgate.example' },
      at,
      observed: { ok: true, elapsedMs: 0, value: { addresses: [], source: 'name', isMailDomain: true } },
    }
    const domainOnly = { source: 'typed', mailDomain: 'northgate.example' } as const
    const context = { sender: domainOnly, isComplete: false }
    expect(deliveryPath([], [], context).sender).toEqual([])
    const [row] = deliveryPath([unknown], [found('dmarc-missing', 'advice')], context).sender
    expect(row).toMatchObject({
      address: 'northgate.example',
      cells: { ptr: { state: 'notApplicable' }, dmarc: { note: 'dmarc-missing' } },
    })
  })
})

test('blocklists are counted by those that answered, and left out when none is asked', () => {
  const list = (code: string, outcome: Finding['outcome'], name: string) =>
    found(code, outcome, { address, list: name })
  const clear = [list('blocklist-clear', 'good', 'A'), list('blocklist-clear', 'good', 'B')]
  const listed = list('blocklist-listed', 'risk', 'C')
  const silent = list('blocklist-query-refused', 'unknown', 'D')
  const said = (findings: Finding[]) => {
    const cell = senderCells(findings, { stages: ['blocklists'] })?.blocklists
    return cell && `${cell.state} ${cellText('blocklists', cell)}`
  }
  expect(said(clear)).toBe('good 0 of 2')
  expect(said([...clear, listed])).toBe('risk 1 of 3: C')
  expect(said([...clear, silent])).toBe('unknown 0 of 2, others did not answer')
  expect(said([silent])).toBe('unknown Did not answer us')
  expect(said([])).toBe('notChecked Not checked')
  expect(senderCells(clear)?.blocklists).toEqual({ state: 'notApplicable' })
})

describe('the exact address', () => {
  const path = (facts: AnyFact[], findings: Finding[], isComplete = true) =>
    deliveryPath([routes, ...facts], findings, {
      sender: null,
      isComplete,
      target: { ...target, notes: [] },
      stages: ['recipient'],
    }).recipient?.servers.map(({ cells }) => cells.recipient)
  const later = {
    ...found('rcpt-later', 'risk', { exchange: mx(1).exchange, address: mx(1).address, reply: '450 no' }),
  }

  it('is asked about at one server', () => {
    expect(path([], [], false)).toEqual([{ state: 'waiting' }, { state: 'waiting' }])
    expect(path([rcpt], [later], false)).toMatchObject([{ state: 'risk', note: 'rcpt-later' }, { state: 'notChecked' }])
    expect(path([], [])).toEqual([{ state: 'notChecked' }, { state: 'notChecked' }])
  })

  it('may be refused to our checker only', () => {
    const args = { exchange: mx(1).exchange, address: mx(1).address, phase: 'recipient' }
    expect(path([rcpt], [found('checker-refused', 'unknown', args)])).toMatchObject([
      { state: 'unknown', note: 'checker-refused' },
      { state: 'notChecked' },
    ])
  })

  it('has no column when nobody asks', () => {
    const [row] = deliveryPath([routes], [], toThem).recipient?.servers ?? []
    expect(row?.cells.recipient).toEqual({ state: 'notApplicable' })
  })
})

test.each<[string, Finding[], string, string]>([
  ['all', [found('nameserver-answers', 'good', { serverCount: 2, failedCount: 0 })], 'good', '2 of 2 answer'],
  ['one', [found('nameserver-single', 'advice', { serverCount: 1, failedCount: 0 })], 'advice', '1 of 1 answers'],
  ['half', [found('nameserver-unreachable', 'risk', { serverCount: 2, failedCount: 1 })], 'risk', '1 of 2 answer'],
  ['none seen', [], 'notChecked', 'Not checked'],
])('name servers: %s', (_case, findings, state, text) => {
  const cell = deliveryPath([routes], findings, toThem).recipient?.nameServers
  expect(cell?.state).toBe(state)
  expect(cell && cellText('nameServers', cell)).toBe(text)
})

test('a rule about encryption is shown where one is published', () => {
  const rule = (...findings: Finding[]) => deliveryPath([routes], findings, toThem).recipient?.encryptionRule
  expect(rule()).toEqual({ state: 'notApplicable' })
  expect(rule(found('mta-sts-missing', 'notApplicable'))).toEqual({ state: 'notApplicable' })
  expect(rule(found('mta-sts-fits', 'good'), found('dane-mismatch', 'stops'))).toMatchObject({ note: 'dane-mismatch' })
})

test('a server that the rule does not name breaks it on each of its addresses', () => {
  const seen = (name: 'smtp.connect' | 'smtp.greeting' | 'smtp.ehlo', value: object) =>
    ({ name, subject: server(1), at, observed: { ok: true, value, elapsedMs: 1 } }) as AnyFact
  const facts = [
    routes,
    seen('smtp.connect', { remotePort: 25 }),
    seen('smtp.greeting', { replyCode: 220, replyLines: ['mx1'] }),
    seen('smtp.ehlo', { verb: 'EHLO', reply: { replyCode: 250, replyLines: ['hi'] }, extensions: [] }),
  ]
  const works = found('tls-works', 'good', { exchange: mx(1).exchange, address: mx(1).address, protocol: 'TLS 1.3' })
  const unnamed = found('mta-sts-mx-mismatch', 'stops', { exchange: mx(1).exchange })
  const [row] = deliveryPath(facts, [works, unnamed], toThem).recipient?.servers ?? []
  expect(row?.cells.encryption).toMatchObject({ state: 'stops', note: 'mta-sts-mx-mismatch' })
})

test('changes applied to the earlier path give the later one', () => {
  const context = { sender, target: { ...target, notes: [] }, stages: ['recipient', 'blocklists'] as const }
  const before = deliveryPath([routes], [], { ...context, isComplete: false })
  const found2 = [found('dane-fits', 'good'), found('nameserver-answers', 'good'), found('dmarc-none', 'advice')]
  const after = deliveryPath([routes, rcpt], found2, { ...context, isComplete: true })
  const applied = pathChanges(before, after).reduce<DeliveryPath>(
    (path, { cell, value }) => setPathCell(path, cell, value),
    before,
  )
  expect(applied).toEqual(after)
})

const columnOfTopic = {
  spf: 'spf',
  dkim: 'dkim',
  dmarc: 'dmarc',
  blocklist: 'blocklists',
  nameserver: 'nameServers',
  'mta-sts': 'encryptionRule',
  dane: 'encryptionRule',
  rcpt: 'recipient',
} as const
const shown = checks.flatMap(({ topic, codes }) => {
  const column = topic in columnOfTopic ? columnOfTopic[topic as keyof typeof columnOfTopic] : undefined
  if (column === undefined) return []
  return Object.entries(codes).flatMap(([code, { outcome }]) =>
    outcome === 'notApplicable' ? [] : [[code, column, outcome] as const],
  )
})

test.each(shown)('%s has short words of its own in the column %s', (note, column, state) => {
  const cell: PathCell = { state, note }
  const usual: PathCell = { state, note: 'a-later-code' }
  // "Yes" is the usual word for what is good.
  if (note !== 'rcpt-accepted') expect(cellText(column, cell)).not.toBe(cellText(column, usual))
})
