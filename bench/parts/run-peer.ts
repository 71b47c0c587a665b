import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export type Peer = 'checkdmarc' | 'questions'

const script = fileURLToPath(new URL('./checkdmarc-peer.py', import.meta.url))
const missingCode = 3

export interface PeerTask {
  domains: string[]
  resolver: { address: string; port: number }
}

/** The Python that has the peer's packages: the one that is named, else the user's, else the system's. */
function pythons(): string[] {
  const named = process.env['WAYPOST_BENCH_PYTHON']
  return named === undefined ? ['python3', '/usr/bin/python3'] : [named]
}

/** Domains a second of the peer at its own pace; undefined where it or Python is not installed. */
export async function runPeer(peer: Peer, task: PeerTask): Promise<number | undefined> {
  for (const python of pythons()) {
    const perSecond = await runWith(python, peer, task)
    if (perSecond !== undefined) return perSecond
  }
  return undefined
}

async function runWith(python: string, peer: Peer, { domains, resolver }: PeerTask): Promise<number | undefined> {
  const child = spawn(python, [script, peer, resolver.address, String(resolver.port)])
  const isThere = new Promise<boolean>((resolve) => {
    child.on('spawn', () => resolve(true))
    child.on('error', () => resolve(false))
  })
  if (!(await isThere)) return undefined
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  child.stdin.on('error', () => {})
  child.stdin.end(domains.join('\n'))
  const [said, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code === missingCode) return undefined
  if (code !== 0) throw new Error(`The peer ${peer} failed: ${complaint.trim().split('\n').at(-1)}`)
  const { seconds, domains: count } = JSON.parse(said)
  return count / seconds
}
