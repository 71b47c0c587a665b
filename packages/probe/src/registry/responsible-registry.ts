import ipaddr from 'ipaddr.js'
import { registries } from './registries.ts'

/**
 * The address of the registry that answers for an IP address, or undefined when none does. The blocks do not overlap,
 * so the first match is the longest. Source: RFC 9224 §5.
 */
export function responsibleRegistry(address: string): string | undefined {
  const parsed = ipaddr.parse(address)
  const isIts =
    parsed instanceof ipaddr.IPv4
      ? ({ ipv4 }: (typeof registries)[number]) => ipv4.includes(parsed.octets[0] ?? 0)
      : ({ ipv6 }: (typeof registries)[number]) => ipv6.some((block) => parsed.match(ipaddr.IPv6.parseCIDR(block)))
  return registries.find(isIts)?.url
}
