import { ensureNode } from '../node-runtime.mjs'
import { whilePreparing } from '../preparation-lock.mjs'
import { step } from '../step.mjs'
import { preparePackages } from './packages.mjs'
import { preparePrismaClient } from './prisma-client.mjs'
import { prepareWebBuild } from './web-build.mjs'

/**
 * Brings a bare checkout to where the sources run: Node, packages, database client, pages. Does only what is missing.
 *
 * @param {{withPages: boolean}} options
 * @returns {Promise<string>} path of the Node to use
 */
export async function prepare({ withPages }) {
  let nodePath = ''
  await step('Node', async () => {
    let fetched = ''
    nodePath = await ensureNode({ log: (line) => (fetched = line) })
    if (fetched !== '') return fetched.replace(/^Node | \([\d.]+ s\)$/g, '')
    return nodePath === process.execPath
      ? process.versions.node
      : `24 from our cache, because this is ${process.versions.node}`
  })
  await whilePreparing(async () => {
    await step('packages', () => preparePackages(nodePath))
    await step('client', () => preparePrismaClient(nodePath))
    if (withPages) await step('web', () => prepareWebBuild(nodePath))
  })
  return nodePath
}
