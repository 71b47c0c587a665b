import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CheckAccepted, CheckRequest, PairKey, RunView } from '@waypost/contract'
import { useLocation } from 'wouter'
import { requestJson } from './request.ts'

/** Set for a run that this page has started: it sees each wait of it begin. */
export function startedHereKey(runId: string): [string, string] {
  return ['started-here', runId]
}

/** Set to when it was, for a run that this page was led to because somebody had asked for the same a moment before. */
export function joinedKey(runId: string): [string, string] {
  return ['joined', runId]
}

/** Starts a check and opens its page as soon as the API has accepted it. */
export function useStartCheck() {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: CheckRequest) => requestJson<CheckAccepted>('POST', '/api/checks', request),
    onSuccess: ({ runId, isJoined }) => {
      void client.invalidateQueries({ queryKey: ['runs'] })
      if (isJoined) client.setQueryData(joinedKey(runId), Date.now())
      else client.setQueryData(startedHereKey(runId), true)
      navigate(`/r/${runId}`)
    },
  })
}

/** The request that checks a pair; our own mail server is not named, so that its saved details are used. */
export function requestOfPair({ domain, from }: PairKey, isOurs: boolean): CheckRequest {
  if (domain === null) return { text: from, ...(isOurs ? {} : { from: null }) }
  return { text: domain, ...(isOurs ? {} : { from: from === '' ? null : from }) }
}

/** The request that repeats a run with the same sender and choices. */
export function repeatOf(run: RunView, changes: Partial<CheckRequest> = {}): CheckRequest {
  const { sender } = run
  const typed = sender?.source === 'typed' ? (sender.address ?? sender.name) : undefined
  return {
    text: run.input,
    ...(sender === null ? { from: null } : {}),
    ...(typed === undefined ? {} : { from: typed }),
    ...(run.ticket === null ? {} : { ticket: run.ticket }),
    ...(run.isDeep ? { isDeep: true } : {}),
    ...(run.asksRecipient ? { askRecipient: true } : {}),
    ...(run.asksOthers ? { askOthers: true } : {}),
    ...changes,
  }
}
