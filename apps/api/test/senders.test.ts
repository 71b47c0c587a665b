import type { SavedSender, SenderCandidatesView } from '@waypost/contract'
import { scenarios } from '@waypost/lab/scenarios'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../src/services.ts'
import { makeBench, setUp, type Bench } from './bench.ts'
import { followRun, readView, startCheck } from './follow-run.ts'

let bench: Bench
let app: App
let cookie: string

beforeAll(async () => {
  const told = ['sender-found', 'no-ptr', 'sender-unknown']
  bench = await makeBench({ lab: { scenarios: scenarios.filter(({ name }) => told.includes(name)) } })
  app = await bench.openApp()
  cookie = await setUp(app, bench.database)
  await bench.startWorker()
})
afterAll(() => bench?.close())

const ours = {
  name: 'Brightwater',
  addresses: ['127.21.4.25', '127.61.2.25', '127.21.4.25'],
  domains: ['Brightwater.example'],
  heloName: '',
  selectors: ['S1'],
  mailServer: 'Exchange Server 2019',
  delayNoticeHours: 4,
  giveUpHours: 48,
  contact: 'Priya, extension 12',
}
const partner = {
  ...ours,
  name: 'Northgate',
  addresses: ['127.61.2.25'],
  domains: ['sender-found.test', 'northgate.example'],
  mailServer: '',
  contact: 'Jo, +00 555 0111',
  isPartner: true,
  giveUpHours: 120,
}

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })
const list = async (): Promise<SavedSender[]> => (await ask('GET', '/api/senders')).json().senders
const names = async () => (await list()).map(({ name, isDefault }) => `${name}${isDefault ? ' *' : ''}`)

describe('saved senders', () => {
  it('are listed with the usual one first, and partners last', async () => {
    expect(await list()).toEqual([])
    expect((await ask('POST', '/api/senders', { ...partner, isDefault: true })).statusCode).toBe(201)
    expect(await names()).toEqual(['Northgate'])
    const saved = await ask('POST', '/api/senders', ours)
    expect(saved.json()).toMatchObject({
      addresses: ['127.21.4.25', '127.61.2.25'],
      domains: ['brightwater.example'],
      selectors: ['s1'],
      mailServer: 'Exchange Server 2019',
      isPartner: false,
      isDefault: true,
    })
    await ask('POST', '/api/senders', { ...ours, name: 'Archive' })
    expect(await names()).toEqual(['Brightwater *', 'Archive', 'Northgate'])
  })

  it('have one usual one, whoever saves at the same time', async () => {
    const [, archive] = await list()
    const save = (name: string) => ask('PUT', `/api/senders/${archive?.id}`, { ...ours, name, isDefault: true })
    const answers = await Promise.all([save('Archive 1'), save('Archive 2'), save('Archive 3')])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(await names()).toEqual([expect.stringMatching(/^Archive \d \*$/), 'Brightwater', 'Northgate'])
    expect((await ask('DELETE', `/api/senders/${archive?.id}`)).statusCode).toBe(204)
    expect((await ask('DELETE', `/api/senders/${archive?.id}`)).statusCode).toBe(404)
    expect((await ask('PUT', `/api/senders/${archive?.id}`, ours)).statusCode).toBe(404)
    expect(await names()).toEqual(['Brightwater *', 'Northgate'])
  })

  it.each([
    ['addresses', { addresses: ['10.0.0.1'] }],
    ['addresses', { addresses: [] }],
    ['domains', { domains: ['203.0.113.25'] }],
    ['heloName', { heloName: 'not a name' }],
    ['selectors', { selectors: ['s1', 'v=DKIM1; p='] }],
    ['delayNoticeHours', { delayNoticeHours: 48 }],
  ])('need good %s', async (field, wrong) => {
    const answer = await ask('POST', '/api/senders', { ...ours, ...wrong })
    expect([400, 422]).toContain(answer.statusCode)
    expect(answer.json().field).toMatch(new RegExp(`^${field}`))
  })

  it('keep the rest when our usual one is saved in short', async () => {
    const short = { name: 'Brightwater', address: '127.21.4.25', heloName: '', delayNoticeHours: 2, giveUpHours: 24 }
    expect((await ask('PUT', '/api/senders/default', short)).json()).toMatchObject({ ...short, domain: '' })
    expect((await list())[0]).toMatchObject({
      addresses: ['127.21.4.25', '127.61.2.25'],
      contact: 'Priya, extension 12',
      giveUpHours: 24,
      isDefault: true,
    })
  })
})

