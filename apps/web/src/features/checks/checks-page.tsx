import { lazy, Suspense, useMemo, useRef, type ReactElement } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { usePageTitle } from '../../ui/page-title.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { RunList } from '../runs/run-list.tsx'
import { apiFilter, filterSearch, readFilter } from './search-filter.ts'
import { SearchForm } from './search-form.tsx'

const NewestBatches = lazy(async () => ({ default: (await import('../batch/newest-batches.tsx')).NewestBatches }))

/** All checks of everybody, to look through and to search. What is looked for stands in the address. */
export function ChecksPage(): ReactElement {
  const search = useSearch()
  const [, navigate] = useLocation()
  const announcer = useAnnouncer()
  const isSearched = useRef(false)
  const filter = useMemo(() => readFilter(new URLSearchParams(search)), [search])
  const isFiltered = filterSearch(filter) !== ''
  usePageTitle(filter.q === '' ? 'Search checks' : `${filter.q} · Search checks`)
  return (
    <>
      <h1 id="page-heading">Search checks</h1>
      <SearchForm
        filter={filter}
        onSearch={(next) => {
          isSearched.current = true
          navigate(`/checks${filterSearch(next)}`)
        }}
      />
      <section className="section" aria-labelledby="checks">
        <h2 id="checks">{isFiltered ? 'Checks found' : 'All checks'}</h2>
        <RunList
          filter={apiFilter(filter)}
          linked="name"
          empty={isFiltered ? <NothingFound /> : <NoChecks />}
          onFound={(count, hasOlder) => {
            if (isSearched.current) announcer.say(foundWords(count, hasOlder), 'found')
            isSearched.current = false
          }}
        />
      </section>
      {!isFiltered && (
        <Suspense>
          <NewestBatches />
        </Suspense>
      )}
    </>
  )
}

function foundWords(count: number, hasOlder: boolean): string {
  if (count === 0) return 'No check found.'
  const checks = count === 1 ? '1 check' : `${count} checks`
  return hasOlder ? `The newest ${checks} are shown.` : `${checks} found.`
}

function NothingFound(): ReactElement {
  return (
    <p>
      No check fits. Look for fewer words, or <Link href="/checks">show all checks</Link>.
    </p>
  )
}

function NoChecks(): ReactElement {
  return (
    <p>
      No checks yet. <Link href="/">Start a check</Link>
    </p>
  )
}
