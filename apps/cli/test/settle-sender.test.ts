import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLab, type Lab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { createMemoryTurns, createPorts, readProbeSettings } from '@waypost/probe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArguments } from '../src/read-arguments.ts'
import { settleSender } from '../src/settle-sender.ts'

let lab: Lab
let folder: string
beforeAll(async () => {
  lab = await startLab({ scenarios: scenarios.filter(({ name }) => ['sender-found', 'sender-unknown'].includes(name)) })
  folder = await mkdtemp(join(tmpdir(), 'waypost-headers-'))
})
afterAll(async () => {
  await lab.stop()
  await rm(folder, { recursive: true })
})

async function settle(...args: string[]) {
  const read = readArguments(['check', 'sender-found.example', ...args])
  if (!read.ok || read.command !== 'check') throw new Error('not understood')
  const probe = readProbeSettings(lab.environment)
  if (!probe.ok) throw new Error('settings')
  const { settings } = probe
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, () => undefined))
  return settleSender(read.check, { ports, settings })
}

async function headers(...lines: string[]): Promise<string> {
  const file = join(folder, 'headers.txt')
  await writeFile(file, lines.join('\r\n'))
  return file
}

describe('--from with a mail domain', () => {
  test('takes the likeliest address and tells the others', async () => {
    const settled = await settle('--from', 'sender-found.test')
    expect(settled).toMatchObject({ ok: true, check: { from: '127.61.2.25', senderDomain: 'sender-found.test' } })
    expect(settled.ok && settled.note).toBe(
      'We take 127.61.2.25 (listed by them as mail.sender-found.test) as the address that sends for sender-found.test. ' +
        'It may also be sender-found-mailings.test (listed by them), an address within 127.61.3.0/28 (listed by them).',
    )
  })

  test('takes no mere guess', async () => {
    const settled = await settle('--from', 'sender-unknown.test')
    expect(settled).toMatchObject({ check: { from: 'sender-unknown.test', senderDomain: 'sender-unknown.test' } })
    expect(settled.ok && settled.note).toMatch(/not known/)
  })

  test.each([['127.61.2.25'], ['mail.sender-found.test'], ['nobody.sender-found.test']])(
    'leaves %s as it is',
    async (from) => {
      const settled = await settle('--from', from)
      expect(settled).toMatchObject({ ok: true, check: { from, senderDomain: undefined } })
      expect(settled).not.toHaveProperty('note')
    },
  )
})

describe('--headers', () => {
  const hop = 'Received: from mail.sender-found.test (unknown [127.61.2.25]) by mx1.sender-found.example with ESMTP'
  const author = 'From: jo@sender-found.test'

  test('gives address, domain and selectors', async () => {
    const file = await headers(hop, 'DKIM-Signature: v=1; d=sender-found.test; s=s1; b=x', author)
    expect(await settle('--headers', file)).toMatchObject({
      ok: true,
      check: { from: '127.61.2.25', senderDomain: 'sender-found.test', selectors: ['s1'] },
    })
  })

  test('what was written on the command line holds', async () => {
    const settled = await settle('--headers', await headers(hop, author), '--from', '127.61.3.3', '--selector', 'own')
    expect(settled).toMatchObject({ check: { from: '127.61.3.3', selectors: ['own'] } })
  })

  test.each([
    ['text of no message', ['Dear colleague,', 'please look.'], 'not-headers'],
    ['a message nobody received', [author, 'Subject: Hi'], 'no-hand-over'],
  ])('refuses %s', async (_name, lines, code) => {
    expect(await settle('--headers', await headers(...lines))).toMatchObject({ ok: false, refusal: { code } })
  })

  test('refuses a file that is not there', async () => {
    expect(await settle('--headers', join(folder, 'none'))).toMatchObject({ refusal: { code: 'bad-file' } })
  })
})
