import { useMutation } from '@tanstack/react-query'
import type { BatchAccepted, BatchRequest, Problem } from '@waypost/contract'
import { useLocation } from 'wouter'
import { requestJson } from './request.ts'

/** Starts the checks of a list and opens its page as soon as the API has accepted it. */
export function useStartBatch() {
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: (request: BatchRequest) => requestJson<BatchAccepted>('POST', '/api/batches', request),
    onSuccess: ({ batchId }) => navigate(`/batches/${batchId}`),
  })
}

const shownLines = 3

/** Why a request was refused; of a list, the first lines that are wrong and why. */
export function refusalText({ detail, lines }: Pick<Problem, 'detail' | 'lines'>): string {
  if (!lines) return detail
  const shown = lines.slice(0, shownLines).map((one) => `Line ${one.line}: ${one.detail}.`)
  return [detail, ...shown].join(' ')
}
