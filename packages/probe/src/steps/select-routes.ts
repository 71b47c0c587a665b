import type { Route, RouteSelection } from '@waypost/core/facts'
import type { Limits } from '@waypost/core/plan'
import type { AddressGuard } from '../ports.ts'

/** How many addresses of one host and family are listed; how many it has stands in the host's own facts. */
const maxListedPerFamily = 10

/** A host that takes mail, with the addresses that its names led to, in the order of the answers. */
export interface HostAddresses {
  exchange: string
  preference: number
  ipv4: string[]
  ipv6: string[]
}

/**
 * Lists every route in the order in which a sender tries them and chooses those to dial: two addresses a family and
 * host, each address once, none that the guard refuses, at most `limits.dials` in all. Pure.
 * Source: RFC 5321 §5.1 (order of preference, at least two addresses).
 */
export function selectRoutes(
  hosts: HostAddresses[],
  guard: Pick<AddressGuard, 'classify' | 'pass'>,
  limits: Limits,
): RouteSelection['routes'] {
  const dialled = new Set<string>()
  const inOrder = hosts.toSorted((one, other) => one.preference - other.preference)
  return inOrder.flatMap(({ exchange, preference, ipv4, ipv6 }) =>
    [ipv6, ipv4].flatMap((addresses, index): Route[] => {
      let chosenCount = 0
      return addresses.slice(0, maxListedPerFamily).map((address) => {
        const notDialledBecause = whyNot(address)
        if (notDialledBecause === undefined || notDialledBecause === 'same-address') chosenCount++
        if (notDialledBecause === undefined) dialled.add(address)
        return {
          exchange,
          preference,
          address,
          family: index === 0 ? 6 : 4,
          addressClass: guard.classify(address),
          isDialled: notDialledBecause === undefined,
          ...(notDialledBecause !== undefined && { notDialledBecause }),
        }
      })

      function whyNot(address: string): Route['notDialledBecause'] {
        if (guard.pass(address) === undefined) return 'not-public'
        if (chosenCount >= limits.addressesPerFamily) return 'limit-reached'
        if (dialled.has(address)) return 'same-address'
        return dialled.size >= limits.dials ? 'limit-reached' : undefined
      }
    }),
  )
}
