import { speakerNames } from '@waypost/core/status-codes'
import { codeSpeakers } from '@waypost/core/vocabulary'
import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { Link } from 'wouter'
import { codesPath, readCodeFilter, type CodeFilter } from './code-filter.ts'

/** The number or words to look for, and who wrote them. Nothing changes before “Search” is pressed. */
export function CodeSearch(props: { filter: CodeFilter; onSearch: (filter: CodeFilter) => void }): ReactElement {
  const { filter, onSearch } = props
  const ref = useRef<HTMLFormElement>(null)
  // Going back in the browser changes the address, and the fields say what it holds.
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(filter)) {
      const field = ref.current?.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    }
  }, [filter])
  return (
    <form
      ref={ref}
      role="search"
      aria-label="Search status codes"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = new URLSearchParams()
        for (const [name, value] of new FormData(event.currentTarget)) {
          if (typeof value === 'string') chosen.set(name, value)
        }
        onSearch(readCodeFilter(chosen))
      }}
    >
      <div className="field wide">
        <label htmlFor="q">Number or words</label>
        <p id="q-hint" className="hint">
          As they stand in the message: 4.4.7, #5.1.1, 447, 550 5.7.1, mailbox full, or the whole line.
        </p>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="q-hint"
        />
      </div>
      <div className="field wide">
        <label htmlFor="whose">Whose meaning</label>
        <select id="whose" name="whose">
          <option value="">Everybody’s</option>
          {codeSpeakers.map((speaker) => (
            <option key={speaker} value={speaker}>
              {speakerNames[speaker]}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <button type="submit" className="button button-main">
          Search
        </button>
        {codesPath(filter) !== '/help/codes' && (
          <Link href="/help/codes" className="button">
            Show all codes
          </Link>
        )}
      </div>
    </form>
  )
}
