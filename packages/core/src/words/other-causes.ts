import type { Verdict } from '../verdict/index.ts'
import type { Actor } from '../vocabulary/index.ts'
import { causeLine } from './headline.ts'
import type { SayTime } from './sayable-args.ts'
import { actorOfVerdict, actorWord, partnerOf } from './vocabulary-words.ts'

/** Who must act on what the sentence of the verdict names, each once. */
export function actingActors({ actor, alsoPrimary }: Pick<Verdict, 'actor' | 'alsoPrimary'>): Actor[] {
  return [...new Set([actor, alsoPrimary?.actor ?? actor])]
}

/** The same in words. */
export function actorsText(verdict: Verdict, values: { domain?: string } = {}, sayTime?: SayTime): string {
  const [, ...others] = actingActors(verdict)
  return [
    actorOfVerdict(verdict, values, sayTime),
    ...others.map((actor) => actorWord(actor, { ...values, ...partnerOf(verdict.args) })),
  ].join(', and ')
}

/** What is left when that is gone, as lines, each with who must act. */
export function remainingCauses({ remaining = [] }: Pick<Verdict, 'remaining'>): { cause: string; actor: Actor }[] {
  return remaining.map((cause) => ({ cause: causeLine(cause), actor: cause.actor }))
}
