import type { Turns } from '@waypost/probe'

/**
 * The turns as one run takes them: a check that is to be fresh takes no word from before it was asked for, and the
 * first time that it knocks at a mail server of the recipient is told. A control host is not the recipient's.
 */
export function runTurns(turns: Turns, { freshSince, onFirstDial }: { freshSince?: Date; onFirstDial(): void }): Turns {
  let hasDialled = false
  return {
    ask: async (request) => {
      const answer = await turns.ask(freshSince === undefined ? request : { freshSince, ...request })
      if (answer.kind === 'dial' && request.upTo === 'tls' && !hasDialled) {
        hasDialled = true
        onFirstDial()
      }
      return answer
    },
  }
}
