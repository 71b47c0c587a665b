import { expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '../read-bounce.ts'

const folder = join(import.meta.dirname, 'fixtures')
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:eml|txt|msg)$/.test(name))
  .sort()

/** A notice as a server writes it, beside it in .json what is read from it; fields that the file leaves out are free. */
it.each(samples)('%s', async (name) => {
  const read = await readBounce(readFileSync(join(folder, name)))
  if (!read.ok) throw new Error(read.problem)
  const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace(/\.\w{3}$/, '.json')), 'utf8'))
  expect(read.reading).toMatchObject(expected as object)
})
