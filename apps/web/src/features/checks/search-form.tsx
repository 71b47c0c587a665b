import { useLayoutEffect, useRef, type ReactElement } from 'react'
import { Link } from 'wouter'
import { filterSearch, readFilter, stateChoices, type SearchFilter } from './search-filter.ts'

/** The words and choices to look for checks by. Nothing changes before “Search” is pressed. */
export function SearchForm(props: { filter: SearchFilter; onSearch: (filter: SearchFilter) => void }): ReactElement {
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
      aria-label="Search checks"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = new URLSearchParams()
        for (const [name, value] of new FormData(event.currentTarget)) {
          if (typeof value === 'string') chosen.set(name, value)
        }
        onSearch(readFilter(chosen))
      }}
    >
      <div className="field wide">
        <label htmlFor="q">Words to look for</label>
        <p id="q-hint" className="hint">
          A domain, an email address, an IP address, a sender or a ticket. The beginning of a word is enough.
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
      <div className="field">
        <label htmlFor="state">State</label>
        <select id="state" name="state">
          <option value="">Any</option>
          {stateChoices.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="who">Whose checks</label>
        <select id="who" name="who">
          <option value="">Everyone’s</option>
          <option value="mine">Only mine</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="since">From</label>
        <input id="since" name="since" type="date" />
      </div>
      <div className="field">
        <label htmlFor="until">To</label>
        <input id="until" name="until" type="date" />
      </div>
      <div className="actions">
        <button type="submit" className="button button-main">
          Search
        </button>
        {filterSearch(filter) !== '' && (
          <Link href="/checks" className="button">
            Show all checks
          </Link>
        )}
      </div>
    </form>
  )
}
