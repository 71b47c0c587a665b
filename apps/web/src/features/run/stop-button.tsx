import { useMutation } from '@tanstack/react-query'
import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { requestJson } from '../../api/request.ts'
import { useShortcut } from '../../ui/shortcuts.ts'

/** Stops a running check. When the check ends while the button has focus, `onGone` is told, so focus is not lost. */
export function StopButton({ runId, onGone }: { runId: string; onGone: () => void }): ReactElement {
  const ref = useRef<HTMLButtonElement>(null)
  const stop = useMutation({
    mutationFn: () => requestJson<unknown>('DELETE', `/api/runs/${encodeURIComponent(runId)}`),
  })
  useShortcut('Escape', () => ref.current?.focus())

  // A layout effect is taken down before its node leaves the page: the last moment to see where focus is.
  useLayoutEffect(() => {
    const button = ref.current
    return () => {
      if (button !== null && document.activeElement === button) onGone()
    }
  }, [onGone])

  return (
    <div>
      <button
        type="button"
        ref={ref}
        className="button"
        aria-disabled={stop.isPending || stop.isSuccess}
        onClick={() => {
          if (!stop.isPending && !stop.isSuccess) stop.mutate()
        }}
      >
        {stop.isPending || stop.isSuccess ? 'Stopping…' : 'Stop'}
      </button>
      {stop.isError && <p className="field-error">The check could not be stopped. It goes on.</p>}
    </div>
  )
}
