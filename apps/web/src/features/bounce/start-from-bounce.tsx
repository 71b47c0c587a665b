import { useQuery } from '@tanstack/react-query'
import type { SavedSender } from '@waypost/contract'
import { senderOfNotice } from '@waypost/core/bounce'
import type { BounceNotice } from '@waypost/core/facts'
import { classifyAddress, isPublicClass } from '@waypost/core/target'
import { keptValues } from '@waypost/core/words'
import { BreakableText } from '@waypost/report'
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react'
import { useForm, type UseFormRegisterReturn } from 'react-hook-form'
import { evidenceIn } from '../../api/evidence-in.ts'
import { statusQuery } from '../../api/queries.ts'
import { useStartCheck } from '../../api/start-check.ts'
import { Field } from '../../ui/field.tsx'
import { useHasRole } from '../account/account-context.ts'
import { NotAllowedNote } from '../account/roles.tsx'
import { senderOf, type CheckValues } from '../home/check-values.ts'
import { StartFailure } from '../run/start-failure.tsx'
import { momentLabel } from './say-moment.ts'

const OtherSender = lazy(async () => ({ default: (await import('../home/other-sender.tsx')).OtherSender }))

interface Props {
  notice: BounceNotice
  saved: SavedSender[]
}

/** The check that the bounce leads to, with recipient, sender and address filled in. Only from here something is sent. */
export function StartFromBounce({ notice, saved }: Props): ReactElement {
  const mayCheck = useHasRole('agent')
  const [isSwapped, setIsSwapped] = useState(false)
  const isToUs = notice.direction === 'to-us'
  return (
    <section className="section" aria-labelledby="start">
      <h2 id="start">Check whether it is still so</h2>
      {isToUs && (
        <div className="notice">
          <p>
            This mail was going the other way: from {notice.senderDomain ?? 'them'} to us.{' '}
            {isSwapped ? 'The check now looks at their way to us.' : 'Turn the check around?'}
          </p>
          <p className="actions">
            <button type="button" className="button" onClick={() => setIsSwapped(!isSwapped)}>
              Swap sender and recipient
            </button>
          </p>
        </div>
      )}
      {mayCheck ? (
        <StartForm key={String(isSwapped)} notice={notice} saved={saved} isWayBack={isToUs && !isSwapped} />
      ) : (
        <NotAllowedNote what="check" />
      )}
    </section>
  )
}

function StartForm({ notice, saved, isWayBack }: Props & { isWayBack: boolean }): ReactElement {
  const start = useStartCheck()
  const isDemo = useQuery(statusQuery).data?.demo != null
  const allowedRanges = isDemo ? ['127.0.0.0/8'] : []
  const evidence = evidenceIn(notice)
  // Of the way back the bounce says nothing: who sends there is us.
  const named = isWayBack
    ? undefined
    : senderOfNotice(evidence, saved, (address) => isPublicClass(classifyAddress(address, allowedRanges)))
  const usual = saved.find(({ isPartner }) => !isPartner)
  const form = useForm<CheckValues>({
    shouldFocusError: false,
    defaultValues: {
      text: (isWayBack ? notice.senderDomain : notice.recipient) ?? '',
      senderKind: named ? 'notice' : usual ? 'saved' : 'none',
      senderId: usual?.id ?? '',
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
  const kind = form.watch('senderKind')
  const error = form.formState.errors.text?.message
  const submit = form.handleSubmit(
    (values) => {
      if (start.isPending) return
      const ticket = values.ticket.trim()
      start.mutate({
        text: values.text.trim(),
        bounce: evidence,
        ...senderOf(values),
        ...(ticket === '' ? {} : { ticket }),
      })
    },
    () => form.setFocus('text'),
  )
  const clues = {
    ...(evidence.sendingAddress !== undefined && { quoted: [evidence.sendingAddress] }),
    ...(evidence.reportingMta !== undefined && { reportingMta: { name: evidence.reportingMta } }),
  }
  return (
    <form className="check-form" aria-label="Start a check" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        id="text"
        label="Who were they writing to?"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        error={error}
        {...form.register('text', { validate: (value) => value.trim() !== '' || 'Enter the address of the recipient' })}
      />
      <fieldset className="field">
        <legend>Who was sending?</legend>
        {named && (
          <Choice value="notice" register={form.register('senderKind')}>
            As the bounce says:{' '}
            <BreakableText>
              {[
                named.kind === 'saved' ? saved[named.index]?.name : named.from,
                named.kind === 'saved' ? named.address : named.mailDomain,
              ]
                .filter((part, place, all) => part !== undefined && all.indexOf(part) === place)
                .join(', ')}
            </BreakableText>
          </Choice>
        )}
        {saved.map(({ id, name, addresses, isPartner }) => (
          <label className="check" key={id}>
            <input
              type="radio"
              name="senderKind"
              checked={kind === 'saved' && form.watch('senderId') === id}
              onChange={() => {
                form.setValue('senderId', id)
                form.setValue('senderKind', 'saved')
              }}
            />
            <span>
              {name}
              {isPartner && ' (partner)'} <span className="text-muted">{addresses[0]}</span>
            </span>
          </label>
        ))}
        <Choice value="other" register={form.register('senderKind')}>
          Someone else, for example a partner
        </Choice>
        {kind === 'other' && (
          <Suspense fallback={<div className="nested other-pending" />}>
            <OtherSender form={form} clues={clues} />
          </Suspense>
        )}
        <Choice value="none" register={form.register('senderKind')}>
          I don’t know: check only where the mail goes
        </Choice>
      </fieldset>
      <Field
        id="ticket"
        label="Ticket number"
        hint="Saved with the check and put into every text you copy."
        maxLength={80}
        autoComplete="off"
        {...form.register('ticket')}
      />
      <Kept values={keptValues(evidence, momentLabel)} />
      {start.error && <StartFailure error={start.error} />}
      <button type="submit" className="button button-main" aria-disabled={start.isPending}>
        {start.isPending ? 'Starting…' : notice.kind === 'delayed' ? 'Check why it is slow' : 'Check this now'}
      </button>
    </form>
  )
}

function Choice(props: { value: string; register: UseFormRegisterReturn; children: ReactNode }): ReactElement {
  const { value, register, children } = props
  return (
    <label className="check">
      <input type="radio" value={value} {...register} />
      <span>{children}</span>
    </label>
  )
}

function Kept({ values }: { values: { label: string; text: string }[] }): ReactElement {
  return (
    <details className="disclosure mt-4">
      <summary>
        <span>
          What we will keep if you start a check: the {values.length} values here. Not the subject, not the text of the
          mail.
        </span>
      </summary>
      <dl className="words">
        {values.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <BreakableText>{text}</BreakableText>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
