import { isIPv6 } from 'node:net'
import { canonicalAddress } from '@waypost/core/target'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import type { ProbeSettings } from '../settings.ts'

/** A list separated by commas; blanks around entries and empty entries do not count. */
export const commaList = z
  .string()
  .transform((text) => text.split(',').flatMap((entry) => (entry.trim() === '' ? [] : [entry.trim()])))

export const portNumber = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535))

/** From 10 milliseconds to an hour. */
export const durationMs = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(10).max(3_600_000))

/** From 0 to `max`. */
export const wholeNumber = (max: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(0).max(max))

/** One address in its canonical form. */
export const ipAddress = z.string().transform((text, context) => {
  const address = canonicalAddress(text)
  if (address !== undefined) return address
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

export const cidr = z.string().refine((text) => ipaddr.isValidCIDR(text))

/** Lower-case, without the final dot. One label is enough: a machine in an office is often called by its own name only. */
export const hostName = z
  .string()
  .max(254)
  .transform((text) => text.toLowerCase().replace(/\.$/, ''))
  .pipe(z.string().regex(/^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/))

/** Lists that closed, and whose names may list the whole world today. Source: their own notices, collected 2026-11. */
const closedLists: ReadonlySet<string> = new Set([
  'ix.dnsbl.manitu.net',
  'dnsbl.sorbs.net',
  'ubl.unsubscore.com',
  'dnsbl.inps.de',
  'megarbl.net',
  'bl.emailbasura.org',
  'relays.ordb.org',
  'dnsbl.njabl.org',
  'dnsbl.ahbl.org',
  'rhsbl.ahbl.org',
  'bl.spamcannibal.org',
  'blackholes.mail-abuse.org',
])

/** `zen.spamhaus.org`, or `combined.mail.abusix.zone=KEY` where the list wants a key. Closed lists are none. */
export const blocklist = z
  .string()
  .transform((text) => {
    const [zone = '', key, ...rest] = text.split('=')
    return { zone, rest, ...(key !== undefined && { key: key.toLowerCase() }) }
  })
  .pipe(
    z.object({
      zone: hostName.refine((zone) => zone.includes('.') && !closedLists.has(zone)),
      key: z
        .string()
        .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
        .optional(),
      rest: z.array(z.string()).max(0),
    }),
  )
  .transform(({ zone, key }) => ({ zone, ...(key !== undefined && { key }) }))

/** `off`, or the base of a registry's addresses (RFC 7480 §4.2): https, without a name or password in it. */
export const registryChoice = z.string().transform((text, context): ProbeSettings['registry'] => {
  if (text.toLowerCase() === 'off') return { kind: 'off' }
  const url = URL.parse(text)
  const isUsable = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === ''
  if (url !== null && isUsable) return { kind: 'named', url: url.href.endsWith('/') ? url.href : `${url.href}/` }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** A mail address in ASCII, with or without angle brackets; `<>` is the empty sender. */
export const senderPath = z
  .string()
  .max(254)
  .transform((text) => text.replace(/^<(.*)>$/, '$1'))
  .pipe(z.string().regex(/^(?:[\x21\x23-\x3b\x3d\x3f\x41-\x5b\x5d-\x7e]{1,64}@[A-Za-z0-9.-]{1,253})?$/))

/** `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`; without `port` when none is given. */
export const resolverAddress = z.string().transform((text, context): { address: string; port?: number } => {
  const whole = canonicalAddress(text)
  if (whole !== undefined) return { address: whole }
  const match = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/i.exec(text)
  const address = canonicalAddress(match?.[1] ?? match?.[2] ?? '')
  const isBracketedV6 = match?.[1] !== undefined
  const port = match?.[3] === undefined ? undefined : Number(match[3])
  if (address !== undefined && isBracketedV6 === isIPv6(address) && (port === undefined || isPort(port))) {
    return { address, ...(port !== undefined && { port }) }
  }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535
}
