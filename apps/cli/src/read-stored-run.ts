import { readFile, stat } from 'node:fs/promises'
import { type CheckOutput, readCheckOutput } from '@waypost/contract'
import { FactReader } from '@waypost/core/facts'
import { makePlan } from '@waypost/core/plan'
import { understand } from './understand.ts'

const maxBytes = 16 * 1_024 * 1_024

/** A run as a file holds it, what it was asked for and who saw it. */
export interface StoredRun {
  stored: CheckOutput
  plan: ReturnType<typeof makePlan>
  vantage: string
  sourceAddress: string | undefined
}

/** Reads what `waypost check --json` printed, or says in a sentence what is wrong with it. */
export function readRun(text: string, file: string): StoredRun | { message: string } {
  const stored = readCheckOutput(text)
  if (stored === undefined) {
    return { message: `${file} does not hold a run. Give the output of “waypost check … --json” or a recording.` }
  }
  const plan = planOf(stored)
  if (plan === undefined) return { message: `Today’s rules can’t read whom the run in ${file} is about.` }
  const identity = new FactReader(stored.facts).all('checker.identity').at(-1)?.observed
  const { vantage = '', sourceAddress } = identity?.ok ? identity.value : {}
  return { stored, plan, vantage, sourceAddress }
}

/** The text of a file, or a sentence that says why it can't be read. */
export async function readRunFile(file: string): Promise<string | { message: string }> {
  try {
    const { size } = await stat(file)
    if (size > maxBytes) return { message: `${file} is too large for a run: ${size} bytes.` }
    return await readFile(file, 'utf8')
  } catch (error) {
    return { message: `${file} can’t be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** What might be checked was decided then. */
const whatever = { allowedRanges: ['0.0.0.0/0', '::/0'], allowedNames: ['example', 'test'] }

/** What was asked for, read again from what was entered. */
function planOf({ target, facts }: CheckOutput): ReturnType<typeof makePlan> | undefined {
  const reader = new FactReader(facts)
  const named = reader.all('dkim.selectors').find(({ observed }) => observed.ok && observed.value.source === 'named')
  const understood = understand(
    {
      text: target.kind === 'sender' ? undefined : target.input,
      from: target.from ?? undefined,
      senderDomain: target.sender ?? undefined,
      heloName: reader.all('helo-name.address')[0]?.subject.name,
      selectors: named?.observed.ok ? named.observed.value.selectors : [],
    },
    whatever,
  )
  return understood.ok ? makePlan({ ...understood, isDeep: false }) : undefined
}
