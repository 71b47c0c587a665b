import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kilobyte = 1_000
/** What the first load of a page may bring, compressed. */
const firstLoad = { scripts: 132 * kilobyte, styles: 16 * kilobyte }

/** What each lazy part may add to what every page has. A page or part that is not named here fails the test. */
const parts: Record<string, number> = {
  'src/features/home/home-page.tsx': 40,
  'src/features/run/run-page.tsx': 48,
  'src/features/run/evidence.tsx': 4,
  'src/features/run/conversation.tsx': 6,
  'src/features/run/run-gone.tsx': 4,
  'src/features/checks/checks-page.tsx': 20,
  'src/features/pair/pair-page.tsx': 52,
  'src/features/pair/newer-check.tsx': 4,
  'src/features/help/help-pages.tsx': 12,
  'src/features/settings/settings-pages.tsx': 60,
  'src/features/account/sign-in-page.tsx': 20,
  'src/features/account/setup-page.tsx': 20,
  'src/features/account/invite-page.tsx': 20,
  'src/features/account/new-password-page.tsx': 20,
  'src/features/account/session-warning.tsx': 4,
  'src/features/account/signed-out-dialog.tsx': 20,
  'src/features/status/status-page.tsx': 8,
  'src/shell/shortcuts-dialog.tsx': 4,
  '../../packages/core/src/target/index.ts': 14,
}
/** Parts that come into a page which is there already; what they share with it is not loaded again. */
const comesInto: Record<string, string> = {
  'src/features/run/evidence.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/conversation.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/run-gone.tsx': 'src/features/run/run-page.tsx',
  'src/features/pair/newer-check.tsx': 'src/features/run/run-page.tsx',
}

interface Chunk {
  file: string
  imports?: string[]
  isDynamicEntry?: boolean
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))

/** The scripts that a module of the build brings: itself and what it imports. */
function scriptsOf(...names: string[]): Set<string> {
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  names.forEach(visit)
  return files
}

function gzipBytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0)
}

const lazyParts = Object.entries(manifest).flatMap(([name, { isDynamicEntry }]) => (isDynamicEntry ? [name] : []))

test('every lazy part has its budget, and every budget its part', () => {
  expect(lazyParts.toSorted()).toEqual(Object.keys(parts).toSorted())
})

for (const part of lazyParts) {
  const isPage = part.endsWith('-page.tsx') || part.endsWith('-pages.tsx')

  if (isPage) {
    test(`the first load of ${part} brings at most 132 kB of scripts`, () => {
      expect(gzipBytes(scriptsOf('index.html', part))).toBeLessThanOrEqual(firstLoad.scripts)
    })
  }

  test(`${part} adds at most ${parts[part] ?? 0} kB`, () => {
    const known = scriptsOf('index.html', ...(comesInto[part] === undefined ? [] : [comesInto[part]]))
    const own = [...scriptsOf(part)].filter((file) => !known.has(file))
    expect(gzipBytes(own)).toBeLessThanOrEqual((parts[part] ?? 0) * kilobyte)
  })
}

test('all styles together are at most 16 kB, and nothing but scripts and styles is loaded: no fonts, no images', () => {
  const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`)
  expect(gzipBytes(assets.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(firstLoad.styles)
  expect(assets.filter((name) => !/\.(css|js)$/.test(name))).toEqual([])
})
