import { weighReason } from '@waypost/core/bounce'
import type { BounceNotice } from '@waypost/core/facts'
import { actorWord, bounceMeaning, isCauseKnown, usualReasons } from '@waypost/core/words'
import type { ReactElement } from 'react'

/** What the reason usually means, who must act, and how sure that is; without a reason, the usual ones. */
export function Meaning({ notice }: { notice: BounceNotice }): ReactElement | null {
  const { kind, reason, saidBy, recipient, direction } = notice
  if (kind !== 'failed' && kind !== 'delayed') return null
  const meaning = bounceMeaning(notice)
  const domain = recipient?.slice(recipient.lastIndexOf('@') + 1)
  const { actor } = weighReason(reason, saidBy)
  return (
    <section className="bounce-meaning" aria-labelledby="meaning">
      <h2 id="meaning">{isCauseKnown(reason) ? 'What it usually means' : 'The usual reasons'}</h2>
      {meaning ? (
        <>
          <p className="mt-2">{meaning.means}</p>
          {direction !== 'to-us' && (
            <p className="mt-2">Who must act: {actorWord(actor, domain === undefined ? {} : { domain })}.</p>
          )}
          <p className="mt-2 text-muted">{meaning.howSure}</p>
        </>
      ) : (
        <>
          <p className="mt-2">
            The real reason is not in this message. These are the usual ones, the most common first:
          </p>
          <ol className="steps-list">
            {usualReasons.map((usual) => (
              <li key={usual}>{usual}</li>
            ))}
          </ol>
        </>
      )}
      {kind === 'delayed' && (
        <p className="mt-3 text-muted">
          Some notices say “YOU DO NOT NEED TO RESEND YOUR MESSAGE”. They mean it: a second mail arrives twice when the
          first gets through.
        </p>
      )}
    </section>
  )
}
