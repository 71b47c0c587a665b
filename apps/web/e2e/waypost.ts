import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const startWithinMs = 90_000
/** A test tells its story from the beginning; tests of politeness ask for it. */
const plain = { WAYPOST_ADDRESS_GAP_MS: '0', WAYPOST_REUSE_SECONDS: '0' }

/** A whole Waypost of its own: api, worker, database and fake internet, in a data folder that goes away with it. */
export interface RunningWaypost {
  url: string
  /** The link that makes the first account. */
  setupUrl: string
  stop(): Promise<void>
}

/**
 * Starts Waypost on a free port. Without `environment` it is the demo, with the fake internet in the same process; with
 * it only where that is asked for.
 */
export async function startWaypost(
  environment?: Record<string, string>,
  isDemo = environment === undefined,
): Promise<RunningWaypost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waypost-e2e-'))
  // Under root the database runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['apps/api/src/start.ts', ...(isDemo ? ['--demo'] : [])], {
    cwd: root,
    env: {
      ...process.env,
      ...plain,
      ...environment,
      PORT: String(port),
      WAYPOST_BASE_URL: url,
      WAYPOST_DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  async function stop(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    return { url, setupUrl: await readSetupUrl(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function readSetupUrl(child: ChildProcess): Promise<string> {
  const said: string[] = []
  const found = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const link = /https?:\/\/\S+\/setup\?token=\S+/.exec(line)
        if (link) resolve(link[0])
      })
    }
    child.on('exit', () => reject(new Error(`Waypost ended before it was ready:\n${said.join('\n')}`)))
    child.on('error', reject)
    setTimeout(() => reject(new Error(`Waypost was not ready in time:\n${said.join('\n')}`)), startWithinMs).unref()
  })
  return found
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
