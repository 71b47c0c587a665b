import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRunId, type CheckRequest } from '@waypost/contract'
import { headline, actorOfVerdict } from '@waypost/core/words'
import type { App } from '../src/services.ts'
import { rejudgeRun } from '../src/runs/rejudge-run.ts'
import { readRun } from '../src/store/read-runs.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'
import { makePerson } from './make-person.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  bench = await makeBench({ environment: { WAYPOST_REUSE_SECONDS: '600' } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
})
afterAll(() => bench?.close())

const notice = {
  kind: 'failed',
  recipient: 'lee.bell@no-ptr.example',
  senderDomain: 'northgate.example',
  status: '4.7.1',
  replyCode: 450,
  diagnosticText: 'Client host rejected: cannot find your reverse hostname, lee.bell was told',
  saidBy: 'remote',
  remoteMta: 'mx1.no-ptr.example',
  reportingMta: 'EXCH-BERLIN',
  sendingAddress: '127.21.4.25',
  reason: 'ptr',
  isExpired: false,
  noticedAt: new Date(Date.now() - 3_600_000).toISOString(),
  expirySeconds: 172_800,
} satisfies CheckRequest['bounce']

async function check(request: CheckRequest) {
  const runId = await startCheck(app, cookie, request)
  await followRun(app, { runId, cookie })
  return { runId, view: await readView(app, cookie, runId) }
}

describe('a check of a bounce', () => {
  it('is sure of what their server said and we see, of the mail that the notice is about', async () => {
    const { runId, view } = await check({ bounce: notice })
    expect(view.target).toMatchObject({ kind: 'address', mailAddress: notice.recipient })
    expect(view.sender).toMatchObject({ address: notice.sendingAddress, mailDomain: notice.senderDomain })
    expect(view).toMatchObject({ giveUpHours: 48, bounce: { ...notice, writer: 'unknown', direction: 'unknown' } })
    const { verdict } = view
    if (verdict === null) throw new Error('The run has no verdict')
    expect(verdict).toMatchObject({ state: 'blocked', primary: 'ptr-missing', confidence: 'sure' })
    expect(verdict.reasons.slice(0, 3)).toEqual(['bounce-said', 'authority-said', 'all-resolvers-agree'])
    expect(headline(verdict)).toMatch(
      /^no-ptr\.example is putting our mail off because our address 127\.21\.4\.25 has no reverse DNS name \(PTR\)\. /,
    )
    expect(actorOfVerdict(verdict)).toBe('Our internet provider')
    expect(view.findings).toContainEqual(
      expect.objectContaining({ code: 'bounce-ptr', observedBy: { by: 'bounce' }, outcome: 'stops' }),
    )
    const stored = await readRun(bench.database, parseRunId(runId) ?? '')
    expect(stored && rejudgeRun(stored)?.verdict).toEqual(verdict)
  })

  it('is another one than the same check without it, and joins its own twin', async () => {
    const plain = { text: 'no-ptr.example', from: '127.21.4.25' }
    const without = await check(plain)
    expect(without.view).not.toHaveProperty('bounce')
    expect(without.view.verdict).toMatchObject({ state: 'delayed', confidence: 'likely' })
    const withIt = await check({ ...plain, bounce: notice })
    expect(withIt.runId).not.toBe(without.runId)
    expect(await startCheck(app, cookie, { ...plain, bounce: notice })).toBe(withIt.runId)
  })

  it('takes the saved sender that it names, from the address that was refused', async () => {
    const saved = { name: 'Northgate', addresses: ['127.21.4.99'], domains: ['northgate.example'], heloName: '' }
    const times = { delayNoticeHours: 4, giveUpHours: 96 }
    await app.inject({ method: 'POST', url: '/api/senders', headers: { cookie }, payload: { ...saved, ...times } })
    const { view } = await check({ bounce: notice, ticket: 'T-2' })
    expect(view.sender).toMatchObject({ label: 'Northgate', address: '127.21.4.25', otherAddresses: ['127.21.4.99'] })
    expect(view).toMatchObject({ giveUpHours: 96, bounce: { direction: 'from-us' } })
  })

  it('about mail to us says so', async () => {
    const toUs = { ...notice, recipient: 'lee.bell@northgate.example', senderDomain: 'no-ptr.example' }
    const { view } = await check({ text: 'all-ok.example', from: null, bounce: toUs })
    expect(view.verdict).toMatchObject({ state: 'unknown', primary: 'other-direction', actor: 'helpdesk' })
  })

  it('does not tell a viewer whom it was for', async () => {
    const viewer = await makePerson(bench.database, 'viewer')
    const list = (await app.inject({ url: '/api/runs', headers: { cookie } })).json()
    for (const { id } of list.runs) {
      const shown = await app.inject({ url: `/api/runs/${id}`, headers: { cookie: viewer.cookie } })
      expect(shown.statusCode).toBe(200)
      expect(shown.body).not.toContain('lee.bell')
    }
  })

  it.each([
    ['without anybody to check', { bounce: { ...notice, recipient: undefined } }, 'text'],
    ['with another reason', { bounce: { ...notice, reason: 'bad luck' } }, 'bounce.reason'],
    ['with the text of the mail', { bounce: { ...notice, subject: 'Offer' } }, undefined],
    [
      'with a sending address that is none',
      { bounce: { ...notice, sendingAddress: '127.21.4' } },
      'bounce.sendingAddress',
    ],
    [
      'with more words than a server says',
      { bounce: { ...notice, diagnosticText: 'x'.repeat(1_001) } },
      'bounce.diagnosticText',
    ],
    ['with a time that is none', { bounce: { ...notice, deadlineAt: 'tomorrow' } }, 'bounce.deadlineAt'],
  ])('%s is refused', async (_title, payload, field) => {
    const refused = await app.inject({ method: 'POST', url: '/api/checks', headers: { cookie }, payload })
    expect(refused.statusCode).toBe(400)
    expect(refused.json()).toMatchObject({ code: 'invalid-request', ...(field !== undefined && { field }) })
  })
})
