import { v7 as uuidv7 } from 'uuid'
import { type ProbeSettings, serverName } from '@waypost/probe'
import packageFile from '../../package.json' with { type: 'json' }
import type { Database } from '../store/database.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import { noteChecker } from '../store/checkers.ts'

const everyMs = 10_000

/** Lets the page /status know every 10 s that this worker lives, and as whom it looks at the world. */
export function sayAlive(
  database: Database,
  probe: ProbeSettings,
  onError: (error: unknown) => void,
): { close(): Promise<void> } {
  const id = uuidv7()
  const { vantage, ehloName, isEhloNameConfigured } = probe
  const resolvers = probe.resolvers.map(serverName)
  const about = { vantage, ehloName, isEhloNameConfigured, resolvers, version: packageFile.version }
  const say = () =>
    noteChecker(database, id, about).catch((error: unknown) => {
      if (!isDatabaseAway(error)) onError(error)
    })
  let saying = say()
  const timer = setInterval(() => {
    saying = say()
  }, everyMs)
  return {
    close: async () => {
      clearInterval(timer)
      await saying
    },
  }
}
