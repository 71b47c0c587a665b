import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const command = join(import.meta.dirname, '..', 'bin', 'waypost.js')
const notice = `Hi. This is the qmail-send program at mail.adatum.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<lee@fabrikam.example>:
192.0.2.11 does not like recipient.
Remote host said: 550 5.1.1 No such \u001b[31muser here
Giving up on 192.0.2.11.
`
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-bounce-'))
  await writeFile(join(folder, 'notice.txt'), notice)
  await writeFile(join(folder, 'question.txt'), 'How do I add a second mailbox to my phone?')
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'large.txt'), 'a'.repeat(1_048_577))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function bounce(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)
  try {
    return { code: 0, ...(await run(process.execPath, [command, 'bounce', ...args], { cwd: folder })) }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

it('says one object a line, in the order of the files', async () => {
  const { code, stdout } = await bounce('notice.txt', 'question.txt', '--json')
  expect(code).toBe(0)
  const objects = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(objects).toMatchObject([
    {
      id: 'notice',
      kind: 'failed',
      recipients: [{ address: 'lee@fabrikam.example', status: '5.1.1', replycode: '550' }],
      status: '5.1.1',
      replycode: '550',
      reason: 'address-unknown',
      reportingMta: 'mail.adatum.example',
      deadlineAt: null,
      settings: { delayNoticeSeconds: null, expirySeconds: null },
    },
    { id: 'question', kind: 'not-a-bounce', recipients: [], status: null },
  ])
})

it('says it to people without letting a server steer the terminal', async () => {
  const { stdout } = await bounce('notice.txt')
  expect(stdout).toContain('lee@fabrikam.example: failed')
  expect(stdout).not.toContain('\u001b')
})

it.each([
  ['empty.txt', 'empty.txt is empty'],
  ['large.txt', 'large.txt is over 1 MB'],
  ['missing.txt', "missing.txt can't be opened"],
  ['--loud', '“--loud” does not belong here'],
])('refuses %s with words', async (file, words) => {
  const { code, stdout, stderr } = await bounce(file, '--json')
  expect([code, stdout]).toEqual([64, ''])
  expect(stderr).toContain(words)
})

it('reads the others when one can’t be read', async () => {
  const { code, stdout } = await bounce('missing.txt', 'notice.txt', '--json')
  expect(code).toBe(64)
  expect(stdout).toContain('"id":"notice"')
})
