import type { Timers } from '@waypost/core/plan'
import { z } from 'zod'
import { isCertificateFile } from './env/certificate-file.ts'
import { defaultControlHosts, machineLabel, machineName, systemResolvers } from './env/setting-defaults.ts'
import {
  blocklist,
  cidr,
  commaList,
  durationMs,
  hostName,
  ipAddress,
  portNumber,
  registryChoice,
  resolverAddress,
  senderPath,
  wholeNumber,
} from './env/setting-readers.ts'
import type { ProbeSettings } from './settings.ts'

/** A setting that cannot be read, for the sentence with which a process refuses to start. */
export interface SettingProblem {
  name: string
  value: string
  /** The end of a sentence that begins with the name, such as "expects a port number from 1 to 65535". */
  expected: string
}

export type ProbeSettingsResult = { ok: true; settings: ProbeSettings } | { ok: false; problems: SettingProblem[] }

const maxValueCharacters = 200
const hostNames = commaList.pipe(z.array(hostName).max(50))
const duration = 'expects a number of milliseconds from 10 to 3600000'
const port = 'expects a port number from 1 to 65535'

const expectations = {
  WAYPOST_RESOLVERS: 'expects addresses of name servers separated by commas, such as 192.0.2.53 or [2001:db8::53]:5353',
  WAYPOST_DNS_PORT: port,
  WAYPOST_SMTP_PORT: port,
  WAYPOST_HTTPS_PORT: port,
  WAYPOST_ALLOW_RANGES: 'expects CIDRs separated by commas, such as 10.0.0.0/8',
  WAYPOST_ALLOW_NAMES: 'expects names separated by commas, such as test,example',
  WAYPOST_CONTROL_HOSTS: 'expects names of mail servers separated by commas, such as mx1.example.com,mx.example.org',
  WAYPOST_EHLO_NAME: 'expects the host name with which this checker introduces itself, such as checker.example.com',
  WAYPOST_MAIL_FROM:
    'expects the mail address named as sender when an exact address is asked about, such as checker@example.com, or <>',
  WAYPOST_SOURCE_ADDRESS: 'expects the address that others see, such as 192.0.2.25',
  WAYPOST_BIND_ADDRESS: 'expects an address of this machine, such as 192.0.2.25',
  WAYPOST_CA_FILE: 'expects a readable file with certificates in PEM',
  WAYPOST_VANTAGE: 'expects a short name for the place of this checker, such as frankfurt',
  WAYPOST_ADDRESS_GAP_MS: 'expects a number of milliseconds from 0 to 3600000',
  WAYPOST_REUSE_SECONDS: 'expects a number of seconds from 0 to 3600',
  WAYPOST_BLOCKLISTS:
    'expects zones of blocklists that are still kept, separated by commas, with =KEY where one is needed, such as zen.spamhaus.org',
  WAYPOST_RDAP_URL: 'expects the https address of a registry (RDAP), such as https://rdap.example.com/, or off',
  WAYPOST_OPT_OUT: 'expects domains or names of mail servers separated by commas, such as example.com,mx.example.org',
  WAYPOST_TIMER_DNS_MS: duration,
  WAYPOST_TIMER_CONNECT_MS: duration,
  WAYPOST_TIMER_GREETING_MS: duration,
  WAYPOST_TIMER_REPLY_MS: duration,
  WAYPOST_TIMER_TLS_MS: duration,
  WAYPOST_TIMER_HTTP_MS: duration,
  WAYPOST_TIMER_RUN_MS: duration,
} as const
/** Every environment variable that `readProbeSettings` reads. */
export const probeSettingNames: readonly string[] = Object.keys(expectations)

const environment = z.object({
  WAYPOST_RESOLVERS: commaList.pipe(z.array(resolverAddress).min(1).max(10)),
  WAYPOST_DNS_PORT: portNumber.default(53),
  WAYPOST_SMTP_PORT: portNumber.default(25),
  WAYPOST_HTTPS_PORT: portNumber.default(443),
  WAYPOST_ALLOW_RANGES: commaList.pipe(z.array(cidr)).default([]),
  WAYPOST_ALLOW_NAMES: hostNames.default([]),
  WAYPOST_CONTROL_HOSTS: hostNames.default(defaultControlHosts),
  WAYPOST_EHLO_NAME: hostName.optional(),
  WAYPOST_MAIL_FROM: senderPath.default(''),
  WAYPOST_SOURCE_ADDRESS: ipAddress.optional(),
  WAYPOST_BIND_ADDRESS: ipAddress.optional(),
  WAYPOST_CA_FILE: z.string().refine(isCertificateFile).optional(),
  WAYPOST_VANTAGE: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u)
    .optional(),
  WAYPOST_ADDRESS_GAP_MS: wholeNumber(3_600_000).default(30_000),
  WAYPOST_REUSE_SECONDS: wholeNumber(3_600).default(600),
  WAYPOST_BLOCKLISTS: commaList.pipe(z.array(blocklist).max(10)).default([]),
  WAYPOST_RDAP_URL: registryChoice.default({ kind: 'responsible' }),
  WAYPOST_OPT_OUT: commaList.pipe(z.array(hostName).max(1_000)).default([]),
  WAYPOST_TIMER_DNS_MS: durationMs.optional(),
  WAYPOST_TIMER_CONNECT_MS: durationMs.optional(),
  WAYPOST_TIMER_GREETING_MS: durationMs.optional(),
  WAYPOST_TIMER_REPLY_MS: durationMs.optional(),
  WAYPOST_TIMER_TLS_MS: durationMs.optional(),
  WAYPOST_TIMER_HTTP_MS: durationMs.optional(),
  WAYPOST_TIMER_RUN_MS: durationMs.optional(),
})

