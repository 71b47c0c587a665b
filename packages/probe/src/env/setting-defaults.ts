import { getServers } from 'node:dns'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { serverName } from '../dns/server-name.ts'
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

/**
 * The machine's resolvers as its own configuration has them, always with their port; 127.0.0.1 where it names nobody.
 * Those with a zone (`fe80::1%eth0`) are left out: a zone has no place in an address that is dialled.
 */
export function systemResolvers(): string {
  const servers = getServers().filter((server) => !server.includes('%'))
  return (servers.length > 0 ? servers : ['127.0.0.1']).map(withPort).join(',')
}

function withPort(server: string): string {
  return isIP(server) === 0 ? server : serverName({ address: server, port: 53 })
}

/** The machine's name as it may stand in EHLO; `localhost` when it is no host name. */
export function machineName(): string {
  const name = hostName.safeParse(hostname())
  return name.success ? name.data : 'localhost'
}

export function machineLabel(): string {
  return machineName().split('.')[0] ?? 'localhost'
}
