import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { contentHash, isFresh, noteFresh } from '../content-hash.mjs'
import { refuseReadOnlyCheckout } from '../refuse-checkout.mjs'
import { StepFailed } from '../step.mjs'

/** Writes the database client from the schema, unless schema and Prisma are those it was written from. */
export async function preparePrismaClient(/** @type {string} */ nodePath) {
  const hash = contentHash(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (isFresh('prisma-client', hash, 'apps/api/src/store/generated/client.ts')) return 'database client up to date'
  refuseReadOnlyCheckout()
  const { exitCode, output } = await runChild(
    nodePath,
    [join(checkout, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    {
      cwd: checkout,
      // Generating needs no engine, but Prisma would download one if this did not name a file that exists.
      env: { ...toolEnvironment(nodePath), PRISMA_SCHEMA_ENGINE_BINARY: nodePath },
    },
  )
  if (exitCode !== 0) throw new StepFailed('Prisma could not write the database client:', output)
  noteFresh('prisma-client', hash)
  return 'database client written from prisma/schema.prisma'
}
