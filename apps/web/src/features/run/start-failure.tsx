import { useEffect, type ReactElement } from 'react'
import { ProblemError } from '../../api/request.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'

/** Why a check could not be started, where it was asked for and in the status region. */
export function StartFailure({ error }: { error: Error }): ReactElement {
  const announcer = useAnnouncer()
  const text = error instanceof ProblemError ? error.problem.detail : 'The check could not be started.'
  useEffect(() => announcer.say(text, 'start'), [announcer, text])
  return <p className="field-error">{text}</p>
}
