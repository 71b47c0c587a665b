import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Lab, LabOptions } from '@waypost/lab'

/**
 * A fake internet in a process of its own, as name servers and mail servers are: what they compute takes no time away
 * from the checker, and what they say comes as packets of another process.
 */
export async function startLabProcess(options: LabOptions): Promise<Pick<Lab, 'environment' | 'stop'>> {
  const child = fork(fileURLToPath(new URL('./run-lab.ts', import.meta.url)), { serialization: 'advanced' })
  const exited = once(child, 'exit')
  child.send(options)
  const failed = exited.then(() => Promise.reject(new Error('The fake internet ended before it began')))
  failed.catch(() => undefined)
  const [environment] = (await Promise.race([once(child, 'message'), failed])) as [Lab['environment']]
  return {
    environment,
    stop: async () => {
      child.disconnect()
      await exited
    },
  }
}
