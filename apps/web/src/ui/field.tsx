import type { InputHTMLAttributes, ReactElement, ReactNode, Ref, TextareaHTMLAttributes } from 'react'

interface Labels {
  id: string
  label: string
  hint?: string
  error?: string | undefined
}
type FieldProps = Labels & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }
type TextFieldProps = Labels & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }

/** A labelled input with its hint and, after a failed submit, what to enter instead. */
export function Field({ id, label, hint, error, ...input }: FieldProps): ReactElement {
  return (
    <Labelled {...{ id, label, hint, error }}>
      <input {...described({ id, hint, error })} {...input} />
    </Labelled>
  )
}

/** The same for several lines; it grows with its text. */
export function TextField({ id, label, hint, error, ...area }: TextFieldProps): ReactElement {
  return (
    <Labelled {...{ id, label, hint, error }}>
      <textarea rows={2} spellCheck={false} autoCapitalize="none" {...described({ id, hint, error })} {...area} />
    </Labelled>
  )
}

function Labelled(props: { [Name in keyof Labels]: Labels[Name] | undefined } & { children: ReactNode }): ReactElement {
  const { id = '', label, hint, error, children } = props
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && <FieldError id={id} text={error} />}
      {children}
    </div>
  )
}

function described({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined } as const
}

export function FieldError({ id, text }: { id: string; text: string }): ReactElement {
  return (
    <p id={`${id}-error`} className="field-error">
      <span className="visually-hidden">Error: </span>
      {text}
    </p>
  )
}
