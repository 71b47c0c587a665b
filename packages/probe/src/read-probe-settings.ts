import { accessSync, constants } from 'node:fs'
import { getServers } from 'node:dns'
import { hostname } from 'node:os'
import type { Timers } from '@waypost/core/plan'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import type { ProbeSettings } from './settings.ts'

/** A setting that cannot be read: which one, what it holds, and what it expects, as the end of a sentence. */
export interface SettingProblem {
  name: string
  value: string
  expected: string
}

export type ReadProbeSettings = { ok: true; settings: ProbeSettings } | { ok: false; problems: SettingProblem[] }

type Environment = Record<string, string | undefined>

/** MX hosts of three large providers: known to answer on port 25 everywhere. */
const defaultControlHosts = [
  'gmail-smtp-in.l.google.com',
  'outlook-com.olc.protection.outlook.com',
  'mta5.am0.yahoodns.net',
]

const timerNames: Record<string, keyof Timers> = {
  DNS: 'dnsTryMs',
  CONNECT: 'connectMs',
  GREETING: 'greetingMs',
  REPLY: 'replyMs',
  TLS: 'tlsMs',
  HTTP: 'httpMs',
  RUN: 'runMs',
}

const port = z.coerce.number().int().min(1).max(65_535)
const durationMs = z.coerce.number().int().min(1).max(3_600_000)
const hostName = z.string().regex(/^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/i)
const address = z.string().refine(ipaddr.isValid)
const range = z.string().refine(ipaddr.isValidCIDR)
const vantage = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u)

/**
 * The WAYPOST_* settings that the probe obeys, from environment variables. An empty value counts as absent.
 * Every value that cannot be read is told, not only the first.
 */
export function readProbeSettings(environment: Environment): ReadProbeSettings {
  const problems: SettingProblem[] = []
  const read = <T>(name: string, parse: (text: string) => T | undefined, expected: string): T | undefined => {
    const value = environment[name]?.trim()
    if (value === undefined || value === '') return undefined
    const parsed = parse(value)
    if (parsed === undefined) problems.push({ name, value: value.slice(0, 200), expected })
    return parsed
  }
  const one =
    <T>(schema: z.ZodType<T>) =>
    (text: string) =>
      schema.safeParse(text).data
  const list = <T>(schema: z.ZodType<T>) => {
    const schemaOfList = z.array(schema).min(1).max(100)
    return (text: string) => schemaOfList.safeParse(text.split(',').map((part) => part.trim())).data
  }

  const dnsPort = read('WAYPOST_DNS_PORT', one(port), 'expects a port number from 1 to 65535') ?? 53
  const ehloName = read('WAYPOST_EHLO_NAME', one(hostName), 'expects a host name, such as checker.example.com')
  const sourceAddress = read('WAYPOST_SOURCE_ADDRESS', one(address), 'expects one IP address')
  const bindAddress = read('WAYPOST_BIND_ADDRESS', one(address), 'expects one IP address of this machine')
  const caFile = read('WAYPOST_CA_FILE', readableFile, 'expects the path of a PEM file that can be read')
  const settings: ProbeSettings = {
    resolvers:
      read(
        'WAYPOST_RESOLVERS',
        (text) => resolversOf(text.split(','), dnsPort),
        'expects IP addresses separated by commas, each with a port if needed, such as 192.0.2.53 or [2001:db8::53]:5353',
      ) ?? systemResolvers(dnsPort),
    dnsPort,
    smtpPort: read('WAYPOST_SMTP_PORT', one(port), 'expects a port number from 1 to 65535') ?? 25,
    httpsPort: read('WAYPOST_HTTPS_PORT', one(port), 'expects a port number from 1 to 65535') ?? 443,
    allowedRanges:
      read('WAYPOST_ALLOW_RANGES', list(range), 'expects CIDRs separated by commas, such as 10.0.0.0/8') ?? [],
    allowedNames:
      read('WAYPOST_ALLOW_NAMES', list(hostName), 'expects names separated by commas, such as example,test') ?? [],
    controlHosts:
      read('WAYPOST_CONTROL_HOSTS', list(hostName), 'expects host names separated by commas') ?? defaultControlHosts,
    ehloName: ehloName ?? hostname(),
    isEhloNameConfigured: ehloName !== undefined,
    vantage: read('WAYPOST_VANTAGE', one(vantage), 'expects a short name, such as office') ?? ownVantage(),
    timers: {},
  }
  if (sourceAddress !== undefined) settings.sourceAddress = sourceAddress
  if (bindAddress !== undefined) settings.bindAddress = bindAddress
  if (caFile !== undefined) settings.caFile = caFile
  for (const [name, timer] of Object.entries(timerNames)) {
    const value = read(`WAYPOST_TIMER_${name}_MS`, one(durationMs), 'expects whole milliseconds from 1 to 3600000')
    if (value !== undefined) settings.timers[timer] = value
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

/** `a.b.c.d`, `a.b.c.d:port`, `::1` and `[::1]:port`. */
function resolversOf(texts: string[], defaultPort: number): ProbeSettings['resolvers'] | undefined {
  const resolvers = texts.map((text) => {
    const match = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+)|([0-9a-f:.]+))(?::(\d+))?$/i.exec(text.trim())
    const found = match?.[1] ?? match?.[2] ?? match?.[3]
    const parsedPort = match?.[4] === undefined ? defaultPort : port.safeParse(match[4]).data
    return found !== undefined && ipaddr.isValid(found) && parsedPort !== undefined
      ? { address: ipaddr.parse(found).toString(), port: parsedPort }
      : undefined
  })
  return resolvers.every((resolver) => resolver !== undefined) ? resolvers : undefined
}

/** What this machine itself asks; 127.0.0.1 where it names nobody. A zone id has no place in a dialled address. */
function systemResolvers(defaultPort: number): ProbeSettings['resolvers'] {
  const servers = resolversOf(
    getServers().filter((server) => !server.includes('%')),
    defaultPort,
  )
  return servers !== undefined && servers.length > 0 ? servers : [{ address: '127.0.0.1', port: defaultPort }]
}

function readableFile(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK)
    return path
  } catch {
    return undefined
  }
}

function ownVantage(): string {
  return hostname().split('.')[0]?.slice(0, 60) || 'checker'
}
