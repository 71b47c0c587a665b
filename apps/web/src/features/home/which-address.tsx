import { useQuery } from '@tanstack/react-query'
import type { SenderCandidatesView, SenderCluesRequest } from '@waypost/contract'
import { candidateName, candidateReason } from '@waypost/core/words'
import { BreakableText } from '@waypost/report'
import { useEffect, useState, type ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ProblemError, requestJson } from '../../api/request.ts'
import { FieldError } from '../../ui/field.tsx'
import { isAddress, type CheckValues } from './check-values.ts'

/** Each pause asks the DNS of a name: nobody is asked about halves of it. */
const pauseMs = 800

/** What a bounce tells about who sent. */
export type BounceClues = Pick<SenderCluesRequest, 'quoted' | 'reportingMta'>

interface Props {
  form: UseFormReturn<CheckValues>
  handOvers: NonNullable<SenderCluesRequest['handOvers']>
  clues?: BounceClues | undefined
}

/** Of a mail domain: which address does it send from? The likeliest is ticked, “I don't know” is always there. */
export function WhichAddress({ form, handOvers, clues }: Props): ReactElement | null {
  const text = useSettled(form.watch('otherSender').trim())
  const isName = text.includes('.') && !/\s/.test(text) && !isAddress(text)
  const found = useQuery({
    queryKey: ['sender-candidates', text, handOvers, clues],
    queryFn: () =>
      requestJson<SenderCandidatesView>('POST', '/api/sender-candidates', { domain: text, handOvers, ...clues }),
    enabled: isName,
    staleTime: 300_000,
    retry: false,
  })
  const { data, error } = found
  const { setValue } = form
  useEffect(() => {
    if (!data?.isMailDomain) return
    const [best] = data.candidates
    const isLikely = best?.kind === 'address' && best.confidence !== 'possible'
    setValue('otherDomain', data.domain)
    setValue('answer', isLikely ? best.value : '')
  }, [data, setValue])
  if (!isName) return null
  if (found.isFetching) return <p className="mt-3">Looking up who may send for {text}…</p>
  if (error instanceof ProblemError) return <p className="mt-3">{error.problem.detail}.</p>
  if (!data) return null
  if (!data.isMailDomain) {
    return (
      <p className="mt-3">
        <BreakableText>{data.domain}</BreakableText> takes no mail, so we take it as the name of a server.
      </p>
    )
  }
  return <Question form={form} view={data} />
}

function Question({ form, view }: { form: UseFormReturn<CheckValues>; view: SenderCandidatesView }): ReactElement {
  const { domain, candidates, unseen } = view
  const answer = form.watch('answer')
  const register = form.register('answer')
  const error = form.formState.errors.rangeAddress?.message
  return (
    <fieldset className="field">
      <legend>
        Which address does <BreakableText>{domain}</BreakableText> send from?
      </legend>
      {candidates.length === 0 && <p className="hint">Nothing in the DNS says which one.</p>}
      {unseen.length > 0 && <p className="hint">Some lookups failed, so there may be others.</p>}
      {candidates.map((candidate) => (
        <label className="check" key={`${candidate.kind} ${candidate.value}`}>
          <input type="radio" value={candidate.value} {...register} />
          <span>
            <BreakableText>{candidateName(candidate)}</BreakableText>{' '}
            <span className="text-muted">
              – <BreakableText>{candidateReason(candidate)}</BreakableText>
            </span>
          </span>
        </label>
      ))}
      {answer.includes('/') && (
        <div className="nested">
          <label htmlFor="rangeAddress">Which one of them?</label>
          {error && <FieldError id="rangeAddress" text={error} />}
          <input
            id="rangeAddress"
            spellCheck={false}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'rangeAddress-error' : undefined}
            {...form.register('rangeAddress', {
              validate: (value, values) =>
                values.senderKind !== 'other' ||
                !values.answer.includes('/') ||
                isAddress(value.trim()) ||
                'Enter the IP address, or choose “I don’t know”',
            })}
          />
        </div>
      )}
      <label className="check">
        <input type="radio" value="" {...register} />I don’t know
      </label>
    </fieldset>
  )
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
