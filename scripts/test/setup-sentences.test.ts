// @peculiar/x509 needs this polyfill before it is loaded.
import 'reflect-metadata'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cryptoProvider, PemConverter, X509CertificateGenerator } from '@peculiar/x509'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../checkout.mjs'
import { npmFailure } from '../npm-failure.mjs'

const nobody = 65_534
const isRoot = process.getuid?.() === 0
let folder: string
/** Node where an ordinary user can reach it. */
let node = process.execPath
const servers: Server[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waypost-setup-'))
  chmodSync(folder, 0o755)
  const isReachable = !isRoot || spawnSync(node, ['--version'], { uid: nobody, gid: nobody }).status === 0
  if (isReachable) return
  node = join(folder, 'node')
  copyFileSync(process.execPath, node)
})
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A checkout with our scripts and one package to install, which no registry has. */
function makeCheckout(): string {
  const path = mkdtempSync(join(folder, 'checkout-'))
  chmodSync(path, 0o755)
  cpSync(join(checkout, 'scripts'), join(path, 'scripts'), { recursive: true })
  mkdirSync(join(path, 'apps/cli'), { recursive: true })
  for (const part of ['bin', 'src', 'package.json']) {
    cpSync(join(checkout, 'apps/cli', part), join(path, 'apps/cli', part), { recursive: true })
  }
  const ours = { name: 'trial', version: '1.0.0', private: true, type: 'module' }
  const dependencies = { 'waypost-trial': '1.0.0' }
  writeFileSync(join(path, 'package.json'), JSON.stringify({ ...ours, dependencies }))
  const packages = {
    '': { ...ours, dependencies },
    'node_modules/waypost-trial': { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` },
  }
  writeFileSync(join(path, 'package-lock.json'), JSON.stringify({ ...ours, lockfileVersion: 3, packages }))
  return path
}

interface Run {
  entry?: string
  args?: string[]
  path?: string
  environment?: Record<string, string>
  /** Runs as a Node of this version would. */
  asVersion?: string
  asNobody?: boolean
}

async function run({
  entry = 'scripts/start.mjs',
  args = [],
  path = makeCheckout(),
  environment,
  asVersion,
  asNobody,
}: Run) {
  const preload = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${asVersion}' } })`
  const load = asVersion === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const home = mkdtempSync(join(folder, 'home-'))
  if (asNobody && isRoot) chownSync(home, nobody, nobody)
  const child = spawn(node, [...load, join(path, entry), ...args], {
    cwd: path,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      npm_config_cache: join(home, 'npm'),
      npm_config_fetch_retries: '0',
      npm_config_registry: 'http://127.0.0.1:9/',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
    ...(asNobody && isRoot && { uid: nobody, gid: nobody }),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [exitCode] = await once(child, 'close')
  return { exitCode, said }
}

/** It ended by itself, with the sentence in at most three lines after those of the steps that worked. */
function expectSentence({ exitCode, said }: { exitCode: number | null; said: string }, sentence: RegExp): void {
  expect(said).toMatch(sentence)
  expect(exitCode).toBeGreaterThan(0)
  expect(said).not.toMatch(/\n\s+at |node:internal|npm error/)
  const isStep = (line: string) => /^\w+ +.*\(\d+\.\d s\)$/.test(line)
  const trouble = said.split('\n').filter((line) => line.trim() !== '' && !isStep(line))
  expect(trouble.length).toBeLessThanOrEqual(3)
}

async function registry(server: Server): Promise<Record<string, string>> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const scheme = 'setSecureContext' in server ? 'https' : 'http'
  return { npm_config_registry: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const answering = (status: number, body = '{}') =>
  registry(createHttpServer((_request, response) => response.writeHead(status).end(body)))

/** An npm that only says this. */
function fakeNpm(script: string): Record<string, string> {
  const path = join(mkdtempSync(join(folder, 'npm-')), 'npm-cli.js')
  writeFileSync(path, script)
  return { npm_execpath: path }
}

/** A label of 64 letters is no name (RFC 1035 §2.3.4), so the question never leaves this machine. */
const noSuchHost = { npm_config_registry: `http://${'a'.repeat(64)}.test/` }

describe('packages that cannot be installed', () => {
  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    ['no network', () => noSuchHost, /npm cannot find its registry: this machine has no network/],
    ['nothing answers', () => ({}), /npm cannot reach its registry: nothing answers there/],
    ['refused', () => answering(403), /refuses us \(401 or 403\)/],
    ['no such package', () => answering(404), /does not have a package that Waypost needs/],
    ['silence', async () => ({ ...(await silent()), npm_config_fetch_timeout: '300' }), /did not answer in time/],
    ['a certificate nobody knows', strange, /does not trust the certificate of its registry/],
    ['an old npm', () => fakeNpm('console.log("6.14.18")'), /npm 6\.14\.18 is too old for our lock file/],
    [
      'a full disk',
      () => fakeNpm('if (process.argv.includes("ci")) { console.error("npm error code ENOSPC"); process.exit(1) }'),
      /The disk is full\. Waypost needs about/,
    ],
  ])('%s', async (_name, environment, sentence) => {
    expectSentence(await run({ environment: await environment() }), sentence)
  })

  it('no npm at all', () => {
    expect(npmFailure('spawn npm ENOENT', 127)).toMatch(/^There is no npm on this machine/)
  })

  it('and npm test says so too, and counts it', async () => {
    const { exitCode, said } = await run({ entry: 'scripts/test.mjs', environment: noSuchHost })
    expect(exitCode).toBe(1)
    expect(said).toMatch(/npm cannot find its registry/)
    expect(said.trim().split('\n').at(-1)).toBe('0 passed, 1 failed')
  })
})

/** A registry that takes requests and never answers. */
const silent = () => registry(createHttpServer(() => {}))

/** A registry with a certificate that it signed itself. */
async function strange(): Promise<Record<string, string>> {
  cryptoProvider.set(crypto)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    keys,
    name: 'CN=127.0.0.1',
    signingAlgorithm: algorithm,
  })
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return registry(createHttpsServer({ key, cert: certificate.toString('pem') }))
}

describe('a Node that is too old', () => {
  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    [
      'no network',
      () => noSuchHost,
      /Node 20\.19\.0 is too old.*\nnpm cannot find its registry.*\nOr do without: Install Node/,
    ],
    ['refused', () => answering(403), /refuses us \(401 or 403\).*\nOr do without: Install Node 24 or newer/],
  ])('and no other can be fetched: %s', async (_name, environment, sentence) => {
    const given = await environment()
    expectSentence(await run({ environment: given, asVersion: '20.19.0' }), sentence)
    const command = await run({ entry: 'apps/cli/bin/waypost.js', environment: given, asVersion: '20.19.0' })
    expectSentence(command, sentence)
    expect(command.exitCode).toBe(70)
  })
})