describe('a check', () => {
  it('of a partner is made with all that is saved of it', async () => {
    const [, northgate] = await list()
    const runId = await startCheck(app, cookie, { text: 'sender-found.example', sender: northgate?.id })
    await followRun(app, { runId, cookie })
    expect(await readView(app, cookie, runId)).toMatchObject({
      sender: {
        source: 'saved',
        id: northgate?.id,
        label: 'Northgate',
        address: '127.61.2.25',
        mailDomain: 'sender-found.test',
        selectors: ['s1'],
        isPartner: true,
      },
      giveUpHours: 120,
      verdict: { state: 'ok' },
    })
  })

  it('of a partner speaks of the partner', async () => {
    const saved = await ask('POST', '/api/senders', { ...partner, name: 'Litware', addresses: ['127.21.4.25'] })
    const runId = await startCheck(app, cookie, { text: '127.21.4.25', sender: saved.json().id })
    await followRun(app, { runId, cookie })
    const { verdict, findings } = await readView(app, cookie, runId)
    expect(verdict).toMatchObject({ primary: 'ptr-missing', args: { partner: 'Litware' } })
    expect(findings.every(({ args }) => args['partner'] === 'Litware')).toBe(true)
    expect((await ask('DELETE', `/api/senders/${saved.json().id}`)).statusCode).toBe(204)
  })

  it('of ours judges all its addresses', async () => {
    const runId = await startCheck(app, cookie, { text: 'sender-found.example' })
    await followRun(app, { runId, cookie })
    const view = await readView(app, cookie, runId)
    expect(view.path.sender.map(({ address }) => address)).toEqual(['127.21.4.25', '127.61.2.25'])
    expect(view.verdict).toMatchObject({ primary: 'ptr-missing' })
  })

  it('of somebody else takes their domain and selectors', async () => {
    const asked = {
      text: 'sender-found.example',
      from: '127.61.2.25',
      mailDomain: 'Sender-Found.test',
      selectors: ['S1'],
    }
    const runId = await startCheck(app, cookie, asked)
    const sender = { source: 'typed', address: '127.61.2.25', mailDomain: 'sender-found.test', selectors: ['s1'] }
    expect((await readView(app, cookie, runId)).sender).toEqual(sender)
  })

  it.each([
    ['sender', { sender: '01997b00-0000-7000-8000-000000000000' }, 'sender-gone'],
    ['mailDomain', { from: '127.61.2.25', mailDomain: 'no name' }, 'has-space'],
    ['selectors', { from: '127.61.2.25', mailDomain: 'sender-found.test', selectors: ['a b'] }, 'bad-label'],
  ])('refuses a %s that is none', async (field, asked, code) => {
    const answer = await ask('POST', '/api/checks', { text: 'sender-found.example', ...asked })
    expect(answer.json()).toMatchObject({ field, code })
  })
})

describe('which address a domain may send from', () => {
  const find = async (payload: object): Promise<SenderCandidatesView> =>
    (await ask('POST', '/api/sender-candidates', payload)).json()
  const lines = ({ candidates }: SenderCandidatesView) =>
    candidates.map(({ value, sources, confidence }) => `${value} ${sources.join('+')} ${confidence}`)

  it('is told by its DNS and by what is saved', async () => {
    const found = await find({ domain: 'sender-found.test' })
    expect(found).toMatchObject({ domain: 'sender-found.test', isMailDomain: true, unseen: [] })
    expect(lines(found)).toEqual([
      '127.61.2.25 saved+permission-list sure',
      'sender-found-mailings.test permission-list possible',
      '127.61.3.0/28 permission-list possible',
    ])
  })

  it('is told by a refusal, by headers, and by who wrote the notice', async () => {
    const found = await find({
      domain: 'sender-unknown.test',
      quoted: ['127.61.3.9', '10.0.0.1', 'nonsense'],
      handOvers: [{ address: '127.61.3.8', standing: 'crossing', isDoubtful: false }],
      reportingMta: { name: 'mail.sender-found.test' },
    })
    expect(lines(found).slice(0, 3)).toEqual([
      '127.61.3.9 refusal sure',
      '127.61.3.8 handed-over likely',
      '127.61.2.25 reporting-mta likely',
    ])
  })

  it('is a host’s own where the name is that of a host', async () => {
    expect(await find({ domain: 'mail.sender-found.test' })).toMatchObject({ isMailDomain: false })
  })

  it.each([
    ['not-a-domain', { domain: '127.61.2.25' }],
    ['has-space', { domain: 'a b' }],
    ['invalid-request', { domain: 'a.example', headers: 'Received: from x' }],
  ])('refuses with %s', async (code, payload) => {
    expect(await find(payload)).toMatchObject({ code })
  })

  it('is asked 60 times in five minutes, and not more often', async () => {
    const answers = await Promise.all(
      Array.from({ length: 65 }, () => ask('POST', '/api/sender-candidates', { domain: 'mail.sender-found.test' })),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(refused[0]?.json()).toMatchObject({ code: 'too-many-requests' })
  })
})

describe('an address that sends', () => {
  it('is told with who runs it, who uses it and to whom it was checked', async () => {
    const [ours] = await list()
    for (const text of ['no-ptr.example', '127.21.4.25']) {
      const runId = await startCheck(app, cookie, { text, sender: ours?.id })
      await followRun(app, { runId, cookie })
    }
    const view = (await ask('GET', '/api/addresses?address=127.21.4.25')).json()
    expect(view).toMatchObject({
      address: '127.21.4.25',
      holder: { reverseZone: '4.21.127.in-addr.arpa', nameServers: expect.any(Array), seenAt: expect.any(String) },
      senders: [{ id: ours?.id, name: 'Brightwater', isPartner: false }],
    })
    expect(view.pairs).toContainEqual({ domain: 'no-ptr.example', state: 'delayed', checkedAt: expect.any(String) })
  })

  it('that nobody checked is known by nothing', async () => {
    const view = (await ask('GET', '/api/addresses?address=127.61.9.9')).json()
    expect(view).toEqual({ address: '127.61.9.9', holder: null, senders: [], pairs: [] })
  })

  it.each(['example.com', '10.0.0.1', 'nonsense'])('is not %s', async (address) => {
    expect((await ask('GET', `/api/addresses?address=${address}`)).json().field).toBe('address')
  })
})
