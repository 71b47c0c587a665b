import { createResolver } from './dns/create-resolver.ts'
import { ListHealthMemory } from './dns/list-health-memory.ts'
import { createAddressGuard } from './guard/address-guard.ts'
import { createConnect } from './net/create-connect.ts'
import { createTlsTrust } from './net/tls-trust.ts'
import type { Clock, ProbePorts } from './ports.ts'
import { RegistryMemory } from './registry/registry-memory.ts'
import type { ProbeSettings } from './settings.ts'
import { systemClock } from './system-clock.ts'
import type { Turns } from './turns/turns.ts'
import { createWebGetter } from './web/get-web-file.ts'

/**
 * The ports over the real network, made once per process. Throws only when a validated setting no longer holds, such
 * as a CA file that has gone. `makeTurns` decides with whom the process takes turns.
 */
export function createPorts(settings: ProbeSettings, makeTurns: (clock: Clock) => Turns): ProbePorts {
  const guard = createAddressGuard(settings.allowedRanges)
  const { bindAddress } = settings
  const sockets = {
    clock: systemClock,
    trust: createTlsTrust(settings.caFile),
    ...(bindAddress !== undefined && { bindAddress }),
    onDial: (address: string, port: number) => guard.onDial?.(address, port),
  }
  return {
    resolver: createResolver(settings, systemClock),
    guard,
    connect: createConnect(sockets),
    getWebFile: createWebGetter(sockets),
    turns: makeTurns(systemClock),
    registrations: new RegistryMemory(systemClock),
    listHealth: new ListHealthMemory(systemClock),
    clock: systemClock,
  }
}