describe('a checkout that cannot be used', () => {
  it('belongs to somebody else', async () => {
    const path = makeCheckout()
    if (!isRoot) chmodSync(path, 0o555)
    expectSentence(await run({ path, asNobody: true }), /This user may not write in .*Start as the user it belongs to/)
    const old = await run({ path, asNobody: true, asVersion: '20.19.0', environment: { HOME: '/nowhere' } })
    expectSentence(old, /neither .* nor .* can be written/)
  })

  it('has a file where its cache must be', async () => {
    const path = makeCheckout()
    writeFileSync(join(path, '.cache'), '')
    expectSentence(await run({ path }), /\.cache must be a folder, and a file is in its place\. Remove that file/)
  })

  it('has no packages for the command', async () => {
    const command = await run({ entry: 'apps/cli/bin/waypost.js', args: ['check', 'example.com'] })
    expectSentence(command, /The packages of Waypost are not installed\. Type “npm ci”/)
    expect(command.exitCode).toBe(70)
  })
})

describe('no browser for the browser tests', () => {
  const look = join(checkout, 'scripts/test/find-chromium.mjs')
  const ask = (environment: Record<string, string>) =>
    spawnSync(
      node,
      [
        '--input-type=module',
        '-e',
        `import { findChromium } from '${look}'; console.log((await findChromium()).problem)`,
      ],
      { env: environment, encoding: 'utf8' },
    ).stdout

  it('says what to install', () => {
    expect(ask({ PATH: '/nowhere' })).toMatch(/^There is no Chromium or Chrome here, .*apt-get install chromium/)
  })

  it('says that the named one is not there', () => {
    expect(ask({ WAYPOST_CHROMIUM: '/nowhere/chrome' })).toMatch(
      /^WAYPOST_CHROMIUM names \/nowhere\/chrome, and there is/,
    )
  })
})
