import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusalInTalk } from '@waypost/core/checks'
import { headline } from '@waypost/core/words'
import { startLab, type Lab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { createMemoryTurns, createPorts, readProbeSettings } from '@waypost/probe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkOne } from '../src/check-one.ts'
import { planCheck } from '../src/plan-check.ts'
import { readArguments } from '../src/read-arguments.ts'
import { settleBounce } from '../src/settle-bounce.ts'
import { settleSender } from '../src/settle-sender.ts'

let lab: Lab
let folder: string
beforeAll(async () => {
  lab = await startLab({ scenarios: scenarios.filter(({ name }) => name === 'no-ptr' || name === 'all-ok') })
  folder = await mkdtemp(join(tmpdir(), 'waypost-bounce-'))
})
afterAll(async () => {
  await lab.stop()
  await rm(folder, { recursive: true })
})

function settings() {
  const read = readProbeSettings(lab.environment)
  if (!read.ok) throw new Error('settings')
  return read.settings
}

async function settle(notice: string, ...args: string[]) {
  const file = join(folder, 'notice.eml')
  await writeFile(file, notice)
  const read = readArguments(['check', ...args, '--bounce', file])
  if (!read.ok || read.command !== 'check') throw new Error(read.ok ? 'not a check' : read.message)
  return settleBounce(read.check, settings())
}

/** A notice as a mail server writes it (RFC 3464), about these recipients. */
function notice(...recipients: { address: string; status: string; diagnostic: string }[]): string {
  const date = new Date(Date.now() - 3_600_000).toUTCString().replace('GMT', '+0000')
  const blocks = recipients.map(
    ({ address, status, diagnostic }) =>
      `Final-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: ${status}\r\n` +
      `Remote-MTA: dns; mx1.no-ptr.example\r\nDiagnostic-Code: smtp; ${diagnostic}\r\n`,
  )
  return [
    `Date: ${date}`,
    'From: MAILER-DAEMON@mail.northgate.example',
    'To: priya@northgate.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'I am sorry, your mail could not be delivered.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.northgate.example',
    '',
    ...blocks,
    '--b1--',
    '',
  ].join('\r\n')
}

const nameless = {
  address: 'lee@no-ptr.example',
  status: '4.7.25',
  diagnostic: '450 4.7.25 Client host [127.21.4.25] rejected: cannot find your reverse hostname',
}
const gone = { address: 'kim@all-ok.example', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' }

describe('check --bounce', () => {
  test('is sure of what their server said and we see, of the mail that the notice is about', async () => {
    const settled = await settle(notice(nameless), '--from', '127.21.4.25')
    if (!settled.ok) throw new Error(settled.refusal.message)
    const ports = createPorts(settings(), (clock) => createMemoryTurns(settings(), clock, refusalInTalk))
    const sender = await settleSender(settled.check, { ports, settings: settings() })
    if (!sender.ok) throw new Error(sender.refusal.message)
    const planned = planCheck(sender.check, settings())
    if (!planned.ok) throw new Error(planned.refusal.message)
    const { verdict } = await checkOne(planned.plan, {
      ports,
      settings: settings(),
      signal: new AbortController().signal,
    })
    expect(verdict).toMatchObject({ state: 'blocked', primary: 'ptr-missing', actor: 'isp', confidence: 'sure' })
    expect(verdict.reasons).toEqual(['bounce-said', 'authority-said', 'all-resolvers-agree'])
    expect(headline(verdict)).toContain('no-ptr.example is putting our mail off because our address 127.21.4.25')
  })

  test('names whom the mail was for, and who sent it', async () => {
    expect(await settle(notice(gone))).toMatchObject({
      ok: true,
      check: { text: 'kim@all-ok.example', bounce: { recipient: 'kim@all-ok.example', reason: 'address-unknown' } },
    })
  })

  test('of several recipients asks which one', async () => {
    const both = notice(nameless, gone)
    expect(await settle(both)).toEqual({
      ok: false,
      refusal: {
        code: 'several-recipients',
        message:
          'The bounce names 2 recipients: lee@no-ptr.example, kim@all-ok.example. Choose one with --recipient <address>.',
      },
    })
    const chosen = { ok: true, check: { text: 'kim@all-ok.example', bounce: { reason: 'address-unknown' } } }
    expect(await settle(both, '--recipient', 'Kim@all-ok.example')).toMatchObject(chosen)
    expect(await settle(both, 'kim@all-ok.example')).toMatchObject(chosen)
    expect(await settle(both, '--recipient', 'joe@all-ok.example')).toMatchObject({
      refusal: {
        code: 'no-such-recipient',
        message: 'The bounce says nothing about joe@all-ok.example; it names lee@no-ptr.example, kim@all-ok.example.',
      },
    })
  })

  test.each([
    ['Hello Priya,\r\n\r\nlunch at noon?\r\n\r\nLee\r\n', 'not-a-bounce', /is no bounce/],
    ['', 'bad-file', /is empty/],
  ])('says what is wrong with a file (%#)', async (text, code, message) => {
    expect(await settle(text)).toMatchObject({ refusal: { code, message: expect.stringMatching(message) } })
  })
})

test.each([
  [['check', '--recipient', 'lee@no-ptr.example'], /goes with --bounce/],
  [['check', '--file', 'list.txt', '--bounce', 'notice.eml'], /--bounce is for one check/],
  [['check'], /Give a domain/],
])('%j is refused', (args, message) => {
  expect(readArguments(args)).toMatchObject({ ok: false, message: expect.stringMatching(message) })
})
