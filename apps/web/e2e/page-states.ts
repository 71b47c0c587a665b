import { accountStates } from './states/account-states.ts'
import { bounceStates } from './states/bounce-states.ts'
import { homeStates } from './states/home-states.ts'
import { otherStates } from './states/other-states.ts'
import { runStates } from './states/run-states.ts'

/** Every page in every state that looks different. A new page or state belongs into one of these lists. */
export const pageStates = [...accountStates, ...homeStates, ...bounceStates, ...runStates, ...otherStates]
