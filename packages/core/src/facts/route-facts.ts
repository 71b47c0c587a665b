export const addressClasses = [
  'public',
  'allowed',
  'private',
  'loopback',
  'link-local',
  'carrier-nat',
  'unique-local',
  'documentation',
  'multicast',
  'metadata',
  'embedded-ipv4',
  'reserved',
  'unspecified',
] as const
/** `allowed`: not public by itself, but inside a range the operator named; it counts as public. */
export type AddressClass = (typeof addressClasses)[number]

/** One address of one MX host, in the order in which a sender would try them. */
export interface Route {
  exchange: string
  preference: number
  address: string
  family: 4 | 6
  addressClass: AddressClass
  /** True when this run dials it. */
  isDialled: boolean
  /** Why not, when it does not. */
  notDialledBecause?: 'not-public' | 'limit-reached' | 'same-address'
}

/** All routes for mail to a domain, after MX and address lookups, before anything was dialled. */
export interface RouteSelection {
  /** True when the domain has no MX and its own address counts (RFC 5321 §5.1). */
  isImplicitMx: boolean
  routes: Route[]
  /** MX hosts beyond the limit of hosts that are looked up. */
  hostsLeftOutCount: number
}
