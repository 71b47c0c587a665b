import { parseArgs } from 'node:util'
import type { BounceNotice } from '@waypost/core/facts'
import { parseSelectors } from '@waypost/core/parse'

export interface CheckArguments {
  /** What is typed as recipient, or the bare IP; absent with --sender and --from alone. */
  text: string | undefined
  from: string | undefined
  /** A file with the headers of a message that the sender sent. */
  headersFile: string | undefined
  /** A file with a bounce or a delay notice: what it says is judged too. */
  bounceFile?: string | undefined
  /** For which of its recipients. */
  recipient?: string | undefined
  /** What it says, once it was read. */
  bounce?: BounceNotice
  senderDomain: string | undefined
  heloName: string | undefined
  /** Ask one mail server about the exact address. */
  asksRecipient: boolean
  /** Ask known mail servers of others too. */
  asksOthers: boolean
  /** Under which the sender's DKIM keys stand, lower-case; empty when none was named. */
  selectors: string[]
  isDeep: boolean
  isJson: boolean
}

export interface ListArguments {
  /** One target a line; `-` is standard input. */
  file: string
  /** How many are checked at once. */
  concurrency: number
}

export type ReadArguments =
  | { ok: true; command: 'check'; check: CheckArguments; list?: ListArguments }
  | { ok: true; command: 'admin'; args: string[] }
  | { ok: true; command: 'code'; args: string[] }
  | { ok: true; command: 'spf'; args: string[] }
  | { ok: true; command: 'verify'; args: string[] }
  | { ok: true; command: 'bounce'; args: string[] }
  | { ok: true; command: 'help' }
  | { ok: true; command: 'version' }
  | { ok: false; message: string; isJson: boolean }

export const usage = `waypost check <domain|address|ip> [--from <ip|name|domain>] [--sender <domain>] [--helo <name>]
              [--headers <file>] [--bounce <file> [--recipient <address>]] [--selector <names>]… [--ask-recipient] [--others]
              [--deep] [--json]

  --from     who sends: an IP address, a host name, or a mail domain whose sending address we then look for;
             without it only the recipient is checked
  --headers  the headers of a message the sender sent, saved as a file: its address, domain and selectors are read
  --bounce   a bounce or delay notice, saved as a file: is what it says still so? It names recipient and sender too
  --sender   the sender's mail domain; with --from and no recipient, the domain is checked as sender
  --helo     the name the sending server says in HELO
  --ask-recipient  ask one mail server about the exact address; no message is sent
  --others   is it only this recipient? Ask known mail servers of others too, from the same place
  --selector the names of the sender's signature keys (DKIM): s= in the DKIM-Signature line of a message it sent
  --deep     wait as long as a mail server would (up to 5 minutes for a greeting)
  --json     one JSON object on standard output; progress goes to standard error

waypost check --file <list> [--concurrency <n>] [--from …] [--json]     each line of a file, - for standard input

waypost bounce <file>… [--json]     what a bounce message says: .eml, .msg, or its text
waypost spf --ip <address> --helo <name> --mail-from <address> [--json]     may this address send for that domain?
waypost verify <domain|address|ip> --finding <code> [--from …] [--json]     ask one finding again, at the authority
waypost verify --run <run.json> --finding <code or id> [--about <name>]     the same for a run of “check … --json”
waypost code <number or words> [--whose <who>] [--json]     what 4.4.7, 550 or “mailbox full” means
waypost admin reset-password <email> · people · audit      on the server’s machine; “waypost admin --help”

Exit: 0 works · 1 stopped, delayed or partly · 2 can't say · 64 the command line is wrong
Settings are environment variables; see .env.example.`

const maxConcurrency = 200

/** What the command line asks for, or one sentence that says what to write instead. */
export function readArguments(argv: string[]): ReadArguments {
  const isJson = argv.includes('--json')
  if (argv[0] === 'admin') return { ok: true, command: 'admin', args: argv.slice(1) }
  if (argv[0] === 'bounce' && argv[1] !== '--help') return { ok: true, command: 'bounce', args: argv.slice(1) }
  if (argv[0] === 'verify' && argv[1] !== '--help') return { ok: true, command: 'verify', args: argv.slice(1) }
  if (argv[0] === 'code' && argv[1] !== '--help') return { ok: true, command: 'code', args: argv.slice(1) }
  if (argv[0] === 'spf' && argv[1] !== '--help') return { ok: true, command: 'spf', args: argv.slice(1) }
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        headers: { type: 'string' },
        bounce: { type: 'string' },
        recipient: { type: 'string' },
        sender: { type: 'string' },
        helo: { type: 'string' },
        selector: { type: 'string', multiple: true },
        'ask-recipient': { type: 'boolean' },
        others: { type: 'boolean' },
        file: { type: 'string' },
        concurrency: { type: 'string', default: '20' },
        deep: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
    const [command, text, ...rest] = positionals
    if (values.version) return { ok: true, command: 'version' }
    if (values.help || command === 'help') return { ok: true, command: 'help' }
    if (command !== 'check') {
      const message = command === undefined ? 'Say what to do' : `There is no command “${command.slice(0, 40)}”`
      return { ok: false, isJson, message: `${message}: write “waypost check example.com”.` }
    }
    if (rest.length > 0) return { ok: false, isJson, message: 'Give one domain, address or IP address to check.' }
    if (values.file !== undefined && text !== undefined) {
      return { ok: false, isJson, message: 'Give a file or one domain to check, not both.' }
    }
    const concurrency = Number(values.concurrency)
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > maxConcurrency) {
      return { ok: false, isJson, message: `--concurrency takes a number from 1 to ${maxConcurrency}.` }
    }
    const single = values['ask-recipient']
      ? '--ask-recipient'
      : values.others
        ? '--others'
        : values.bounce === undefined
          ? undefined
          : '--bounce'
    if (values.file !== undefined && single !== undefined) {
      return { ok: false, isJson, message: `${single} is for one check, not for a list.` }
    }
    if (values.recipient !== undefined && values.bounce === undefined) {
      return { ok: false, isJson, message: '--recipient goes with --bounce <file>: it chooses one of its recipients.' }
    }
    const isNothingNamed = text === undefined && values.sender === undefined && values.bounce === undefined
    if (isNothingNamed && values.file === undefined) {
      return { ok: false, isJson, message: 'Give a domain, an email address or an IP address to check.' }
    }
    const selectors = parseSelectors(values.selector ?? [])
    if (!selectors.ok) {
      const message = `“${selectors.subject}” is no selector: give the s= of a DKIM-Signature line.`
      return { ok: false, isJson, message }
    }
    const { from, headers: headersFile, bounce: bounceFile, recipient, sender: senderDomain, helo: heloName } = values
    const sender = { from, headersFile, bounceFile, recipient, senderDomain, heloName }
    const asks = { asksRecipient: values['ask-recipient'] === true, asksOthers: values.others === true }
    const options = { ...asks, isDeep: values.deep === true, isJson }
    const check = { text, ...sender, selectors: selectors.selectors, ...options }
    if (values.file === undefined) return { ok: true, command: 'check', check }
    return { ok: true, command: 'check', check, list: { file: values.file, concurrency } }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, isJson, message: `${reason.split('. ')[0] ?? reason}. Write “waypost --help” for what exists.` }
  }
}
