import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedSender } from '@waypost/contract'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { sendersQuery } from '../../../api/queries.ts'
import { ProblemError, requestJson } from '../../../api/request.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useAnnouncer } from '../../../ui/status-region.tsx'

/** Takes a sender off the list, after a second question. */
export function RemoveSender({ saved: { id, name } }: { saved: SavedSender }): ReactElement {
  const [isAsking, setIsAsking] = useState(false)
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const announcer = useAnnouncer()
  const remove = useMutation({
    mutationFn: () => requestJson<null>('DELETE', `/api/senders/${id}`),
    onSuccess: async () => {
      announcer.say(`${name} is removed`)
      navigate('/settings/senders')
      await client.invalidateQueries({ queryKey: sendersQuery.queryKey })
    },
  })
  const failure =
    remove.error instanceof ProblemError ? remove.error.problem.detail : 'We can’t reach the checker right now.'
  return (
    <section className="section" aria-labelledby="remove">
      <h2 id="remove">Remove</h2>
      <p>Checks that were made with it stay.</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => setIsAsking(true)}>
          Remove {name}
        </button>
      </p>
      <Dialog title={`Remove ${name}?`} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p className="mt-3">It is no longer offered as a sender. Its checks stay.</p>
        {remove.isError && <p className="field-error">{failure}</p>}
        <p className="actions">
          <button
            type="button"
            className="button button-main"
            aria-disabled={remove.isPending}
            onClick={() => !remove.isPending && remove.mutate()}
          >
            Remove
          </button>
          <button type="button" className="button" onClick={() => setIsAsking(false)}>
            Keep
          </button>
        </p>
      </Dialog>
    </section>
  )
}
