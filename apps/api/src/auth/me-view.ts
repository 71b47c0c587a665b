import type { MeView } from '@waypost/contract'
import type { Transaction } from '../store/database.ts'
import { firstAdminName } from '../store/people.ts'
import type { Colleague } from './sessions.ts'

/** What a page knows of who is signed in. */
export async function makeMeView(prisma: Transaction, colleague: Colleague): Promise<MeView> {
  const { name, email, role, sessionEndsAt, sessionLastsUntil } = colleague
  const endsInMs = sessionEndsAt.getTime() - Date.now()
  return {
    name,
    email,
    role,
    adminName: await firstAdminName(prisma),
    session: {
      endsInSeconds: Math.max(0, Math.round(endsInMs / 1_000)),
      canExtend: sessionEndsAt < sessionLastsUntil,
    },
  }
}
