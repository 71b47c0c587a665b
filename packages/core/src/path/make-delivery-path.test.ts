import { expect, test } from 'vitest'
import type { AnyFact, Route, Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import { deliveryPath, pathChanges, routesToPath, setPathCell } from './index.ts'

const at = '2026-11-23T15:49:00.000Z'
const route: Route = {
  exchange: 'mx1.fabrikam.example',
  preference: 10,
  address: '192.0.2.10',
  family: 4,
  addressClass: 'public',
  isDialled: true,
}
const second: Route = { ...route, exchange: 'mx2.fabrikam.example', preference: 20, address: '192.0.2.20' }
const subject: Subject = { kind: 'address', name: route.exchange, address: route.address }
const routes: AnyFact = {
  name: 'domain.routes',
  subject: { kind: 'domain', name: 'fabrikam.example' },
  at,
  observed: { ok: true, value: { isImplicitMx: false, routes: [route, second], hostsLeftOutCount: 0 }, elapsedMs: 1 },
}
const connected: AnyFact = {
  name: 'smtp.connect',
  subject,
  at,
  observed: { ok: true, value: { localAddress: '192.0.2.99', remotePort: 25 }, elapsedMs: 41 },
}
const target = { kind: 'domain', input: 'fabrikam.example', domain: 'fabrikam.example', ip: null, notes: [] } as const
const context = { sender: null, target: { ...target, notes: [] } }

test('before any fact the recipient lane waits, and in the end it was not checked', () => {
  const live = deliveryPath([], [], { ...context, isComplete: false })
  expect(live.recipient?.domain).toEqual({ state: 'waiting' })
  expect(deliveryPath([], [], { ...context, isComplete: true }).recipient?.domain).toEqual({ state: 'notChecked' })
})

test('a server that answered waits for its greeting; one that did not is never blamed for later steps', () => {
  const timeout: AnyFact = {
    ...connected,
    subject: { kind: 'address', name: second.exchange, address: second.address },
    observed: { ok: false, failure: 'connect-timeout', elapsedMs: 10_000 },
  }
  const finding: Finding = {
    code: 'connect-timeout',
    outcome: 'stops',
    subject: timeout.subject,
    observedBy: { by: 'probe', vantage: 'office' },
    args: { exchange: second.exchange, address: second.address },
  }
  const path = deliveryPath([routes, connected, timeout], [finding], { ...context, isComplete: false })
  const [one, two] = path.recipient?.servers ?? []
  expect(one?.cells.answers).toEqual({ state: 'good', note: 'answered', elapsedMs: 41 })
  expect(one?.cells.greeting).toEqual({ state: 'waiting' })
  expect(two?.choice).toBe(2)
  expect(two?.cells.answers).toMatchObject({ state: 'stops', note: 'connect-timeout', elapsedMs: 10_000 })
  expect(two?.cells.greeting).toEqual({ state: 'notChecked' })
})

test('a failed connection that no check spoke of is unknown, not theirs', () => {
  const failed: AnyFact = { ...connected, observed: { ok: false, failure: 'connect-no-route', elapsedMs: 1 } }
  const path = deliveryPath([routes, failed], [], { ...context, isComplete: true })
  expect(path.recipient?.servers[0]?.cells.answers.state).toBe('unknown')
})

test('changes applied to the earlier path give the later one', () => {
  const before = deliveryPath([], [], { ...context, isComplete: false })
  const after = deliveryPath([routes, connected], [], { ...context, isComplete: true })
  const withRows = routesToPath(before, [route, second])
  const applied = pathChanges(withRows, after).reduce(
    (path, { cell, value }) => setPathCell(path, cell, value),
    withRows,
  )
  expect(applied).toEqual(after)
})

test('the sender row shows the name and a missing one', () => {
  const sender = { source: 'typed', address: '203.0.113.25' } as const
  const ptr: AnyFact = {
    name: 'address.ptr',
    subject: { kind: 'address', name: '203.0.113.25', address: '203.0.113.25' },
    at,
    observed: {
      ok: true,
      elapsedMs: 12,
      value: { kind: 'nxDomain', records: [], leftOutCount: 0, cnameChain: [], isAuthenticated: false, ttlSeconds: 60 },
    },
  }
  const missing: Finding = {
    code: 'ptr-missing',
    outcome: 'risk',
    subject: ptr.subject,
    observedBy: { by: 'probe', vantage: 'office' },
    args: { address: '203.0.113.25' },
  }
  const [row] = deliveryPath([ptr], [missing], { sender, isComplete: false }).sender
  expect(row?.cells.ptr).toMatchObject({ state: 'risk', note: 'ptr-missing', elapsedMs: 12 })
  expect(row?.cells.wayBack).toEqual({ state: 'notChecked' })
})

const greeted: AnyFact = {
  name: 'smtp.greeting',
  subject,
  at,
  observed: { ok: true, value: { replyCode: 220, replyLines: ['mx1'] }, elapsedMs: 5 },
}
const ehlo: AnyFact = {
  name: 'smtp.ehlo',
  subject,
  at,
  observed: {
    ok: true,
    value: { verb: 'EHLO', reply: { replyCode: 250, replyLines: ['hi'] }, extensions: ['STARTTLS'] },
    elapsedMs: 5,
  },
}
const tls: AnyFact = {
  name: 'smtp.tls',
  subject,
  at,
  observed: { ok: true, value: { protocol: 'TLSv1.2', cipher: 'x' }, elapsedMs: 31 },
}
const spoken = [routes, connected, greeted, ehlo]

function found(code: string, outcome: Finding['outcome'], more: Finding['args'] = {}): Finding {
  const args = { exchange: route.exchange, address: route.address, ...more }
  return { code, outcome, subject, observedBy: { by: 'probe', vantage: 'office' }, args }
}

test.each<[string, AnyFact[], Finding[], object]>([
  ['works', [tls], [found('tls-works', 'good', { protocol: 'TLS 1.2' })], { state: 'good', note: 'tls-works' }],
  [
    'works, with a certificate that expired',
    [tls],
    [found('tls-works', 'good', { protocol: 'TLS 1.2' }), found('certificate-expired', 'advice')],
    { state: 'advice', note: 'certificate-expired', args: { protocol: 'TLS 1.2' }, elapsedMs: 31 },
  ],
  ['is not offered', [], [found('tls-not-offered', 'advice')], { state: 'advice', note: 'tls-not-offered' }],
  ['fails everywhere', [], [found('tls-closed', 'risk')], { state: 'risk', note: 'tls-closed' }],
  [
    'refused for too much from us',
    [],
    [found('checker-rate-limited', 'unknown', { phase: 'starttls' })],
    { state: 'unknown', note: 'checker-rate-limited' },
  ],
  ['was not reached', [], [], { state: 'notChecked' }],
])('encryption that %s', (_case, facts, findings, cell) => {
  const path = deliveryPath([...spoken, ...facts], findings, { ...context, isComplete: true })
  expect(path.recipient?.servers[0]?.cells).toMatchObject({ hello: { state: 'good' }, encryption: cell })
})

test('a refusal of our checker stands where it was said', () => {
  const refusal = found('checker-refused', 'unknown', { phase: 'hello' })
  const path = deliveryPath(spoken, [refusal], { ...context, isComplete: true })
  expect(path.recipient?.servers[0]?.cells).toMatchObject({
    greeting: { state: 'good' },
    hello: { state: 'unknown', note: 'checker-refused' },
    encryption: { state: 'notChecked' },
    recipient: { state: 'notApplicable' },
  })
})

test('what something else said in their place fills no cell', () => {
  const voice = { ...found('checker-port25-intercepted', 'unknown'), args: {} }
  const path = deliveryPath(spoken, [voice], { ...context, isComplete: true })
  expect(path.recipient?.servers[0]?.cells).toEqual({
    answers: { state: 'unknown', note: 'checker-port25-intercepted', args: {} },
    greeting: { state: 'notChecked' },
    hello: { state: 'notChecked' },
    encryption: { state: 'notChecked' },
    recipient: { state: 'notApplicable' },
  })
})
