import type { FailureCode } from '@waypost/core/facts'
import type { Talk } from './turns.ts'

export interface TalkTraits {
  /** A certificate was asked for under one name: it says nothing to who asks under another. */
  isHostBound: boolean
  /** It went as far as any conversation would have gone. */
  isWhole: boolean
  /** One of our own waiting times ended it: who waits longer may hear more. */
  isTimedOut: boolean
}

const timeouts: FailureCode[] = ['connect-timeout', 'reply-timeout', 'tls-timeout']

/** For whom else a talk that went `upTo` there may stand. */
export function talkTraits({ phases }: Talk, upTo: 'greeting' | 'tls'): TalkTraits {
  const wasGreeted = phases.some(({ phase, observed }) => phase === 'greeting' && observed.ok)
  return {
    isHostBound: phases.some(({ phase }) => phase === 'tls'),
    isWhole: upTo === 'tls' || !wasGreeted,
    isTimedOut: phases.some(({ observed }) => !observed.ok && timeouts.includes(observed.failure)),
  }
}

/**
 * How far a talk can be trusted to be about them. `theirs`: they said something. `doubtful`: they said nothing, which
 * may be our own network. `ours`: this machine has no way there, or the run ended before the talk did.
 */
export function talkAuthor({ phases }: Talk): 'theirs' | 'doubtful' | 'ours' {
  const failures = phases.flatMap(({ observed }) => (observed.ok ? [] : [observed.failure]))
  if (failures.some((failure) => ours.includes(failure))) return 'ours'
  const wasGreeted = phases.some(({ phase, observed }) => phase === 'greeting' && (observed.ok || wasHeard(observed)))
  return wasGreeted ? 'theirs' : 'doubtful'
}

const ours: FailureCode[] = ['connect-no-route', 'stopped', 'run-deadline', 'not-allowed', 'limit-reached']

/** Words that could not be read are words. */
function wasHeard({ failure }: { failure: FailureCode }): boolean {
  return failure === 'not-smtp' || failure === 'reply-malformed' || failure === 'reply-too-long'
}
