import { parseArgs } from 'node:util'
import { parseSelectors } from '@waypost/core/parse'
import type { WrittenPair } from './understand.ts'

export interface VerifyArguments {
  /** A code such as `ptr-missing`, or the id of one finding of the run. */
  finding: string
  /** Whom the finding is about, where a run has several with its code. */
  about: string | undefined
  /** The file of the run that found it; absent: it is looked for anew. */
  runFile: string | undefined
  pair: WrittenPair
  isJson: boolean
}

const usage = 'write “waypost verify fabrikam.example --finding mx-host-nxdomain”.'

/** What is to be asked again, or one sentence that says what to write instead. */
export function readVerifyArguments(args: string[]): VerifyArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        finding: { type: 'string' },
        about: { type: 'string' },
        run: { type: 'string' },
        from: { type: 'string' },
        sender: { type: 'string' },
        helo: { type: 'string' },
        selector: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const [text, ...rest] = positionals
    const { finding, run } = values
    if (finding === undefined || finding.trim() === '') return `Say which finding to ask again: ${usage}`
    if (rest.length > 0) return `Give one domain, address or IP address: ${usage}`
    if (run !== undefined && text !== undefined) return 'Give a run or a domain to look at, not both.'
    if (run === undefined && values.about !== undefined) return '--about chooses among the findings of a --run.'
    if (run === undefined && text === undefined && values.sender === undefined) {
      return `Give the domain, the address or the run that it is about: ${usage}`
    }
    const selectors = parseSelectors(values.selector ?? [])
    if (!selectors.ok) return `“${selectors.subject}” is no selector: give the s= of a DKIM-Signature line.`
    return {
      finding: finding.trim(),
      about: values.about?.trim().toLowerCase(),
      runFile: run,
      pair: {
        text,
        from: values.from,
        senderDomain: values.sender,
        heloName: values.helo,
        selectors: selectors.selectors,
      },
      isJson: values.json === true,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `${reason.split('. ')[0] ?? reason}: ${usage}`
  }
}
