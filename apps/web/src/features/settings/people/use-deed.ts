import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../../../api/people-queries.ts'
import { ProblemError } from '../../../api/request.ts'
import { useAnnouncer } from '../../../ui/status-region.tsx'
import { useGuard } from './password-gate.tsx'

/** Something an admin does to people: what came of it stands beside the button and is said once. */
export function useDeed<Input, Result>(options: {
  work: (input: Input) => Promise<Result>
  /** What is said when it is done. */
  done: string
  /** Where focus goes when the button goes away with what was done. */
  focusAfter?: () => HTMLElement | null
}) {
  const guard = useGuard()
  const client = useQueryClient()
  const announcer = useAnnouncer()
  const [outcome, setOutcome] = useState('')
  const mutation = useMutation({
    mutationFn: (input: Input) => guard(() => options.work(input)),
    onMutate: () => setOutcome(''),
    onSuccess: async () => {
      setOutcome(options.done)
      announcer.say(options.done)
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey })
      options.focusAfter?.()?.focus()
    },
    onError: (error) => setOutcome(problemText(error)),
  })
  return { ...mutation, outcome }
}

function problemText(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'This did not work: we can’t reach the checker right now.'
  return error.problem.code === 'confirm-password' ? 'Nothing was changed.' : error.problem.detail
}
