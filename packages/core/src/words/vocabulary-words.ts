import type { FindingArgs } from '../findings/index.ts'
import type { Verdict } from '../verdict/index.ts'
import type { Actor, Confidence, StageKey, VerdictState } from '../vocabulary/index.ts'
import { formatWords, type Variants } from './format-words.ts'
import { sayableArgs, type SayTime } from './sayable-args.ts'

const states: Record<VerdictState, string> = {
  blocked: 'Stops mail',
  delayed: 'Delays mail',
  partly: 'Some mail gets through',
  ok: 'Working',
  recovered: 'Working again',
  unknown: 'Can’t say',
}

/** The big word on the card. */
export function stateWord(state: VerdictState): string {
  return states[state]
}

const actors: Record<Actor, Variants> = {
  helpdesk: ['You (helpdesk)'],
  mailteam: ['Our mail team'],
  isp: ['Our internet provider'],
  theirs: ['Their mail admin ({domain})', 'Their mail admin'],
  'dns-admin': ['Their DNS admin ({domain})', 'Their DNS admin'],
  author: ['The person who wrote the mail'],
  nobody: ['Nobody: wait until {time}', 'Nobody'],
  checker: ['Whoever runs this checker'],
}

/** Who acts, as the helpdesk reads it. */
export function actorWord(actor: Actor, values: { domain?: string; time?: string; partner?: string } = {}): string {
  return formatWords(actors[actor], values)
}

/** Who must act on a verdict; where there are only wishes, nobody has to. */
export function actorOfVerdict(
  { primary, actor, args }: Pick<Verdict, 'primary' | 'actor' | 'args'>,
  values: { domain?: string } = {},
  sayTime?: SayTime,
): string {
  const time = deadlineText({ args }, sayTime)
  return actorWord(primary === 'improve-only' ? 'nobody' : actor, {
    ...values,
    ...(time !== undefined && { time }),
    ...partnerOf(args),
  })
}

/** Until when the mail waits that a notice is about; undefined where none waits, or it is not known. */
export function deadlineText({ args }: Pick<Verdict, 'args'>, sayTime?: SayTime): string | undefined {
  const { giveUp } = sayableArgs(args, sayTime)
  return typeof giveUp === 'string' ? giveUp : undefined
}

/** The partner who sends, as a value for words; nothing when we do. */
export function partnerOf(args: FindingArgs): { partner?: string } {
  const partner = args['partner']
  return typeof partner === 'string' ? { partner } : {}
}

const confidences: Record<Confidence, string> = { sure: 'Sure', likely: 'Likely', possible: 'Possible' }

export function confidenceWord(confidence: Confidence): string {
  return confidences[confidence]
}

const stages: Record<StageKey, string> = {
  understand: 'Understanding what you entered',
  'sender-name': 'Our server’s name',
  domain: 'Their domain and name servers',
  mx: 'Their mail servers',
  connect: 'Knocking on port 25',
  greeting: 'First words and encryption',
  'sender-auth': 'Our permission list, signature, policy',
  blocklists: 'Blocklists',
  'transport-policy': 'Their encryption rules',
  recipient: 'Does this address exist?',
  verdict: 'What it means',
}

/** A step of a run, as its line in the list of steps. */
export function stageWord(stage: StageKey): string {
  return stages[stage]
}
