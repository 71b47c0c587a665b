import { queryOptions } from '@tanstack/react-query'
import type { CorrectionView } from '@waypost/contract'
import { requestJson } from './request.ts'

/** What somebody says the verdict of a check should have been. */
export function correctionQuery(runId: string) {
  return queryOptions({
    queryKey: ['correction', runId],
    queryFn: () => requestJson<CorrectionView>('GET', `/api/runs/${runId}/correction`),
    staleTime: 60_000,
  })
}
