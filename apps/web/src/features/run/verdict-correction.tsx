import { useQuery } from '@tanstack/react-query'
import type { Correction, RunView } from '@waypost/contract'
import { actorWord, stateWord } from '@waypost/core/words'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { correctionQuery } from '../../api/correction-query.ts'
import { formatWhen } from '../../ui/when.ts'
import { useHasRole } from '../account/account-context.ts'
import { sideWord } from './side-word.ts'

const CorrectionForm = lazy(async () => ({ default: (await import('./correction-form.tsx')).CorrectionForm }))

/** What somebody says the verdict should have been, and the way to say so. Nothing where nobody may and nobody did. */
export function VerdictCorrection({ run }: { run: RunView }): ReactElement | null {
  const known = useQuery(correctionQuery(run.id))
  const [isOpen, setIsOpen] = useState(false)
  const mayCorrect = useHasRole('agent')
  const mayExport = useHasRole('admin')
  if (known.data === undefined || run.verdict === null) return null
  const { correction } = known.data
  if (correction === null && !mayCorrect) return null
  return (
    <section aria-labelledby="correction" className="section">
      <h2 id="correction" tabIndex={-1}>
        {correction ? 'This verdict was wrong' : 'Was this verdict wrong?'}
      </h2>
      {correction && <Said correction={correction} domain={run.target.domain ?? undefined} />}
      {isOpen ? (
        <Suspense fallback={<p className="mt-3 text-muted">Loading…</p>}>
          <CorrectionForm run={run} saved={correction} onEnd={() => setIsOpen(false)} />
        </Suspense>
      ) : (
        <div className="actions">
          {mayCorrect && (
            <button type="button" className="button" onClick={() => setIsOpen(true)}>
              {correction ? 'Change what you know' : 'Say what it really was'}
            </button>
          )}
          {mayExport && (
            <a className="button button-quiet" href={`/api/runs/${run.id}/corrected-run`} download>
              Export for the rules
            </a>
          )}
        </div>
      )}
    </section>
  )
}

function Said({ correction, domain }: { correction: Correction; domain: string | undefined }): ReactElement {
  const { state, side, actor, text, by, at } = correction
  const parts = [
    ...(state ? [stateWord(state)] : []),
    ...(side ? [sideWord(side)] : []),
    ...(actor ? [`${actorWord(actor, domain === undefined ? {} : { domain })} must act`] : []),
  ]
  return (
    <>
      {parts.length > 0 && <p className="mt-3 max-w-text font-semibold">{parts.join(' · ')}</p>}
      <p className="mt-3 max-w-text">{text}</p>
      <p className="mt-2 text-muted">
        {by} · <time dateTime={at}>{formatWhen(new Date(at), new Date())}</time>
      </p>
    </>
  )
}
