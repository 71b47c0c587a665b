import { formatBounce } from './format-bounce.ts'
import { bounceObject } from './bounce-object.ts'
import { readBounceFile } from './read-bounce-file.ts'
import { exitCodes } from './refuse.ts'

const usage = 'write “waypost bounce notice.eml”.'

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
  const read = await readBounceFile(file)
  if (!read.ok) return read
  return isJson ? `${JSON.stringify(bounceObject(file, read.reading))}\n` : formatBounce(file, read.reading)
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return exitCodes.badInput
}
