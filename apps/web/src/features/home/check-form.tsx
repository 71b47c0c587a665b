import { useQuery } from '@tanstack/react-query'
import type { SavedSender } from '@waypost/contract'
import { useEffect, useState, type ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { ProblemError } from '../../api/request.ts'
import { refusalText, useStartBatch } from '../../api/start-batch.ts'
import { useStartCheck } from '../../api/start-check.ts'
import { readSetting, writeSetting } from '../../ui/browser-setting.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { isBoxWanted } from '../../ui/focus-box.ts'
import { formProblems } from '../../ui/form-problems.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { holdBounce } from '../bounce/held-bounce.ts'
import { bounceWords, requestOf, senderOf, type CheckValues } from './check-values.ts'
import { readDraft, saveDraft } from './draft.ts'
import { listLines } from './list-lines.ts'
import { RateLimitNote, useCountdown, withoutTime } from './rate-limit.tsx'
import { SenderChoice } from './sender-choice.tsx'
import { TargetField } from './target-field.tsx'
import { localQuery } from './understood.tsx'

const fields = ['otherSender', 'rangeAddress', 'text', 'ticket'] as const
const senderKey = 'waypost.sender'
export const homeTitle = 'Why isn’t mail getting through?'

export function CheckForm({ saved }: { saved: SavedSender[] }): ReactElement {
  const form = useForm<CheckValues>({
    shouldFocusError: false,
    defaultValues: {
      text: readDraft(),
      ...startSender(saved),
      otherSender: '',
      otherDomain: '',
      otherSelectors: [],
      answer: '',
      rangeAddress: '',
      ticket: '',
      isDeep: false,
      askRecipient: false,
    },
  })
  const startOne = useStartCheck()
  const startList = useStartBatch()
  const isStarting = startOne.isPending || startList.isPending
  const limit = useCountdown()
  const [limitDetail, setLimitDetail] = useState('')
  const problems = formProblems(form.formState.errors, fields)
  usePageTitle(problems.length > 0 ? `Error: ${homeTitle}` : homeTitle)

  const { setFocus } = form
  useEffect(() => {
    if (isBoxWanted()) setFocus('text')
  }, [setFocus])

  const [, navigate] = useLocation()
  const text = form.watch('text')
  // Filled by the line below the field, a moment after the last key.
  const isBounce = useQuery({ ...localQuery(text), enabled: false }).data === bounceWords

  const submit = () => {
    if (isBounce) {
      holdBounce({ kind: 'text', text })
      saveDraft('')
      navigate('/bounce')
      return
    }
    if (isStarting || limit.secondsLeft > 0) return
    void form.handleSubmit((values) => {
      writeSetting(senderKey, values.senderKind === 'saved' ? values.senderId : values.senderKind)
      const after = { onSuccess: () => saveDraft(''), onError: refuse }
      const lines = listLines(values.text)
      if (lines) startList.mutate({ lines, ...senderOf(values) }, after)
      else startOne.mutate(requestOf(values), after)
    })()
  }

  function refuse(error: unknown): void {
    // Whatever is no refusal of ours is said by the banner.
    if (!(error instanceof ProblemError)) return
    const { status, code, detail, field } = error.problem
    const message = refusalText(error.problem)
    if (status === 429 || code === 'queue-full') {
      setLimitDetail(withoutTime(detail))
      limit.start(error.retryAfterSeconds ?? 60)
    } else if (status < 500 && status !== 401) {
      const isAboutText = field === undefined || field === 'text' || field === 'lines'
      form.setError(isAboutText ? 'text' : 'otherSender', { type: 'refused', message })
    }
  }

  const isWaiting = isStarting || limit.secondsLeft > 0
  return (
    <form
      className="check-form"
      aria-label="Start a check"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorSummary problems={problems} attempt={form.formState.submitCount} />
      <SenderChoice form={form} saved={saved} />
      <TargetField form={form} onSubmit={submit} />
      <details className="disclosure">
        <summary>
          <span>More choices (ticket number, the exact address, slow servers)</span>
        </summary>
        <div className="nested">
          <Field
            id="ticket"
            label="Ticket number"
            hint="Saved with the check and put into every text you copy."
            maxLength={80}
            autoComplete="off"
            {...form.register('ticket')}
          />
          <label className="check">
            <input type="checkbox" aria-describedby="ask-recipient-hint" {...form.register('askRecipient')} />
            Ask their server about the exact address
          </label>
          <p id="ask-recipient-hint" className="hint">
            We say who we are and ask, then hang up. No message is sent. Some servers answer ‘try later’ to strangers.
          </p>
          <label className="check">
            <input type="checkbox" {...form.register('isDeep')} />
            Wait up to 5 minutes for slow servers
          </label>
        </div>
      </details>
      <RateLimitNote detail={limitDetail} secondsLeft={limit.secondsLeft} />
      <button type="submit" className="button button-main" aria-disabled={isWaiting}>
        {isStarting ? 'Starting…' : isBounce ? 'Read the bounce' : 'Check delivery'}
      </button>
    </form>
  )
}

/** The sender chosen last time on this computer, as far as it is still a choice. */
function startSender(saved: SavedSender[]): Pick<CheckValues, 'senderKind' | 'senderId'> {
  const last = readSetting(senderKey)
  const usual = saved.find(({ isPartner }) => !isPartner)
  const known = saved.find(({ id }) => id === last) ?? usual
  const senderId = known?.id ?? ''
  if (last === 'other') return { senderKind: 'other', senderId }
  return { senderKind: known === undefined ? 'none' : 'saved', senderId }
}
