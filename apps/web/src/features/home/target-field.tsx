import type { KeyboardEvent, ReactElement } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { FieldError } from '../../ui/field.tsx'
import { localProblem, type CheckValues } from './check-values.ts'
import { saveDraft } from './draft.ts'
import { Understood } from './understood.tsx'

/** The check box. It grows with its text. Enter submits one line; with several it takes Ctrl or ⌘ as well. */
export function TargetField({
  form,
  onSubmit,
}: {
  form: UseFormReturn<CheckValues>
  onSubmit: () => void
}): ReactElement {
  const text = form.watch('text')
  const error = form.formState.errors.text?.message
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    const isOneLine = !event.currentTarget.value.includes('\n')
    if (!isOneLine && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <div className="field">
      <label htmlFor="text">Who are they writing to?</label>
      <p id="text-hint" className="hint">
        A domain, an email address or an IP address, or paste the whole bounce message. Several, one a line, are checked
        as a list.
      </p>
      {error && <FieldError id="text" text={error} />}
      <textarea
        id="text"
        rows={2}
        className="target-box"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={`text-hint understood${error ? ' text-error' : ''}`}
        onKeyDown={onKeyDown}
        {...form.register('text', {
          validate: async (value) => (await localProblem(value)) ?? true,
          onChange: (event: { target: { value: string } }) => saveDraft(event.target.value),
        })}
      />
      <Understood id="understood" text={text} />
    </div>
  )
}
