import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compare, type Figure } from './parts/figures.ts'
import { makeHostedWorld, workingCount } from './parts/hosted-world.ts'
import { startLabProcess } from './parts/lab-process.ts'
import { runPeer } from './parts/run-peer.ts'

const domainCount = 1_000
const hostCount = 200
const replyDelayMs = 20
const concurrency = 100
const bin = fileURLToPath(new URL('../apps/cli/bin/waypost.js', import.meta.url))

/**
 * A thousand domains through our command, from its start to its end, beside checkdmarc with the same resolver, which
 * answers each question 20 ms late. Checkdmarc has one pace, one question after the other; it does a tenth of the
 * domains, which is enough to know it. We do all of the DNS that it does for a recipient and knock at the mail servers.
 */
export async function benchBatch(): Promise<Figure[]> {
  const world = makeHostedWorld({ domains: domainCount, hosts: hostCount })
  const lab = await startLabProcess({ scenarios: world.scenarios, replyDelayMs })
  try {
    const [address = '', port] = lab.environment['WAYPOST_RESOLVERS']?.split(',')[0]?.split(':') ?? []
    const asked = { domains: world.sample, resolver: { address, port: Number(port) } }
    const peer = await runPeer('checkdmarc', asked)
    const questions = peer === undefined ? await runPeer('questions', asked) : undefined
    const reference = peer ?? questions
    const value = await domainsPerSecond(world.targets, lab.environment)
    const what = `${domainCount} domains, ${replyDelayMs} ms added`
    if (peer === undefined) {
      console.log('batch        checkdmarc is not installed (WAYPOST_BENCH_PYTHON may name a Python that has it).')
    }
    if (reference === undefined) {
      console.log(`batch        ${what}: ${value.toFixed(1)} /s, beside nobody: dnspython is not installed either.`)
      return []
    }
    const against = peer === undefined ? 'the questions of checkdmarc alone, by dnspython' : 'checkdmarc --skip-tls'
    return [compare({ bench: 'batch', what, value, unit: '/s', against, reference, atLeast: 10 })]
  } finally {
    await lab.stop()
  }
}

async function domainsPerSecond(domains: string[], environment: Record<string, string>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
  try {
    const file = join(folder, 'domains.txt')
    await writeFile(file, domains.join('\n'))
    const startedMs = performance.now()
    const args = [bin, 'check', '--file', file, '--concurrency', String(concurrency), '--json']
    const env = { PATH: process.env['PATH'], ...environment, ...usualManners }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    const states: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      const result: { state?: string } = JSON.parse(line)
      states.push(result.state ?? 'none')
    }
    await ended
    const seconds = (performance.now() - startedMs) / 1_000
    const working = states.filter((state) => state === 'ok').length
    if (states.length !== domains.length || working !== workingCount(domains.length)) {
      throw new Error(`Of ${domains.length} domains ${states.length} were told and ${working} work`)
    }
    return domains.length / seconds
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As an operator runs it: a mail server is visited once, and what it said serves the other domains. */
const usualManners = { WAYPOST_ADDRESS_GAP_MS: '30000', WAYPOST_REUSE_SECONDS: '600' }
