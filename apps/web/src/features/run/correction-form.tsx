import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Correction, CorrectionRequest, CorrectionView, RunView } from '@waypost/contract'
import { actorWord, stateWord } from '@waypost/core/words'
import { actors, sides, verdictStates } from '@waypost/core/vocabulary'
import { useEffect, type ReactElement, type Ref, type SelectHTMLAttributes } from 'react'
import { useForm } from 'react-hook-form'
import { correctionQuery } from '../../api/correction-query.ts'
import { requestJson } from '../../api/request.ts'
import { FieldError } from '../../ui/field.tsx'
import { setRefusal } from '../../ui/form-problems.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { sideWord } from './side-word.ts'

interface Values {
  state: string
  side: string
  actor: string
  text: string
}

/** What the verdict should have been: what the person knows of it, and how they know. */
export function CorrectionForm(props: { run: RunView; saved: Correction | null; onEnd: () => void }): ReactElement {
  const { run, saved, onEnd } = props
  const form = useForm<Values>({
    defaultValues: {
      state: saved?.state ?? '',
      side: saved?.side ?? '',
      actor: saved?.actor ?? '',
      text: saved?.text ?? '',
    },
  })
  const client = useQueryClient()
  const announcer = useAnnouncer()
  const ended = (view: CorrectionView, said: string) => {
    client.setQueryData(correctionQuery(run.id).queryKey, view)
    announcer.say(said)
    onEnd()
  }
  const url = `/api/runs/${run.id}/correction`
  const save = useMutation({
    mutationFn: (request: CorrectionRequest) => requestJson<CorrectionView>('PUT', url, request),
    onSuccess: (view) => ended(view, 'Saved'),
    onError: (error) => setRefusal(form.setError, error, ['text']),
  })
  const remove = useMutation({
    mutationFn: () => requestJson<null>('DELETE', url),
    onSuccess: () => ended({ correction: null }, 'Taken back'),
    onError: (error) => setRefusal(form.setError, error, ['text']),
  })
  const { setFocus, register, formState } = form
  useEffect(() => setFocus('state'), [setFocus])
  const isPending = save.isPending || remove.isPending
  const submit = ({ state, side, actor, text }: Values) => {
    if (isPending) return
    save.mutate({
      state: verdictStates.find((one) => one === state) ?? null,
      side: sides.find((one) => one === side) ?? null,
      actor: actors.find((one) => one === actor) ?? null,
      text,
    })
  }
  const error = formState.errors.text?.message
  const named = run.target.domain === null ? {} : { domain: run.target.domain }
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Choice
        id="correction-state"
        label="What happened to mail"
        options={verdictStates.map((one) => [one, stateWord(one)])}
        {...register('state')}
      />
      <Choice
        id="correction-side"
        label="On whose side"
        options={sides.map((one) => [one, sideWord(one)])}
        {...register('side')}
      />
      <Choice
        id="correction-actor"
        label="Who had to act"
        options={actors.map((one) => [one, actorWord(one, named)])}
        {...register('actor')}
      />
      <div className="field">
        <label htmlFor="correction-text">How you know</label>
        <p id="correction-text-hint" className="hint">
          Colleagues read it here. Admins can pass it on to those who write the rules.
        </p>
        {error && <FieldError id="correction-text" text={error} />}
        <textarea
          id="correction-text"
          rows={4}
          maxLength={2_000}
          aria-invalid={error ? true : undefined}
          aria-describedby={`correction-text-hint${error ? ' correction-text-error' : ''}`}
          {...register('text', { validate: (text) => text.trim() !== '' || 'Say how you know, in a few words' })}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button button-main" aria-disabled={isPending}>
          {save.isPending ? 'Saving…' : 'Save'}
        </button>
        <button type="button" className="button button-quiet" onClick={onEnd}>
          Cancel
        </button>
        {saved && (
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={isPending}
            onClick={() => {
              if (!isPending) remove.mutate()
            }}
          >
            Take it back: the verdict was right
          </button>
        )}
      </div>
    </form>
  )
}

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  id: string
  label: string
  options: [string, string][]
  ref?: Ref<HTMLSelectElement>
}

function Choice({ id, label, options, ...select }: ChoiceProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...select}>
        <option value="">I can’t say</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
