import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { requestJson } from '../../api/request.ts'

/** Stops what is left of a list. When the list ends while the button has focus, `onGone` is told. */
export function StopBatch({ batchId, onGone }: { batchId: string; onGone: () => void }): ReactElement {
  const client = useQueryClient()
  const ref = useRef<HTMLButtonElement>(null)
  const stop = useMutation({
    mutationFn: () => requestJson<unknown>('DELETE', `/api/batches/${encodeURIComponent(batchId)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['batch', batchId] }),
  })
  const gone = useRef(onGone)
  useLayoutEffect(() => {
    gone.current = onGone
  })
  // A layout effect is taken down before its node leaves the page: the last moment to see where focus is.
  useLayoutEffect(() => {
    const button = ref.current
    return () => {
      if (button !== null && document.activeElement === button) gone.current()
    }
  }, [])
  const isStopping = stop.isPending || stop.isSuccess
  return (
    <div className="mt-4">
      <button
        type="button"
        ref={ref}
        className="button"
        aria-disabled={isStopping}
        onClick={() => !isStopping && stop.mutate()}
      >
        {isStopping ? 'Stopping…' : 'Stop the list'}
      </button>
      {stop.isError && <p className="field-error">The list could not be stopped. It goes on.</p>}
    </div>
  )
}
