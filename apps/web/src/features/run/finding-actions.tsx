import type { FindingView, RunView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { repeatOf, useStartCheck } from '../../api/start-check.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useHasRole } from '../account/account-context.ts'
import { StartFailure } from './start-failure.tsx'
import { TryAgain } from './try-again.tsx'
import { VerifyButton } from './verify-button.tsx'

/** What a person can do with one finding. */
export function FindingActions(props: { run: RunView; finding: FindingView; anchor: string }): ReactElement {
  const { run, finding, anchor } = props
  const start = useStartCheck()
  const mayCheck = useHasRole('agent')
  const canWaitLonger = mayCheck && finding.code === 'greeting-none' && !run.isDeep
  return (
    <>
      <VerifyButton run={run} finding={finding} />
      <div className="actions">
        {mayCheck && finding.code === 'checker-held-back' && <TryAgain run={run} finding={finding} />}
        {canWaitLonger && (
          <button
            type="button"
            className="button"
            aria-disabled={start.isPending}
            onClick={() => {
              if (!start.isPending) start.mutate(repeatOf(run, { isDeep: true }))
            }}
          >
            Wait up to 5 minutes
          </button>
        )}
        <CopyButton
          label="Copy link"
          what="Link"
          text={() => `${location.origin}/r/${run.id}#${anchor}`}
          className="button button-quiet"
        />
        {start.error && <StartFailure error={start.error} />}
      </div>
    </>
  )
}
