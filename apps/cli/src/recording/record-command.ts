import { writeFile } from 'node:fs/promises'
import { refusalInTalk } from '@waypost/core/checks'
import { headline, stateWord } from '@waypost/core/words'
import { createMemoryTurns, createPorts, readProbeSettings } from '@waypost/probe'
import { planCheck } from '../plan-check.ts'
import { readArguments } from '../read-arguments.ts'
import { exitCodes, refuse } from '../refuse.ts'
import { settleSender } from '../settle-sender.ts'
import { showProgress } from '../show-progress.ts'
import { recordCheck } from './record-check.ts'

const usage = `npm run record -- <domain|address|ip> [options of “waypost check”] [--out <file>] [--keep-recipient]

  Carries out one check and writes everything that was answered into a file. “npm run judge -- <file>” carries the
  check out again from it, without the network.

  --out              where to write it; by default <domain>.recording.json, here
  --keep-recipient   keep the exact address; without it the file says “recipient” in its place`

/** `npm run record`, from arguments to exit code. */
export async function recordCommand(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const own = takeOwn(args)
  const read = readArguments(['check', ...own.rest])
  if (!read.ok || read.command !== 'check' || read.list !== undefined || own.out === '') {
    const message = read.ok ? usage : `${read.message}\n\n${usage}`
    return refuse({ code: 'bad-arguments', message }, false)
  }
  if (read.check.bounceFile !== undefined) {
    const message = 'A recording holds what the network answered. Give the bounce to “waypost check --bounce” instead.'
    return refuse({ code: 'bad-arguments', message }, false)
  }
  const setup = readProbeSettings(env)
  if (!setup.ok) {
    const message = setup.problems.map(({ name, value, expected }) => `${name}=${value}: ${expected}`).join('\n')
    return refuse({ code: 'bad-setting', message }, false)
  }
  const { settings } = setup
  const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
  const settled = await settleSender(read.check, { ports, settings })
  if (!settled.ok) return refuse(settled.refusal, false)
  const { check } = settled
  const planned = planCheck(check, settings)
  if (!planned.ok) return refuse(planned.refusal, false)
  const stop = new AbortController()
  process.on('SIGINT', () => stop.abort())
  const { result, recorded } = await recordCheck(planned.plan, settings, {
    asked: check,
    keepsRecipient: own.keepsRecipient,
    signal: stop.signal,
    onEvent: showProgress(false),
  })
  if (stop.signal.aborted) return exitCodes.stopped
  const { domain, ip } = planned.plan.target
  const file = own.out ?? `${domain ?? ip ?? 'check'}.recording.json`.replaceAll(':', '-')
  try {
    await writeFile(file, `${JSON.stringify(recorded, null, 1)}\n`)
  } catch (error) {
    const message = `${file} can’t be written: ${error instanceof Error ? error.message : String(error)}`
    return refuse({ code: 'bad-file', message }, false)
  }
  const { verdict } = result
  process.stdout.write(`${stateWord(verdict.state)}: ${headline(verdict)}\nRecorded in ${file}.\n`)
  return exitCodes.works
}

/** What is for the recorder; the rest is for the check. An `out` of '' was given without a file. */
function takeOwn(args: string[]): { out?: string; keepsRecipient: boolean; rest: string[] } {
  const at = args.indexOf('--out')
  const rest = args.filter(
    (arg, index) => arg !== '--keep-recipient' && (at === -1 || (index !== at && index !== at + 1)),
  )
  return { ...(at !== -1 && { out: args[at + 1] ?? '' }), keepsRecipient: args.includes('--keep-recipient'), rest }
}