type Environment = z.infer<typeof environment>

/**
 * The probe's settings from environment variables; what is absent or blank takes its default. Reads the machine's
 * name, its resolvers and the CA file; asks nobody. All values that cannot be read are told at once.
 */
export function readProbeSettings(env: Record<string, string | undefined>): ProbeSettingsResult {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined
  const input = Object.fromEntries(Object.keys(expectations).map((name) => [name, given(name)]))
  const resolvers = given('WAYPOST_RESOLVERS') ?? systemResolvers()
  const parsed = environment.safeParse({ ...input, WAYPOST_RESOLVERS: resolvers })
  if (parsed.success) return { ok: true, settings: toSettings(parsed.data) }
  const badNames = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  const problems = Object.entries(expectations)
    .filter(([name]) => badNames.has(name))
    .map(([name, expected]) => ({ name, value: shownValue(name, given(name) ?? ''), expected }))
  return { ok: false, problems }
}

/** The value as a sentence may show it: the keys of blocklists are secrets. */
function shownValue(name: string, value: string): string {
  const shown = name === 'WAYPOST_BLOCKLISTS' ? value.replace(/=[^,]*/g, '=…') : value
  return shown.slice(0, maxValueCharacters)
}

function toSettings(values: Environment): ProbeSettings {
  return {
    // A demo cannot bind port 53, so its resolvers listen where its name servers do.
    resolvers: values.WAYPOST_RESOLVERS.map(({ address, port }) => ({
      address,
      port: port ?? values.WAYPOST_DNS_PORT,
    })),
    dnsPort: values.WAYPOST_DNS_PORT,
    smtpPort: values.WAYPOST_SMTP_PORT,
    httpsPort: values.WAYPOST_HTTPS_PORT,
    allowedRanges: values.WAYPOST_ALLOW_RANGES,
    allowedNames: values.WAYPOST_ALLOW_NAMES,
    controlHosts: values.WAYPOST_CONTROL_HOSTS,
    ehloName: values.WAYPOST_EHLO_NAME ?? machineName(),
    isEhloNameConfigured: values.WAYPOST_EHLO_NAME !== undefined,
    mailFrom: values.WAYPOST_MAIL_FROM,
    ...(values.WAYPOST_SOURCE_ADDRESS !== undefined && { sourceAddress: values.WAYPOST_SOURCE_ADDRESS }),
    ...(values.WAYPOST_BIND_ADDRESS !== undefined && { bindAddress: values.WAYPOST_BIND_ADDRESS }),
    ...(values.WAYPOST_CA_FILE !== undefined && { caFile: values.WAYPOST_CA_FILE }),
    vantage: values.WAYPOST_VANTAGE ?? machineLabel(),
    addressGapMs: values.WAYPOST_ADDRESS_GAP_MS,
    reuseMs: values.WAYPOST_REUSE_SECONDS * 1_000,
    blocklists: values.WAYPOST_BLOCKLISTS,
    registry: values.WAYPOST_RDAP_URL,
    optOutNames: values.WAYPOST_OPT_OUT,
    timers: toTimers(values),
  }
}

/** The time for a name follows the time for a try as in the plan's own timers (5 s for 1.5 s, 10 s for 3 s). */
const nameTimePerTryTime = 10 / 3

function toTimers(values: Environment): Partial<Timers> {
  const { WAYPOST_TIMER_DNS_MS: dnsTryMs } = values
  const timers = {
    dnsTryMs,
    dnsNameMs: dnsTryMs === undefined ? undefined : Math.ceil(dnsTryMs * nameTimePerTryTime),
    connectMs: values.WAYPOST_TIMER_CONNECT_MS,
    greetingMs: values.WAYPOST_TIMER_GREETING_MS,
    replyMs: values.WAYPOST_TIMER_REPLY_MS,
    tlsMs: values.WAYPOST_TIMER_TLS_MS,
    httpMs: values.WAYPOST_TIMER_HTTP_MS,
    runMs: values.WAYPOST_TIMER_RUN_MS,
  }
  // An undefined timer would replace the plan's own when both are spread.
  return Object.fromEntries(Object.entries(timers).filter(([, value]) => value !== undefined))
}
