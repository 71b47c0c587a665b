import { parseArgs } from 'node:util'
import { explainCode, meaningOf, searchCodes } from '@waypost/core/status-codes'
import { codeSpeakers, type CodeSpeaker } from '@waypost/core/vocabulary'
import { formatExplanation, formatMeanings } from './format-code.ts'
import { printedRefusal, type Printed } from './printed.ts'
import { exitCodes } from './refuse.ts'

interface CodeArguments {
  text: string
  whose: CodeSpeaker | undefined
}

/**
 * `waypost code`: what a status code means. One code is explained; several words are searched for. What a server said
 * beside a code is best given whole: it decides which meaning fits.
 */
export function codeCommand(argv: string[]): Printed {
  const isJson = argv.includes('--json')
  const given = readCodeArguments(argv)
  if (typeof given === 'string') return printedRefusal({ code: 'bad-arguments', message: given }, isJson)
  const { text, whose } = given
  const explained = explainCode(text, { whose })
  if (explained !== undefined) return told(isJson ? JSON.stringify(explained) : formatExplanation(explained))
  const meanings = searchCodes(text, whose).map((spoken) => meaningOf(spoken))
  if (meanings.length > 0) return told(isJson ? JSON.stringify({ meanings }) : formatMeanings(meanings))
  const message =
    'No status code fits. Write a number such as 4.4.7 or 550, or one word of the message such as “relay”.'
  return printedRefusal({ code: 'no-code', message }, isJson)
}

function readCodeArguments(argv: string[]): CodeArguments | string {
  const usage = 'write “waypost code 4.4.7” or “waypost code mailbox full”.'
  try {
    const options = { whose: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options })
    if (positionals.length === 0) return `Say which code: ${usage}`
    const whose = codeSpeakers.find((speaker) => speaker === values.whose)
    if (values.whose !== undefined && whose === undefined) return `--whose takes ${codeSpeakers.join(', ')}.`
    return { text: positionals.join(' '), whose }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `${reason.split('. ')[0] ?? reason}: ${usage}`
  }
}

function told(text: string): Printed {
  return { exitCode: exitCodes.works, stdout: `${text}\n`, stderr: '' }
}
