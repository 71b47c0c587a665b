import { canInstallPackages, findCommand, installDebianPackages } from './debian-packages.mjs'

/** What a network of one's own is made and counted with, and the packages that bring it. */
const tools = [
  { command: 'ip', packageName: 'iproute2' },
  { command: 'nft', packageName: 'nftables' },
]

/** Installs ip and nft where they are missing and can be installed; the test that needs them says when they are not. */
export async function findNamespaceTools() {
  const missing = tools.filter(({ command }) => findCommand([command]) === null)
  if (process.platform !== 'linux' || missing.length === 0 || !canInstallPackages()) return
  const names = missing.map(({ command }) => command).join(' and ')
  console.log(`network   installing ${names} with apt-get, because they are missing`)
  const problem = await installDebianPackages(missing.map(({ packageName }) => packageName))
  if (problem !== null) console.log(`network   ${problem}`)
}
