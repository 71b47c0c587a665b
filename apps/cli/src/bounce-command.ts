import { readFile, stat } from 'node:fs/promises'
import { maxBounceBytes, readBounce, type DocumentProblem } from '@waypost/core/bounce'
import { formatBounce } from './format-bounce.ts'
import { bounceObject } from './bounce-object.ts'
import { exitCodes } from './refuse.ts'

const usage = 'write “waypost bounce notice.eml”.'

const problems: Record<DocumentProblem, string> = {
  empty: 'is empty: save the whole bounce message and try again.',
  'too-large': 'is over 1 MB: cut off what was attached to the returned message.',
  unreadable: 'is neither a mail nor text: save the bounce as .eml, .msg or .txt.',
}

/**
 * `waypost bounce`: what notices say, one after the other, each by its file. With --json one object a line on standard
 * output; what could not be read is told on standard error. 64 when one of them could not.
 */
export async function bounceCommand(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  const flag = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (flag !== undefined) return refuse(`“${flag.slice(0, 40)}” does not belong here: ${usage}`)
  if (files.length === 0) return refuse(`Say which file holds the bounce: ${usage}`)
  let exitCode: number = exitCodes.works
  for (const file of files) {
    const said = await readOne(file, isJson)
    if (typeof said === 'string') process.stdout.write(said)
    else exitCode = refuse(said.problem)
  }
  return exitCode
}

async function readOne(file: string, isJson: boolean): Promise<string | { problem: string }> {
  const bytes = await bytesOf(file)
  if (bytes === undefined) return { problem: `${file} can't be opened.` }
  const read = await readBounce(bytes)
  if (!read.ok) return { problem: `${file} ${problems[read.problem]}` }
  return isJson ? `${JSON.stringify(bounceObject(file, read.reading))}\n` : formatBounce(file, read.reading)
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

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return exitCodes.badInput
}
