import type { InputHTMLAttributes, ReactElement, Ref } from 'react'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** A labelled input with its hint and, after a failed submit, what to enter instead. */
export function Field({ id, label, hint, error, ...input }: FieldProps): ReactElement {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && <FieldError id={id} text={error} />}
      <input id={id} aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined} {...input} />
    </div>
  )
}

export function FieldError({ id, text }: { id: string; text: string }): ReactElement {
  return (
    <p id={`${id}-error`} className="field-error">
      <span className="visually-hidden">Error: </span>
      {text}
    </p>
  )
}
