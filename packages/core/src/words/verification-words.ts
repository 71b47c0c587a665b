import type { AskedAnswer } from '../facts/index.ts'
import type { FindingArgs } from '../findings/index.ts'
import type { Verification } from '../verify/verification.ts'
import type { VerifyState } from '../vocabulary/index.ts'
import { findingWords } from './finding-words.ts'
import { formatWords } from './format-words.ts'
import { type SayTime, utcTime } from './sayable-args.ts'
import { verificationVariants } from './verification-variants.ts'

/** What came of asking one finding again: a mark with its word, and the sentences behind them. */
export interface VerificationWords {
  mark: '✓' | '▲' | '✕' | '?'
  word: string
  text: string
}

const marks: Record<VerifyState, Pick<VerificationWords, 'mark' | 'word'>> = {
  fixed: { mark: '✓', word: 'Fixed' },
  remembered: { mark: '✓', word: 'Fixed at the source' },
  partly: { mark: '▲', word: 'Partly' },
  'not-yet': { mark: '✕', word: 'Not there yet' },
  'cannot-check': { mark: '?', word: 'Can’t check' },
}

/** The words of a verification. A value that is missing makes a sentence shorter, never wrong. */
export function verificationWords(verification: Verification, sayTime: SayTime = utcTime): VerificationWords {
  const { state, heardAt } = verification
  const word = state === 'remembered' && isProviders(verification) ? 'Fixed at the provider' : marks[state].word
  const sentence = formatWords(verificationVariants(verification), argsOf(verification, sayTime))
  const heard = heardAt === undefined ? '' : ` Another check heard it at ${sayTime(new Date(heardAt))}.`
  return { mark: marks[state].mark, word, text: `${sentence}${heard}` }
}

/** For how long the last lookup service may remember the old answer, from the asking on: "58 minutes". */
export function rememberedText({ at, lookupServices }: Pick<Verification, 'at' | 'lookupServices'>): string {
  const ends = lookupServices.flatMap(({ untilAt }) => (untilAt === undefined ? [] : [Date.parse(untilAt)]))
  if (ends.length === 0) return ''
  const minutes = Math.max(1, Math.ceil((Math.max(...ends) - Date.parse(at)) / 60_000))
  if (minutes <= 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.ceil(minutes / 60)
  return hours <= 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`
}

function argsOf(verification: Verification, sayTime: SayTime): FindingArgs {
  const { subject, at, againAt, answers, findings, lookupServices, reason } = verification
  const [fault] = findings
  const [question] = answers
  // A mail server that was talked to speaks for itself.
  const isOfNames = lookupServices.length > 0 || reason === 'no-authority' || reason === 'servers-differ'
  const zone = isOfNames ? question?.zone : undefined
  return {
    ...fault?.args,
    ...(fault !== undefined && { title: findingWords(fault).title }),
    ...(isProviders(verification) ? { whose: 'The provider’s' } : zone === undefined ? {} : { whose: `${zone}’s` }),
    ...(subject.address !== undefined && { address: subject.address }),
    ...(subject.kind === 'address' && subject.name !== subject.address && { exchange: subject.name }),
    asked: sayTime(new Date(at)),
    time: rememberedText(verification),
    again: againAt === undefined ? '' : sayTime(new Date(againAt)),
    ...countsOf(verification),
    ...(verification.state === 'fixed' && nameServersOf(question)),
  }
}

function countsOf({ lookupServices }: Verification): FindingArgs {
  if (lookupServices.length === 0) return {}
  const count = (state: string) => lookupServices.filter((one) => one.state === state).length
  return { agreeing: count('agrees'), remembering: count('remembers'), total: lookupServices.length }
}

/** How many name servers answered, and the first name they gave. */
function nameServersOf(question: AskedAnswer | undefined): FindingArgs {
  const answering = (question?.authorities ?? []).filter(({ observed }) => observed.ok)
  const names = answering.flatMap(({ observed }) => (observed.ok ? observed.value.records : []))
  if (answering.length === 0) return {}
  return {
    count: new Set(answering.map(({ nameServer }) => nameServer)).size,
    ...(names[0] !== undefined && { name: names[0] }),
  }
}

function isProviders({ code }: Verification): boolean {
  return code.startsWith('ptr-')
}
