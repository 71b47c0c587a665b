import { useInfiniteQuery } from '@tanstack/react-query'
import type { ListedRun } from '@waypost/contract'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { runListQuery } from '../../api/queries.ts'
import { ProblemError } from '../../api/request.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { RunLine } from './run-line.tsx'
import { isLive } from './run-word.ts'

/** All checks of a filter, newest first, a page at a time. */
export function RunList(props: {
  filter: Record<string, string>
  linked: 'name' | 'time'
  /** What stands here when no check fits. */
  empty: ReactNode
  /** Hears how many are shown whenever the filter's first page has come. */
  onFound?: (count: number, hasOlder: boolean) => void
}): ReactElement {
  const { filter, linked, empty, onFound } = props
  const list = useInfiniteQuery({
    ...runListQuery(filter),
    // A check that still runs is about to change.
    refetchInterval: ({ state }) => (state.data?.pages.some(({ runs }) => runs.some(isLive)) ? 3_000 : false),
  })
  const pages = list.data?.pages
  const runs = uniqueRuns(pages?.flatMap((page) => page.runs) ?? [])
  const isFirstPage = pages?.length === 1
  useEffect(() => {
    if (isFirstPage && !list.isPlaceholderData) onFound?.(runs.length, list.hasNextPage)
    // Told once for each filter, however often the page is asked for again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isFirstPage, JSON.stringify(filter)])
  if (!pages) return list.isError ? <p className="mt-4">{lostWords(list.error)}</p> : <div className="page-pending" />
  if (runs.length === 0) return <div className="mt-4">{empty}</div>
  return (
    <>
      <ol className="recent">
        {runs.map((run) => (
          <RunLine key={run.id} run={run} linked={linked} />
        ))}
      </ol>
      <OlderChecks list={list} count={runs.length} isPaged={pages.length > 1} />
    </>
  )
}

function OlderChecks(props: {
  list: Pick<
    ReturnType<typeof useInfiniteQuery>,
    'fetchNextPage' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'
  >
  count: number
  isPaged: boolean
}): ReactElement {
  const { list, count, isPaged } = props
  const announcer = useAnnouncer()
  const end = useRef<HTMLParagraphElement>(null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isAsked.current) return
    isAsked.current = false
    announcer.say(`${count} checks are shown${list.hasNextPage ? '' : ', these are all'}.`)
    // The button that had focus is gone with the last page.
    if (!list.hasNextPage) end.current?.focus()
  }, [announcer, count, list.hasNextPage])
  if (!list.hasNextPage) {
    return isPaged ? (
      <p ref={end} tabIndex={-1} className="mt-4 text-muted">
        These are all checks.
      </p>
    ) : (
      <></>
    )
  }
  return (
    <div className="mt-4">
      <button
        type="button"
        className="button"
        aria-disabled={list.isFetchingNextPage}
        onClick={() => {
          if (list.isFetchingNextPage) return
          isAsked.current = true
          void list.fetchNextPage()
        }}
      >
        {list.isFetchingNextPage ? 'Loading…' : 'Show older checks'}
      </button>
      {list.isFetchNextPageError && <p className="field-error">Older checks can’t be loaded right now. Try again.</p>}
    </div>
  )
}

/** While pages are asked for, a new check may push one from a page to the next: each is shown once. */
function uniqueRuns(runs: ListedRun[]): ListedRun[] {
  return [...new Map(runs.map((run) => [run.id, run])).values()]
}

function lostWords(error: Error): string {
  const isRefused = error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 401
  return isRefused ? error.problem.detail : 'The checks can’t be loaded right now. They are not lost.'
}
