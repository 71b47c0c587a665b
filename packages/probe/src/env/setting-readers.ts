import ipaddr from 'ipaddr.js'
import { isIP, isIPv6 } from 'node:net'
import { z } from 'zod'
import { parsePlainAddress } from '../guard/classify-address.ts'

/** A list separated by commas; blanks around entries and empty entries do not count. */
export const commaList = z
  .string()
  .transform((text) => text.split(',').flatMap((entry) => (entry.trim() === '' ? [] : [entry.trim()])))

export const portNumber = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535))

/** From 10 milliseconds to an hour. */
export const durationMs = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(10).max(3_600_000))

/** One address in its canonical form. */
export const ipAddress = z.string().transform((text, context) => {
  const parsed = parsePlainAddress(text)
  if (parsed) return parsed.toString()
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

const defaultResolverPort = 53

/** `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]:5353`. */
export const resolverAddress = z.string().transform((text, context) => {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text)
  const address = isIPv6(text) ? text : (match?.[1] ?? match?.[2] ?? '')
  const port = Number(isIPv6(text) ? defaultResolverPort : (match?.[3] ?? defaultResolverPort))
  const isBracketedV4 = match?.[1] !== undefined && !isIPv6(match[1])
  if (isIP(address) !== 0 && !isBracketedV4 && port >= 1 && port <= 65_535) return { address, port }
  context.addIssue({ code: 'custom' })
  return z.NEVER
})
