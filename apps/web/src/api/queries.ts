import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type {
  AddressView,
  BatchList,
  BatchState,
  BatchView,
  InstallationView,
  MeView,
  PairKey,
  PairView,
  RunListView,
  RunView,
  SendersView,
  SetupView,
  StatusView,
  TranscriptsView,
  UnderstoodView,
} from '@waypost/contract'
import { ProblemError, requestJson } from './request.ts'

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<MeView | null> => {
    try {
      return await requestJson<MeView>('GET', '/api/me')
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
})

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => requestJson<SetupView>('GET', '/api/setup'),
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => requestJson<StatusView>('GET', '/api/status'),
  refetchInterval: 30_000,
})

/** What the page /status shows. */
export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => requestJson<InstallationView>('GET', '/api/installation'),
  refetchInterval: 10_000,
})

/** The saved senders: the one that is taken when nobody is named comes first. */
export const sendersQuery = queryOptions({
  queryKey: ['senders'],
  queryFn: () => requestJson<SendersView>('GET', '/api/senders'),
  staleTime: 60_000,
})

/** What is known of an address that sends. */
export function addressQuery(address: string) {
  return queryOptions({
    queryKey: ['address', address],
    queryFn: () => requestJson<AddressView>('GET', `/api/addresses?address=${encodeURIComponent(address)}`),
    staleTime: 10_000,
  })
}

export function recentRunsQuery(scope: 'mine' | 'everyone') {
  return queryOptions({
    queryKey: ['runs', scope],
    queryFn: () => requestJson<RunListView>('GET', `/api/runs?single=true${scope === 'mine' ? '&mine=true' : ''}`),
  })
}

/** Checks of a filter, a page at a time; the filter is the query of GET /api/runs. */
export function runListQuery(filter: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: ['runs', 'list', filter],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) })
      return requestJson<RunListView>('GET', `/api/runs?${query.toString()}`)
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 10_000,
  })
}

/** A list of checks: its counts, and so many of its lines. It is asked for again until nothing of it is left to do. */
export function batchQuery(batchId: string, { state, limit }: { state: BatchState | undefined; limit: number }) {
  const query = new URLSearchParams({ limit: String(limit), ...(state && { state }) })
  return queryOptions({
    queryKey: ['batch', batchId, query.toString()],
    queryFn: () => requestJson<BatchView>('GET', `/api/batches/${encodeURIComponent(batchId)}?${query.toString()}`),
    placeholderData: keepPreviousData,
    refetchInterval: (known) => (known.state.data?.isOver === false ? 2_000 : false),
  })
}

/** The newest lists of everybody. */
export const batchesQuery = queryOptions({
  queryKey: ['batches'],
  queryFn: () => requestJson<BatchList>('GET', '/api/batches'),
  staleTime: 10_000,
})

/** The checks of a pair. Without `from` the API chooses the sender. */
export function pairQuery({ domain, from }: Partial<PairKey>, { limit = 20 }: { limit?: number } = {}) {
  const query = new URLSearchParams({ limit: String(limit) })
  if (typeof domain === 'string') query.set('domain', domain)
  if (from !== undefined) query.set('from', from)
  return queryOptions({
    queryKey: ['runs', 'pair', query.toString()],
    queryFn: () => requestJson<PairView>('GET', `/api/pairs?${query.toString()}`),
    staleTime: 10_000,
  })
}

export function understoodQuery(text: string) {
  return queryOptions({
    queryKey: ['understand', text],
    queryFn: () => requestJson<UnderstoodView>('GET', `/api/understand?text=${encodeURIComponent(text)}`),
    staleTime: 300_000,
    retry: false,
  })
}

/** A run, live or finished. An answer older than what the stream already brought is dropped. */
export function runQuery(runId: string) {
  return queryOptions({
    queryKey: ['run', runId],
    queryFn: async ({ client }: { client: QueryClient }): Promise<RunView> => {
      const fetched = await requestJson<RunView>('GET', `/api/runs/${encodeURIComponent(runId)}`)
      const known = client.getQueryData<RunView>(['run', runId])
      return known && known.lastSeq > fetched.lastSeq ? known : fetched
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function transcriptsQuery(runId: string) {
  return queryOptions({
    queryKey: ['transcripts', runId],
    queryFn: () => requestJson<TranscriptsView>('GET', `/api/runs/${encodeURIComponent(runId)}/transcripts`),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
