import { useQuery } from '@tanstack/react-query'
import { roleNames, type InvitedView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { requestJson } from '../../api/request.ts'
import { LinkProblem } from './link-problem.tsx'
import { useLinkToken } from './link-token.ts'
import { NewAccountForm } from './new-account-form.tsx'

const roleWords = {
  viewer: 'You will be able to read checks.',
  agent: 'You will be able to check mail.',
  admin: 'You will be able to check mail and change settings.',
}

/** Where the link of an invitation leads: the colleague makes the own account. */
export function InvitePage(): ReactElement {
  const token = useLinkToken()
  const { data: invited, error } = useQuery({
    queryKey: ['invited', token],
    queryFn: () => requestJson<InvitedView>('POST', '/api/invitation-links/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error && !invited) return <LinkProblem error={error} />
  if (!invited) return <div className="page-pending" />
  const { invitedBy, role } = invited
  return (
    <NewAccountForm heading="Make your account" path="/api/invitation-links/accept" token={token} known={invited}>
      {invitedBy} invited you as {roleNames[role]}. {roleWords[role]}
    </NewAccountForm>
  )
}
