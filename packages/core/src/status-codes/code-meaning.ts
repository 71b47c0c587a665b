import type { Actor, CodeSpeaker, Side } from '../vocabulary/index.ts'
import type { SpokenCode } from './all-codes.ts'
import { codeParties } from './code-row.ts'
import { hiddenPartyText, partyTexts, speakerNames } from './words.en.ts'

/** What one speaker means by a code, as it is shown and given out. */
export interface CodeMeaning {
  /** The row’s own code: x.4.7, 5.7.606-649. */
  code: string
  whose: CodeSpeaker
  /** `whose`, as people say it. */
  speaker: string
  name?: string
  replyCodes?: number[]
  rfc?: number
  says?: string
  means: string
  cause: string
  todo: string
  /** Whose side it usually is and who acts, in a sentence. */
  who: string
  side: Side
  actor: Actor
  certainty: 'verified' | 'usually'
  /** Another failure stands behind it, which is the one to look for. */
  hidesCause: boolean
}

/** A row in words. With class 4 it says what to do while the message is still tried. */
export function meaningOf({ whose, row }: SpokenCode, codeClass?: 2 | 4 | 5): CodeMeaning {
  const { classes: _classes, mayBeOver: _mayBeOver, party, todo, todoMeanwhile, isUsual, hidesCause, ...stated } = row
  const { replyCodes, alsoSaid: _alsoSaid, ...rest } = stated
  return {
    ...rest,
    ...(replyCodes === undefined ? {} : { replyCodes: [...replyCodes] }),
    whose,
    speaker: speakerNames[whose],
    todo: codeClass === 4 ? (todoMeanwhile ?? todo) : todo,
    who: hidesCause && party === 'depends' ? hiddenPartyText : partyTexts[party],
    ...codeParties[party],
    certainty: isUsual ? 'usually' : 'verified',
    hidesCause: hidesCause ?? false,
  }
}
