import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export interface Ended {
  exitCode: number | null
  said: string
}

/** Starts an entry of Waypost as a person would, and waits for its end. Nothing but `environment` and PATH is set. */
export function startToEnd(
  entry: string,
  environment: Record<string, string>,
  { preload, before = [] }: { preload?: string; before?: string[] } = {},
): Promise<Ended> {
  const load = preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const command = [...before, process.execPath, ...load, entry]
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, said }))
  })
}
