import { networkInterfaces } from 'node:os'
import { canonicalAddress, classifyAddress } from '@waypost/core/target'
import type { ProbeSettings } from '../settings.ts'

/**
 * The addresses at which others see this machine: those of its interfaces that are public, and those of the settings.
 * Canonical; what stands before a translating router is unknown unless WAYPOST_SOURCE_ADDRESS says it.
 */
export function ownAddresses(settings: Pick<ProbeSettings, 'sourceAddress' | 'bindAddress'>): string[] {
  const configured = [settings.sourceAddress, settings.bindAddress].filter((address) => address !== undefined)
  const onInterfaces = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .flatMap(({ address }) => canonicalAddress(address) ?? [])
    .filter((address) => classifyAddress(address, []) === 'public')
  return [...new Set([...configured, ...onInterfaces])]
}
