import { parseArgs } from 'node:util'

export type AdminCommand =
  | { name: 'help' }
  | { name: 'reset-password'; email: string; isTyped: boolean }
  | { name: 'people' }
  | { name: 'audit'; limit: number }
  | { name: 'export-scenario'; runId: string }

export interface AdminArguments {
  command: AdminCommand
  /** The data folder of `npm start -- --demo`. */
  isDemo: boolean
}

export const adminUsage = `waypost admin reset-password <email> [--type]   prints a link that sets a new password, once, within a day
                                              --type: asks for the new password here instead
waypost admin people                           who works here, in which role
waypost admin audit [--limit <n>]              the last things that were done to accounts (20)
waypost admin export-scenario <check>          a check as a case for the rules, without the customer’s names and
                                              addresses; give its number or its link

  --demo     the data of “npm start -- --demo”

Settings are environment variables and .env, as for “npm start”. Without DATABASE_URL the database of the data folder
is used, whether Waypost runs or not.`

/** What is to be done, or one sentence that says what to write instead. */
export function readAdminArguments(argv: string[]): AdminArguments | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        type: { type: 'boolean' },
        limit: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const [name, ...rest] = positionals
    const isDemo = values.demo === true
    if (values.help || name === undefined || name === 'help') return { command: { name: 'help' }, isDemo }
    const [email] = rest
    if (name === 'reset-password') {
      if (rest.length !== 1 || email === undefined) {
        return {
          problem: 'Give the email address of one account: “waypost admin reset-password name@company.example”.',
        }
      }
      return { command: { name, email, isTyped: values.type === true }, isDemo }
    }
    if (name === 'export-scenario') {
      const runId = /r_\w{26}/.exec(rest[0] ?? '')?.[0]
      if (rest.length !== 1 || runId === undefined) {
        return { problem: 'Give the number of one check, or its link: “waypost admin export-scenario r_…”.' }
      }
      return { command: { name, runId }, isDemo }
    }
    if (rest.length > 0) return { problem: `“waypost admin ${name}” takes nothing after it.` }
    if (name === 'people') return { command: { name }, isDemo }
    if (name === 'audit') {
      const limit = Number(values.limit ?? 20)
      if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
        return { problem: 'Give --limit a whole number from 1 to 10000.' }
      }
      return { command: { name, limit }, isDemo }
    }
    return {
      problem: `There is no “waypost admin ${name.slice(0, 40)}”. Write “waypost admin --help” for what exists.`,
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problem: `${reason.split('. ')[0] ?? reason}. Write “waypost admin --help” for what exists.` }
  }
}
