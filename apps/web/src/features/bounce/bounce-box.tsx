import { useQuery } from '@tanstack/react-query'
import type { BounceProblem } from '@waypost/core/words'
import { bounceProblemText } from '@waypost/core/words'
import { maxBounceBytes } from '@waypost/core/bounce'
import { useRef, useState, type DragEvent, type ReactElement } from 'react'
import { statusQuery } from '../../api/queries.ts'
import { FieldError } from '../../ui/field.tsx'
import { isReadableName, noInput, type BounceInput } from './bounce-input.ts'
import { sampleBounce } from './sample-bounce.ts'

interface Props {
  input: BounceInput
  /** Why what is there can't be read. */
  problem: BounceProblem | undefined
  onInput: (input: BounceInput) => void
}

/** Where a bounce is pasted, dropped or opened. */
export function BounceBox({ input, problem, onInput }: Props): ReactElement {
  const picker = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const demo = useQuery(statusQuery).data?.demo
  const [refused, setRefused] = useState<BounceProblem>()
  const [isOver, setIsOver] = useState(false)
  const shownProblem = refused ?? problem

  function give(next: BounceInput): void {
    setRefused(undefined)
    onInput(next)
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    if (!isReadableName(file.name)) setRefused('file-type')
    else if (file.size > maxBounceBytes) setRefused('too-large')
    else give({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }

  function drop(event: DragEvent): void {
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void open(file)
  }

  function trySample(): void {
    const story = demo?.find(({ name }) => name === 'no-ptr')
    const names = story?.from ? { recipientDomain: story.target, address: story.from } : undefined
    const text = sampleBounce(names ?? { recipientDomain: 'fabrikam.example', address: '203.0.113.25' }, new Date())
    give({ kind: 'text', text })
  }

  const isFilled = input.kind === 'file' || input.text !== ''
  return (
    <div
      className={`check-form bounce-box${isOver ? ' bounce-box-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="field">
        <label htmlFor="bounce">The bounce message, a delay notice, or lines of a mail server’s log</label>
        <p id="bounce-hint" className="hint">
          Paste all of it, or drop the message here as a file.
        </p>
        {shownProblem && <FieldError id="bounce" text={bounceProblemText(shownProblem)} />}
        <textarea
          id="bounce"
          ref={box}
          rows={6}
          className="bounce-text"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          aria-invalid={shownProblem ? true : undefined}
          aria-describedby={`bounce-hint${shownProblem ? ' bounce-error' : ''}`}
          value={input.kind === 'text' ? input.text : ''}
          onChange={(event) => give({ kind: 'text', text: event.target.value })}
        />
        {input.kind === 'file' && <p className="understood">Opened: {input.name}</p>}
      </div>
      <p className="actions">
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          Open a file (.eml, .msg, .txt)
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="The bounce as a file"
          accept=".eml,.msg,.txt,.log,message/rfc822,text/plain"
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <button
          type="button"
          className="button"
          aria-disabled={!isFilled}
          onClick={() => {
            give(noInput)
            box.current?.focus()
          }}
        >
          Clear
        </button>
        <button type="button" className="button button-quiet" onClick={trySample}>
          Try with a sample
        </button>
      </p>
    </div>
  )
}
