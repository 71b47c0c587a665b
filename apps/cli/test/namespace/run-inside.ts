// Runs inside a network namespace of its own: the lab, listeners where nobody may come, and the command itself,
// process by process. Prints what was heard and how the command ended.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startLab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { startCanaries } from '../canaries.ts'
import { hostileStories } from './hostile-stories.ts'

const bin = fileURLToPath(new URL('../../bin/waypost.js', import.meta.url))
const atOnce = 3
const told = [
  'all-ok',
  'all-ok-dual',
  'no-ptr',
  'null-mx',
  'mx-private',
  'no-mail-here',
  'domain-gone',
  'ptr-zone-broken',
]
const stories = [...hostileStories, ...scenarios.filter(({ name }) => told.includes(name))]

const lab = await startLab({ scenarios: stories })
const smtpPort = Number(lab.environment['WAYPOST_SMTP_PORT'])
const dnsPort = Number(lab.environment['WAYPOST_DNS_PORT'])
const inner = (process.env['CANARY_ADDRESSES'] ?? '').split(',')
const canaries = await startCanaries(
  inner.flatMap((address) => [smtpPort, dnsPort, 25, 53, 80, 443, 5432].map((port) => ({ address, port }))),
)

function check({ enter }: (typeof stories)[number]): Promise<[string, number | null]> {
  const args = ['check', enter.target, ...(enter.from === undefined ? [] : ['--from', enter.from]), '--json']
  const environment = {
    ...lab.environment,
    PATH: process.env['PATH'],
    WAYPOST_ALLOW_RANGES: '127.20.0.0/14,127.53.0.0/16',
    WAYPOST_TIMER_CONNECT_MS: '1500',
  }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { env: environment, stdio: 'ignore' })
    child.on('close', (exitCode) => resolve([enter.target, exitCode]))
  })
}

const results: [string, number | null][] = []
const waiting = [...stories]
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) results.push(await check(story))
  }),
)
await canaries.stop()
await lab.stop()
process.stdout.write(JSON.stringify({ heard: canaries.heard, canaryCount: canaries.count, results }))
process.exit(0)
