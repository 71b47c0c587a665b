import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CheckAccepted, CheckRequest, PairKey, RunView, SenderNamed } from '@waypost/contract'
import { useLocation } from 'wouter'
import { evidenceIn } from './evidence-in.ts'
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

/** The request that checks a pair; a saved sender is named by its id, so that all its saved details are used. */
export function requestOfPair({ domain, from }: PairKey, savedId: string | undefined): CheckRequest {
  const who = savedId === undefined ? { from: domain === null || from === '' ? null : from } : { sender: savedId }
  return { text: domain ?? from, ...who }
}

/** The request that repeats a run with the same sender and choices. */
export function repeatOf(run: RunView, changes: Partial<CheckRequest> = {}): CheckRequest {
  return {
    text: run.input,
    ...senderOf(run),
    ...(run.ticket === null ? {} : { ticket: run.ticket }),
    ...(run.isDeep ? { isDeep: true } : {}),
    ...(run.asksRecipient ? { askRecipient: true } : {}),
    ...(run.asksOthers ? { askOthers: true } : {}),
    ...(run.bounce === undefined ? {} : { bounce: evidenceIn(run.bounce) }),
    ...changes,
  }
}

/** Nothing for one that was saved before senders had ids: then it was our own, and the usual one is taken. */
function senderOf({ sender }: RunView): SenderNamed {
  if (sender === null) return { from: null }
  if (sender.source === 'saved') return sender.id === undefined ? {} : { sender: sender.id }
  const from = sender.address ?? sender.name ?? sender.mailDomain
  if (from === undefined) return {}
  const { mailDomain, selectors } = sender
  return { from, ...(mailDomain !== undefined && { mailDomain }), ...(selectors && { selectors }) }
}
