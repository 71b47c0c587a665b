import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, checkout } from './checkout.mjs'

const skipped = new Set(['node_modules', 'dist', 'e2e', 'generated', '.turbo'])

/** One hash over files and folders, tests left out. @param {string[]} paths relative to the checkout */
export function contentHash(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(join(checkout, path)))
  return hash.digest('hex')
}

/**
 * Whether what was made from these contents is still there.
 *
 * @param {string} name what was made @param {string} hash of what it was made from @param {string} product one file of it
 */
export function isFresh(name, hash, product) {
  const note = join(cacheFolder, `${name}.hash`)
  return existsSync(join(checkout, product)) && existsSync(note) && readFileSync(note, 'utf8') === hash
}

/** @param {string} name @param {string} hash */
export function noteFresh(name, hash) {
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(join(cacheFolder, `${name}.hash`), hash)
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const absolute = join(checkout, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(absolute)
    .filter((name) => !skipped.has(name))
    .flatMap((name) => filesIn(`${path}/${name}`))
}
