import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kilobyte = 1_000
/** What the first load of a page may bring, compressed. */
const firstLoad = { scripts: 132 * kilobyte, styles: 16 * kilobyte }

/** What a lazy part may add to what every page has. */
const partBytes = 20 * kilobyte
/** Parts that hold more by their nature, and small ones that are to stay small. */
const partBudgets: Record<string, number> = {
  'src/features/home/home-page.tsx': 40 * kilobyte,
  'src/features/run/run-page.tsx': 48 * kilobyte,
  // What is said of each of two hundred findings.
  'src/features/run/run-findings.tsx': 40 * kilobyte,
  'src/features/run/only-this-recipient.tsx': 40 * kilobyte,
  'src/features/run/summary-of.ts': 40 * kilobyte,
  'src/features/pair/pair-page.tsx': 52 * kilobyte,
  'src/features/settings/settings-pages.tsx': 60 * kilobyte,
  'src/features/help/help-pages.tsx': 12 * kilobyte,
  // What is said of three hundred status codes.
  'src/features/codes/codes-pages.tsx': 25 * kilobyte,
  // All words of a bounce, and the form that starts a check of it. The reader itself is a worker, measured below.
  'src/features/bounce/bounce-found.tsx': 50 * kilobyte,
  'src/shell/shortcuts-dialog.tsx': 4 * kilobyte,
  // A reader of whole messages, for who pastes the headers of one.
  '../../packages/core/src/headers/index.ts': 28 * kilobyte,
}
/** The page into which a part comes: what they share is there already. */
const comesInto: Record<string, string> = {
  '../../packages/core/src/headers/index.ts': 'src/features/home/other-sender.tsx',
  'src/features/home/other-sender.tsx': 'src/features/home/home-page.tsx',
  'src/features/bounce/bounce-found.tsx': 'src/features/bounce/bounce-page.tsx',
  'src/features/run/correction-form.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/evidence.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/run-findings.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/verify-result.tsx': 'src/features/run/run-findings.tsx',
  'src/features/run/only-this-recipient.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/summary-of.ts': 'src/features/run/run-page.tsx',
  'src/features/run/conversation.tsx': 'src/features/run/run-page.tsx',
  'src/features/run/follow-run.ts': 'src/features/run/run-page.tsx',
  'src/features/run/run-gone.tsx': 'src/features/run/run-page.tsx',
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

for (const part of lazyParts) {
  const isPage = part.endsWith('-page.tsx') || part.endsWith('-pages.tsx')

  if (isPage) {
    test(`the first load of ${part} brings at most 132 kB of scripts`, () => {
      expect(gzipBytes(scriptsOf('index.html', part))).toBeLessThanOrEqual(firstLoad.scripts)
    })
  }

  const budget = partBudgets[part] ?? partBytes
  test(`${part} adds at most ${budget / kilobyte} kB`, () => {
    const known = scriptsOf('index.html', ...(comesInto[part] === undefined ? [] : [comesInto[part]]))
    const own = [...scriptsOf(part)].filter((file) => !known.has(file))
    expect(gzipBytes(own)).toBeLessThanOrEqual(budget)
  })
}

/** Reads a bounce beside the page, with the words of every mail server we know. Loaded after the page is there. */
const workerBytes = 100 * kilobyte

test('the reader of bounces is one file of at most 100 kB', () => {
  const workers = readdirSync(`${dist}assets`).filter((name) => name.startsWith('bounce-worker-'))
  expect(workers).toHaveLength(1)
  expect(gzipBytes(workers.map((name) => `assets/${name}`))).toBeLessThanOrEqual(workerBytes)
})

test('all styles together are at most 16 kB, and nothing but scripts and styles is loaded: no fonts, no images', () => {
  const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`)
  expect(gzipBytes(assets.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(firstLoad.styles)
  expect(assets.filter((name) => !/\.(css|js)$/.test(name))).toEqual([])
})
