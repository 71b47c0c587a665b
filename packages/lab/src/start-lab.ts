import { randomInt } from 'node:crypto'
import { makeInternet, fixtures } from './dns/internet.ts'
import { startDnsServer } from './dns/dns-server.ts'
import { authorityResponder, resolverResponder } from './dns/respond.ts'
import { remembering } from './dns/remember.ts'
import { publishIn, type Zone } from './dns/zone.ts'
import type { StartLab } from './lab.ts'
import type { LabZone, MailHost, Scenario, WebHost } from './scenario.ts'
import { scenarios as allScenarios } from './scenarios/index.ts'
import { makeAuthority, type LabAuthority } from './smtp/certificates.ts'
import { startMailWorld } from './smtp/mail-world.ts'
import { startAll, stopAll } from './start-all.ts'
import { startWebServer } from './web/web-server.ts'

/** Below the ports that the system hands out by itself. */
const portRange = { from: 10_000, to: 32_000 }
const startAttempts = 20
const maxLogLines = 100_000

/** Brings up the fake internet. Several may run at once: each has ports of its own on the same loopback addresses. */
export const startLab: StartLab = async (options = {}) => {
  const scenarios = options.scenarios ?? allScenarios.filter(isOpen)
  const hosts = mailHosts(
    scenarios.flatMap(({ mail }) => mail),
    {
      isPort25Closed: options.isPort25Closed ?? scenarios.some(({ isPort25Closed }) => isPort25Closed === true),
      isIntercepted: options.isIntercepted ?? scenarios.some(({ isIntercepted }) => isIntercepted === true),
    },
  )
  const webHosts = scenarios.flatMap(({ web = [] }) => web)
  const { replyDelayMs = 0 } = options
  const authority = await makeAuthority()
  try {
    const zones = makeInternet(scenarios.flatMap(({ dns }) => dns.zones.map((zone) => withKey(zone, authority))))
    const log: string[] = []
    const dns = await onFreePort((port) => startNameServers(zones, { port, log, replyDelayMs }))
    try {
      const mail = await onFreePort((port) => startMailWorld(hosts, port, { authority, replyDelayMs }))
      const web = await onFreePort((port) => startWebServers(webHosts, port, authority)).catch(
        async (error: unknown) => {
          await mail.stop()
          throw error
        },
      )
      return {
        environment: environment({ dns: dns.port, mail: mail.port, web: web.port }, authority),
        scenarios,
        dnsLog: () => [...log],
        connectionCount: (address) => mail.connections().filter((one) => one.address === address).length,
        connections: () => mail.connections().toSorted((one, other) => one.openedAtMs - other.openedAtMs),
        set: (address, behaviour) => mail.set(address, behaviour),
        publish: (zone) => {
          const known = zones.find(({ apex }) => apex === zone.apex)
          if (known === undefined) throw new Error(`The lab has no zone ${zone.apex}`)
          publishIn(known, withKey(zone, authority))
        },
        stop: async () => {
          await Promise.all([dns.stop(), mail.stop(), web.stop(), authority.remove()])
        },
      }
    } catch (error) {
      await dns.stop()
      throw error
    }
  } catch (error) {
    await authority.remove()
    throw error
  }
}

/** True for a story that is told in a world where port 25 works. */
function isOpen({ isPort25Closed, isIntercepted }: Scenario): boolean {
  return isPort25Closed !== true && isIntercepted !== true
}

function mailHosts(
  given: MailHost[],
  { isPort25Closed, isIntercepted }: { isPort25Closed: boolean; isIntercepted: boolean },
): MailHost[] {
  const controls = fixtures.controls.map((control): MailHost => ({ ...control, behaviour: { kind: 'good' } }))
  const hosts = [...controls, ...given]
  const addresses = new Set(hosts.map(({ address }) => address))
  if (addresses.size < hosts.length) throw new Error('Two mail hosts of the lab share an address')
  // A provider that closes port 25 drops what leaves for it.
  if (isPort25Closed) return hosts.map((host) => ({ ...host, behaviour: { kind: 'blackhole' } }))
  // One that reads all mail on its way speaks for every server.
  if (isIntercepted) {
    return hosts.map((host) => ({
      ...host,
      behaviour: { kind: 'good', starttls: 'none', greetsAs: fixtures.interceptor.name },
    }))
  }
  return hosts
}

async function startNameServers(
  zones: Zone[],
  { port, log, replyDelayMs }: { port: number; log: string[]; replyDelayMs: number },
) {
  const onQuestion = (line: string) => {
    if (log.length < maxLogLines) log.push(line)
  }
  const resolver = resolverResponder(zones)
  const starts = [
    ...fixtures.resolvers.map((address, index) => ({
      address,
      responder: index === 0 ? resolver : remembering(resolver),
    })),
    ...zones.flatMap((zone) =>
      zone.nameServers.map((server) => ({
        address: server.address,
        responder: authorityResponder(zone, server),
        isTcpClosed: server.isTcpClosed ?? false,
      })),
    ),
  ]
  const servers = await startAll(starts.map((start) => startDnsServer({ ...start, port, replyDelayMs, onQuestion })))
  return { port, stop: () => stopAll(servers) }
}

/** A story can't know the key of a lab that was just made. */
function withKey(zone: LabZone, { serverKeySha256 }: LabAuthority): LabZone {
  return { ...zone, records: zone.records.map((line) => line.replace('@server-key', serverKeySha256)) }
}

async function startWebServers(hosts: WebHost[], port: number, authority: LabAuthority) {
  const servers = await startAll(hosts.map((host) => startWebServer(host, port, authority)))
  return { port, stop: () => stopAll(servers) }
}

async function onFreePort<Result>(start: (port: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(randomInt(portRange.from, portRange.to))
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || attempt === startAttempts) throw error
    }
  }
}

function environment(ports: Record<'dns' | 'mail' | 'web', number>, authority: LabAuthority): Record<string, string> {
  return {
    WAYPOST_RESOLVERS: fixtures.resolvers.map((address) => `${address}:${ports.dns}`).join(','),
    WAYPOST_DNS_PORT: String(ports.dns),
    WAYPOST_SMTP_PORT: String(ports.mail),
    WAYPOST_HTTPS_PORT: String(ports.web),
    WAYPOST_ALLOW_RANGES: `127.0.0.0/8,${fixtures.ipv6Senders}`,
    WAYPOST_ALLOW_NAMES: 'example,test',
    WAYPOST_CONTROL_HOSTS: fixtures.controls.map(({ name }) => name).join(','),
    WAYPOST_CA_FILE: authority.caFile,
    // Nobody outside of the lab is asked about its addresses.
    WAYPOST_RDAP_URL: 'off',
    WAYPOST_EHLO_NAME: fixtures.checker.name,
    WAYPOST_VANTAGE: 'lab',
    // Its servers are nobody's, and a story is to be told from its beginning each time.
    WAYPOST_ADDRESS_GAP_MS: '0',
    WAYPOST_REUSE_SECONDS: '0',
  }
}
