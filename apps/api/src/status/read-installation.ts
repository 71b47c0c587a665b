import type { InstallationView } from '@waypost/contract'
import { classifyAddress } from '@waypost/core/target'
import packageFile from '../../package.json' with { type: 'json' }
import { readCheckers } from '../store/checkers.ts'
import type { Database } from '../store/database.ts'
import { readQueue } from '../store/read-load.ts'
import { readLookups, readVantage } from '../store/read-vantage.ts'

/** The state of this installation from what is stored: no server is asked for it. */
export async function readInstallation(database: Database, baseUrl: string): Promise<InstallationView> {
  const [queue, checkers] = await Promise.all([readQueue(database), readCheckers(database)])
  return {
    version: packageFile.version,
    isHttps: baseUrl.startsWith('https:'),
    queue,
    checkers: await Promise.all(
      checkers.map(async ({ resolvers, lastSeenAt, ...checker }) => {
        const [look, lookups] = await Promise.all([
          readVantage(database, checker.vantage),
          readLookups(database, checker.vantage),
        ])
        // Behind NAT nobody outside sees this address, so its name says nothing.
        const isSeen = look.sourceAddress !== null && classifyAddress(look.sourceAddress, []) === 'public'
        return {
          ...checker,
          ...look,
          ownName: isSeen ? look.ownName : 'unknown',
          lastSeenAt: lastSeenAt.toISOString(),
          lookups: resolvers.map((server) => ({
            server,
            answeredCount: lookups.find((one) => one.server === server)?.answeredCount ?? 0,
            failedCount: lookups.find((one) => one.server === server)?.failedCount ?? 0,
          })),
        }
      }),
    ),
  }
}
