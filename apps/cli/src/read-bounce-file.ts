import { readFile, stat } from 'node:fs/promises'
import { maxBounceBytes, readBounce, type BounceReading, type DocumentProblem } from '@waypost/core/bounce'

const problems: Record<DocumentProblem, string> = {
  empty: 'is empty: save the whole bounce message and try again.',
  'too-large': 'is over 1 MB: cut off what was attached to the returned message.',
  unreadable: 'is neither a mail nor text: save the bounce as .eml, .msg or .txt.',
}

/** What the notice in a file says, or why it could not be read, as a sentence. */
export async function readBounceFile(
  file: string,
): Promise<{ ok: true; reading: BounceReading } | { ok: false; problem: string }> {
  const bytes = await bytesOf(file)
  if (bytes === undefined) return { ok: false, problem: `${file} can't be opened.` }
  const read = await readBounce(bytes)
  return read.ok ? read : { ok: false, problem: `${file} ${problems[read.problem]}` }
}

/** No more of a file than tells that it is too large. */
async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(file)
    return size > maxBounceBytes ? new Uint8Array(maxBounceBytes + 1) : await readFile(file)
  } catch {
    return undefined
  }
}
