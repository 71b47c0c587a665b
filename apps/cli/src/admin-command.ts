import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { exitCodes } from './refuse.ts'

const checkout = new URL('../../../', import.meta.url)
const pathOf = (path: string) => fileURLToPath(new URL(path, checkout))

/**
 * `waypost admin …` works on the database of the server, so the server's own program does it, as a process of its own:
 * nothing of it is loaded here, and `waypost check` needs no database.
 */
export async function runAdminCommand(args: string[]): Promise<number> {
  if (!existsSync(pathOf('apps/api/src/store/generated/client.ts'))) {
    process.stderr.write('This needs what “npm start” prepares. Start Waypost once, then write it again.\n')
    return exitCodes.ourFault
  }
  const settingsFile = pathOf('.env')
  const child = spawn(
    process.execPath,
    [...(existsSync(settingsFile) ? [`--env-file=${settingsFile}`] : []), pathOf('apps/api/src/admin.ts'), ...args],
    // As for npm start: a data folder that is named without its root is below the checkout.
    { cwd: fileURLToPath(checkout), stdio: 'inherit' },
  )
  // Ctrl-C reaches both of us from the terminal; the child says how it ends.
  process.on('SIGINT', () => {})
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)))
  })
}
