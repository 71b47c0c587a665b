import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks for one line and does not show it. Without a terminal the line comes from standard input. */
export async function typeSecret(question: string): Promise<string> {
  const { stdin, stderr } = process
  const isTerminal = stdin.isTTY
  if (isTerminal) stderr.write(question)
  // readline echoes to where it writes; this is nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: nowhere, terminal: isTerminal })
  try {
    lines.on('SIGINT', () => process.exit(130))
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (isTerminal) stderr.write('\n')
  }
}
