import { searchCodes, subjectNames, type SpokenCode } from '@waypost/core/status-codes'
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { HelpPage } from '../help/help-page.tsx'
import { codesPath, readCodeFilter } from './code-filter.ts'
import { CodeList } from './code-list.tsx'
import { CodeSearch } from './code-search.tsx'

/** All status codes, to look through and to search. What is looked for stands in the address. */
export function CodesPage(): ReactElement {
  const search = useSearch()
  const [, navigate] = useLocation()
  const announcer = useAnnouncer()
  const isSearched = useRef(false)
  const filter = useMemo(() => readCodeFilter(new URLSearchParams(search)), [search])
  const found = useMemo(() => searchCodes(filter.q, filter.whose === '' ? undefined : filter.whose), [filter])
  const isFiltered = codesPath(filter) !== '/help/codes'
  useEffect(() => {
    if (isSearched.current) announcer.say(foundWords(found.length), 'found')
    isSearched.current = false
  }, [announcer, found])
  return (
    <HelpPage title={filter.q === '' ? 'Status codes' : `${filter.q} · Status codes`} heading="Status codes">
      <p>
        A mail server says with a number why a message waits or came back. Look it up here. The words beside the number
        often tell more, so type them too.
      </p>
      <p>
        You have the whole message? <Link href="/bounce">Let us read it</Link>: we find the number that counts.
      </p>
      <CodeSearch
        filter={filter}
        onSearch={(next) => {
          isSearched.current = true
          navigate(codesPath(next))
        }}
      />
      <section aria-labelledby="found">
        <h2 id="found">{isFiltered ? 'Meanings found' : 'All codes'}</h2>
        {found.length === 0 ? <NothingFound /> : isFiltered ? <CodeList codes={found} /> : <CodeGroups codes={found} />}
      </section>
    </HelpPage>
  )
}

/** Folded by what the second number is about. */
function CodeGroups({ codes }: { codes: readonly SpokenCode[] }): ReactElement {
  const groups = Map.groupBy(codes, ({ row }) => (row.code.includes('.') ? Number(row.code.split('.')[1]) : -1))
  return (
    <div className="mt-3">
      {[...groups].map(([subject, own]) => (
        <details key={subject} className="disclosure">
          <summary>
            <h3>
              {subject === -1 ? 'Plain replies, such as 550' : `x.${subject}: ${subjectNames[subject] ?? ''}`}
              <span className="text-muted"> · {own.length}</span>
            </h3>
          </summary>
          <CodeList codes={own} />
        </details>
      ))}
    </div>
  )
}

function foundWords(count: number): string {
  return count === 0 ? 'No code found.' : count === 1 ? '1 meaning found.' : `${count} meanings found.`
}

function NothingFound(): ReactElement {
  return (
    <p className="mt-3">
      No code fits. Enter a number such as 4.4.7 or 550, or one word of the message such as “relay”. Or{' '}
      <Link href="/help/codes">show all codes</Link>.
    </p>
  )
}
