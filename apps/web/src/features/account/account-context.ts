import type { MeView, Role } from '@waypost/contract'
import { createContext, useContext } from 'react'

/** Whose page this is. It stays when the session ends: what was typed stays with it until they are back. */
export const AccountContext = createContext<MeView | null>(null)

export function useAccount(): MeView {
  const account = useContext(AccountContext)
  if (account === null) throw new Error('A page for accounts is not within RequireAccount')
  return account
}

const rank: Record<Role, number> = { viewer: 0, agent: 1, admin: 2 }

/** Whether this account has at least this role. The API decides; this only hides what it refuses. */
export function useHasRole(role: Role): boolean {
  return rank[useAccount().role] >= rank[role]
}
