import type { RunView, VerificationView } from '@waypost/contract'
import type { VerifyState } from '@waypost/core/vocabulary'
import { rememberedText, verificationWords } from '@waypost/core/words'
import { CodeText } from '@waypost/report'
import { useEffect, type ReactElement } from 'react'
import { repeatOf } from '../../api/start-check.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { sayTime } from '../../ui/when.ts'
import { CheckNow } from '../pair/check-now.tsx'

const colours: Record<VerifyState, string> = {
  fixed: 'text-works',
  remembered: 'text-works',
  partly: 'text-risk',
  'not-yet': 'text-stops',
  'cannot-check': 'text-unknown',
}

/** What came of asking a finding again: the newest answer, what to do then, and the earlier ones. */
export function VerifyResult(props: {
  run: RunView
  /** The newest first; each has a result. */
  known: VerificationView[]
  /** The one that this page has just asked for. */
  newId: string | undefined
  mayCheck: boolean
}): ReactElement | null {
  const { run, known, newId, mayCheck } = props
  const announcer = useAnnouncer()
  const now = new Date()
  const say = (at: Date) => sayTime(at, now)
  const [newest, ...earlier] = known
  const result = newest?.result ?? null
  const words = result && verificationWords(result, say)
  const spoken = newest?.id === newId && words ? `${words.word}. ${words.text}` : undefined
  useEffect(() => {
    if (spoken !== undefined) announcer.say(spoken, 'verify')
  }, [announcer, spoken])
  if (!result || !words) return null
  const forgottenAt = result.lookupServices
    .flatMap(({ untilAt }) => untilAt ?? [])
    .toSorted()
    .at(-1)
  return (
    <>
      <p className="mt-2" data-verified={result.state}>
        <strong className={colours[result.state]}>
          <span aria-hidden="true">{words.mark}</span> {words.word}.
        </strong>{' '}
        <CodeText>{words.text}</CodeText>
      </p>
      <p className="hint">
        Asked {say(new Date(result.at))} by {newest?.requestedBy}: checked one thing.
        {result.state === 'remembered' &&
          forgottenAt !== undefined &&
          ` Check again in ${rememberedText(result)}, at ${say(new Date(forgottenAt))}: by then nobody remembers the old answer.`}
      </p>
      {result.state === 'fixed' && mayCheck && (
        <CheckNow label="Run the full check" request={repeatOf(run, { fresh: true })} />
      )}
      {earlier.length > 0 && (
        <details className="disclosure">
          <summary>Asked before ({earlier.length})</summary>
          <ul>
            {earlier.map((one) => (
              <EarlierLine key={one.id} asked={one} say={say} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function EarlierLine({ asked, say }: { asked: VerificationView; say(at: Date): string }): ReactElement | null {
  if (asked.result === null) return null
  const { mark, word } = verificationWords(asked.result, say)
  return (
    <li>
      {say(new Date(asked.result.at))}, {asked.requestedBy}: <span aria-hidden="true">{mark}</span> {word}
    </li>
  )
}
