import type { CheckRequest } from '@waypost/contract'
import type { ReactElement } from 'react'
import { useStartCheck } from '../../api/start-check.ts'
import { useHasRole } from '../account/account-context.ts'
import { NotAllowedNote } from '../account/roles.tsx'
import { StartFailure } from '../run/start-failure.tsx'

/** Starts a check and opens its page; says so where it can’t. */
export function CheckNow(props: { label: string; request: CheckRequest; isMain?: boolean }): ReactElement {
  const { label, request, isMain = false } = props
  const start = useStartCheck()
  if (!useHasRole('agent')) return <NotAllowedNote what="check" />
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className={isMain ? 'button button-main' : 'button'}
          aria-disabled={start.isPending}
          onClick={() => {
            if (!start.isPending) start.mutate(request)
          }}
        >
          {start.isPending ? 'Starting…' : label}
        </button>
      </p>
      {start.error && <StartFailure error={start.error} />}
    </>
  )
}
