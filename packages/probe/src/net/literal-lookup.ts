import { isIP } from 'node:net'

/**
 * A look-up that knows no names: an address is itself, anything else is an error. Given to every socket, so that no
 * slip can make the operating system resolve a name (or read `127.1` as an address).
 */
export function literalLookup(
  hostname: string,
  _options: unknown,
  callback: (error: Error | null, address: string, family: number) => void,
): void {
  const family = isIP(hostname)
  if (family === 0) callback(new Error('names are not given to sockets'), '', 4)
  else callback(null, hostname, family)
}
