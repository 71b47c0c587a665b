import { open } from 'node:fs/promises'

const maxBytes = 8 * 1_024 * 1_024
const maxLines = 100_000

/**
 * What is to be checked, one a line; empty lines and what follows `#` at the beginning of a line are left out. `-` is
 * standard input. Else a sentence that says what is wrong with the file.
 */
export async function readList(file: string): Promise<string[] | { message: string }> {
  const read = file === '-' ? await readAll(process.stdin, 'Standard input') : await readFileOf(file)
  if (typeof read !== 'string') return read
  const lines = read
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0) return { message: `${file} names nobody: write one domain, address or IP address a line.` }
  if (lines.length > maxLines) return { message: `${file} has more than ${maxLines} lines: check it in parts.` }
  return lines
}

async function readFileOf(file: string): Promise<string | { message: string }> {
  try {
    await using handle = await open(file)
    return await readAll(handle.createReadStream({ autoClose: false }), file)
  } catch (error) {
    return { message: `${file} can’t be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

async function readAll(stream: AsyncIterable<Buffer>, name: string): Promise<string | { message: string }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > maxBytes) return { message: `${name} is larger than 8 MB: check it in parts.` }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}
