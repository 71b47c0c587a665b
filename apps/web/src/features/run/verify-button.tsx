import { isVerifiable, type FindingView, type RunView } from '@waypost/contract'
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { useVerifyFinding } from '../../api/verify-finding.ts'
import { useHasRole } from '../account/account-context.ts'
import { StartFailure } from './start-failure.tsx'

// Most findings are never asked again: what is said about it comes when one is.
const load = async () => ({ default: (await import('./verify-result.tsx')).VerifyResult })
const VerifyResult = lazy(load)

/** “Check this one thing again”, and what came of it. Of a finding that can’t be asked again, nothing. */
export function VerifyButton({ run, finding }: { run: RunView; finding: FindingView }): ReactElement | null {
  const verify = useVerifyFinding(run.id)
  const mayCheck = useHasRole('agent')
  const isLong = useIsLong(verify.isPending)
  const isOver = run.finishedAt !== null
  const known = run.verifications?.filter((one) => one.findingId === finding.id && one.result !== null) ?? []
  const canAsk = mayCheck && isOver && isVerifiable(finding)
  if (!canAsk && known.length === 0) return null
  return (
    <>
      {canAsk && (
        <>
          <div className="actions">
            <button
              type="button"
              className="button"
              data-verify
              aria-disabled={verify.isPending}
              onClick={() => {
                if (verify.isPending) return
                void load()
                verify.mutate(finding.id)
              }}
            >
              {verify.isPending ? 'Checking…' : 'Check this one thing again'}
            </button>
          </div>
          {known.length === 0 && !isLong && (
            <p className="hint print:hidden">Takes about 3 seconds. Nothing else is checked.</p>
          )}
          {isLong && <p className="hint">{askingText(finding)}</p>}
          {verify.error && <StartFailure error={verify.error} />}
          {verify.data?.result === null && (
            <p className="hint">
              Their mail server is left alone between two visits. Load this page again in a minute.
            </p>
          )}
        </>
      )}
      {known.length > 0 && !verify.isPending && (
        <Suspense fallback={<p className="hint">Loading…</p>}>
          <VerifyResult run={run} known={known} newId={verify.data?.id} mayCheck={mayCheck} />
        </Suspense>
      )}
    </>
  )
}

/** What takes longer than a second is told. */
function useIsLong(isPending: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => setIsLong(true), 1_000)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isPending])
  return isLong
}

function askingText({ code, subject }: FindingView): string {
  if (code.startsWith('ptr-')) return 'Asking the provider’s name servers…'
  if (code.startsWith('blocklist-')) return 'Asking the blocklist…'
  return subject.kind === 'address' && subject.name !== subject.address
    ? `Asking ${subject.name} when it is our turn…`
    : 'Asking the name servers that hold the answer…'
}
