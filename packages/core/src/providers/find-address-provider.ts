import { addressProviders, type AddressProvider } from './address-providers.ts'
import { isWithinAny } from './is-within-any.ts'

/** What is known about who holds an address. */
export interface HolderTraces {
  /** Of the zone in which its reverse name stands. */
  nameServers?: string[]
  /** Its reverse names. */
  names?: string[]
  /** Name and handle of its network in the registry. */
  networkNames?: string[]
}

/** Whose address it is, as far as one of its traces is a provider's that we know. Name servers tell the most. */
export function findAddressProvider({
  nameServers = [],
  names = [],
  networkNames = [],
}: HolderTraces): AddressProvider | undefined {
  return (
    addressProviders.find(({ nameServerDomains }) =>
      nameServers.some((name) => isWithinAny(name, nameServerDomains)),
    ) ??
    addressProviders.find((provider) => networkNames.some((name) => isNetworkOf(name, provider))) ??
    addressProviders.find(({ ptrDomains }) => names.some((name) => isWithinAny(name, ptrDomains)))
  )
}

/** `HETZNER-FSN1` is of `HETZNER`, `HETZNERS` is not. */
function isNetworkOf(name: string, { networkNames }: AddressProvider): boolean {
  const upper = name.toUpperCase()
  return networkNames.some((start) => upper.startsWith(start) && !/^[A-Z]/.test(upper.slice(start.length)))
}
