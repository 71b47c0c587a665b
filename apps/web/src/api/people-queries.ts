import { queryOptions } from '@tanstack/react-query'
import type { AuditView, OwnSessionsView, PeopleView } from '@waypost/contract'
import { requestJson } from './request.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => requestJson<PeopleView>('GET', '/api/people'),
})

/** What was done to accounts lately. Begins with the key of the people: what changes them adds to it. */
export const auditQuery = queryOptions({
  queryKey: ['people', 'audit'],
  queryFn: () => requestJson<AuditView>('GET', '/api/audit'),
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: () => requestJson<OwnSessionsView>('GET', '/api/me/sessions'),
})
