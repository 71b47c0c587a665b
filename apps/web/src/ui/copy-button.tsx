import { useEffect, useState, type ReactElement, type Ref } from 'react'
import { useAnnouncer } from './status-region.tsx'

/** Copies a text. Its own words say “Copied” for 4 s; the status region says what was copied. */
export function CopyButton(props: {
  label: string
  /** What the status region calls it, as in “{what} copied”. */
  what: string
  text: () => string | Promise<string>
  className?: string
  ref?: Ref<HTMLButtonElement>
}): ReactElement {
  const { label, what, text, className = 'button', ref } = props
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const announcer = useAnnouncer()
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 4_000)
    return () => clearTimeout(timer)
  }, [state])

  async function copy(): Promise<void> {
    const isCopied = await readAndCopy(text)
    setState(isCopied ? 'copied' : 'failed')
    announcer.say(isCopied ? `${what} copied` : `${what} could not be copied`)
  }

  return (
    <button type="button" className={className} onClick={() => void copy()} ref={ref}>
      {state === 'idle' ? label : state === 'copied' ? 'Copied' : 'Could not copy'}
    </button>
  )
}

/** A text that has to be fetched first may not come. */
async function readAndCopy(text: () => string | Promise<string>): Promise<boolean> {
  try {
    const read = text()
    return await copyText(typeof read === 'string' ? read : await read)
  } catch {
    return false
  }
}

/** The clipboard needs https; over http in an office network the old way still works. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.readOnly = true
    field.className = 'visually-hidden'
    const focused = document.activeElement
    document.body.append(field)
    field.select()
    const isCopied = document.execCommand('copy')
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
    return isCopied
  }
}
