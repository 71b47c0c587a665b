import { getServers } from 'node:dns'
import { hostname } from 'node:os'
import { hostName } from './setting-readers.ts'

/**
 * Mail servers of three large providers, none of which depends on another: when none of them answers on port 25, the
 * fault is near us. An operator may name others. Source: MX records of gmail.com, outlook.com and icloud.com, 2026-11.
 */
export const defaultControlHosts = [
  'gmail-smtp-in.l.google.com',
  'outlook-com.olc.protection.outlook.com',
  'mx01.mail.icloud.com',
]

/** The machine's resolvers as its own configuration has them; reading them asks nobody. */
export function systemResolvers(): string {
  return getServers().join(',')
}

/** The machine's name as it may stand in EHLO; `localhost` when it is no host name. */
export function machineName(): string {
  const name = hostName.safeParse(hostname())
  return name.success ? name.data : 'localhost'
}

export function machineLabel(): string {
  return machineName().split('.')[0] ?? 'localhost'
}
