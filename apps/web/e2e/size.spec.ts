import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const kilobyte = 1_000
const maxScriptBytes = 132 * kilobyte
const maxStyleBytes = 16 * kilobyte

interface Chunk {
  file: string
  imports?: string[]
}

/** The scripts that the first load of a page brings: the entry, the page, and what both import. */
function scriptsOf(page: string): Set<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  visit('index.html')
  visit(page)
  return files
}

function gzipBytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0)
}

for (const page of ['src/features/home/home-page.tsx', 'src/features/run/run-page.tsx']) {
  test(`${page} brings at most 132 kB of scripts`, () => {
    expect(gzipBytes(scriptsOf(page))).toBeLessThanOrEqual(maxScriptBytes)
  })
}

test('all styles together are at most 16 kB, and nothing but scripts and styles is loaded', () => {
  const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`)
  expect(gzipBytes(assets.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(maxStyleBytes)
  expect(assets.filter((name) => !/\.(css|js)$/.test(name))).toEqual([])
})
