import type { AuditEntryView } from './audit.ts'
import type { Role } from './people.ts'

/** How roles are shown. */
export const roleNames: Record<Role, string> = { viewer: 'Viewer', agent: 'Helpdesk', admin: 'Admin' }

/** One line of the audit as a sentence. */
export function auditText({
  action,
  actorName,
  subjectName,
  details,
}: Pick<AuditEntryView, 'action' | 'actorName' | 'subjectName' | 'details'>): string {
  const who = actorName ?? 'Somebody'
  const whom = subjectName ?? 'an unknown account'
  // On the command line nobody signs in: whoever may use it is an admin of the machine.
  const admin = actorName ?? 'The command line'
  switch (action) {
    case 'setup':
      return `${who} made the first account`
    case 'sign-in':
      return `${who} signed in`
    case 'sign-in-failed':
      return `Somebody typed a wrong password for ${whom}`
    case 'sign-out':
      return `${who} signed out`
    case 'password-confirm-failed':
      return `${who} typed a wrong password while signed in`
    case 'password-changed':
      return `${who} changed the own password`
    case 'password-link-made':
      return `${admin} made a link for a new password of ${whom}`
    case 'password-reset':
      return actorName === subjectName ? `${who} set a new password by link` : `${admin} set a new password for ${whom}`
    case 'name-changed':
      return `${details?.from ?? who} is called ${details?.to ?? who} now`
    case 'role-changed':
      return `${who} changed ${whom} from ${roleText(details?.from)} to ${roleText(details?.to)}`
    case 'switched-off':
      return `${who} switched off ${whom}`
    case 'switched-on':
      return `${who} switched on ${whom}`
    case 'sessions-ended':
      return subjectName === null ? `${who} signed out elsewhere` : `${who} signed ${whom} out everywhere`
    case 'invitation-made':
      return `${who} invited ${whom} as ${roleText(details?.to)}`
    case 'invitation-used':
      return `${who} made an account with the invitation of ${details?.by ?? 'an admin'}`
    case 'invitation-withdrawn':
      return `${who} withdrew the invitation of ${whom}`
    case 'verdict-corrected':
      return `${who} said that a verdict about ${subjectName ?? 'a check'} was wrong`
    case 'correction-withdrawn':
      return `${who} took back that a verdict about ${subjectName ?? 'a check'} was wrong`
    case 'corrected-run-exported':
      return `${admin} exported a check of ${subjectName ?? 'somebody'} whose verdict was wrong`
  }
}

function roleText(role: string | undefined): string {
  return role !== undefined && role in roleNames ? roleNames[role as Role] : 'another role'
}
