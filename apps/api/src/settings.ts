import { resolve } from 'node:path'
import * as z from 'zod'
import { type ProbeSettings, probeSettingNames, readProbeSettings } from '@waypost/probe'

export interface Settings {
  /** Absent: start a Postgres of our own in the data folder. */
  databaseUrl?: string
  host: string
  port: number
  /** How people reach us, without a final slash. */
  baseUrl: string
  dataDir: string
  /** Runs older than this are removed; absent: every run is kept for ever. */
  retentionDays?: number
  /** What a scraper of /metrics must send; absent: there are no metrics. */
  metricsToken?: string
  /** Proxies in front of us whose X-Forwarded-For is believed. */
  trustProxy: number | string[] | false
  /** Who runs this checker and how to reach them: a mail address or the address of a page. For those we knock at. */
  operator?: string
  contact?: string
  /** How this process looks at the world. */
  probe: ProbeSettings
}

export interface SettingProblem {
  name: string
  value: string
  expected: string
}

const port = z.coerce.number().int().min(0).max(65_535)
const hasNoPath = (text: string) => URL.canParse(text) && new URL(text).pathname === '/'
const isPostgresUrl = (text: string) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)

/** Each setting with what it expects, in the words that a wrong value is answered with. */
const table = {
  DATABASE_URL: { schema: z.string().refine(isPostgresUrl), expected: 'postgresql://user:password@host:port/database' },
  HOST: {
    schema: z
      .string()
      .max(253)
      .regex(/^[\w.:-]+$/),
    expected: 'an address or host name to listen on',
  },
  PORT: { schema: port, expected: 'a port number from 0 to 65535' },
  WAYPOST_BASE_URL: {
    schema: z.url({ protocol: /^https?$/ }).refine(hasNoPath),
    expected: 'the http or https address people use, without a path, such as https://waypost.example.com',
  },
  WAYPOST_DATA_DIR: { schema: z.string().min(1), expected: 'a folder' },
  WAYPOST_RETENTION_DAYS: { schema: z.coerce.number().int().min(1).max(3_650), expected: 'days from 1 to 3650' },
  WAYPOST_METRICS_TOKEN: {
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/),
    expected: 'a secret of 16 to 200 letters, digits and signs, without spaces',
  },
  WAYPOST_OPERATOR: { schema: z.string().max(120), expected: 'a name of at most 120 characters' },
  WAYPOST_CONTACT: {
    schema: z.union([z.email().max(254), z.url({ protocol: /^https?$/ }).max(254)]),
    expected: 'the mail address or web address of whoever runs this checker',
  },
  WAYPOST_TRUST_PROXY: {
    schema: z.union([
      z.coerce.number().int().min(0).max(10),
      z.string().regex(/^[\da-fA-F.:/]{1,60}(,[\da-fA-F.:/]{1,60}){0,50}$/),
    ]),
    expected: 'how many proxies are in front of Waypost, or their addresses, comma separated',
  },
} as const
type Name = keyof typeof table
/** Every setting of a process, the probe's included. */
export const settingNames: readonly string[] = [...Object.keys(table), ...probeSettingNames]
const secrets: Name[] = ['DATABASE_URL', 'WAYPOST_METRICS_TOKEN']

/** Reads the settings from the environment. Names every value that cannot be used, and what it should be. */
export function readSettings(
  environment: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  function read<T>(name: Name, schema: z.ZodType<T>): T | undefined {
    const value = environment[name]?.trim()
    if (value === undefined || value === '') return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    problems.push({ name, value: secrets.includes(name) ? '(not shown)' : value, expected: table[name].expected })
    return undefined
  }
  const probe = readProbeSettings(environment)
  if (!probe.ok) problems.push(...probe.problems)
  const listenPort = read('PORT', table.PORT.schema) ?? 8_080
  const proxies = read('WAYPOST_TRUST_PROXY', table.WAYPOST_TRUST_PROXY.schema) ?? 0
  const settings = {
    databaseUrl: read('DATABASE_URL', table.DATABASE_URL.schema),
    host: read('HOST', table.HOST.schema) ?? '127.0.0.1',
    port: listenPort,
    baseUrl: (read('WAYPOST_BASE_URL', table.WAYPOST_BASE_URL.schema) ?? `http://localhost:${listenPort}`).replace(
      /\/$/,
      '',
    ),
    dataDir: resolve(read('WAYPOST_DATA_DIR', table.WAYPOST_DATA_DIR.schema) ?? '.data'),
    retentionDays: read('WAYPOST_RETENTION_DAYS', table.WAYPOST_RETENTION_DAYS.schema),
    metricsToken: read('WAYPOST_METRICS_TOKEN', table.WAYPOST_METRICS_TOKEN.schema),
    operator: read('WAYPOST_OPERATOR', table.WAYPOST_OPERATOR.schema),
    contact: read('WAYPOST_CONTACT', table.WAYPOST_CONTACT.schema),
    trustProxy: typeof proxies === 'string' ? proxies.split(',') : proxies === 0 ? (false as const) : proxies,
  }
  if (!probe.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, settings: { ...settings, probe: probe.settings } }
}

/** The settings of this process, or the end of it with a line for each that is wrong. */
export function settingsOrExit(environment: Record<string, string | undefined>): Settings {
  const read = readSettings(environment)
  if (read.ok) return read.settings
  for (const { name, value, expected } of read.problems) {
    console.error(`${name} is “${value}”. Expected: ${expected}.`)
  }
  process.exit(1)
}
