import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
export const cacheFolder = join(checkout, '.cache')

/**
 * The environment of tools: the given Node first on PATH, and no tool of ours reports anything to its maker.
 *
 * @param {string} nodePath
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(nodePath) {
  return {
    ...process.env,
    PATH: [dirname(nodePath), process.env.PATH].filter(Boolean).join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  }
}
