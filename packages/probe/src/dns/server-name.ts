import { isIPv6 } from 'node:net'

/** A server as people write it: `192.0.2.1:53`, `[2001:db8::1]:53`. */
export function serverName(server: { address: string; port: number }): string {
  return `${isIPv6(server.address) ? `[${server.address}]` : server.address}:${server.port}`
}
