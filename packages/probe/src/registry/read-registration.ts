import type { AddressRegistration, RegistrationContact } from '@waypost/core/facts'
import { canonicalAddress } from '@waypost/core/target'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { isHostName } from '../steps/host-name.ts'
import { sanitiseText } from '../text/sanitise.ts'

const maxDepth = 32
const maxEntities = 40
const maxEntityDepth = 3
const maxContacts = 8
const maxTextCharacters = 120

const text = z.string().optional().catch(undefined)
/** RFC 9083 §5.4; what is of another type than it should be counts as absent. */
const network = z.object({
  objectClassName: z.literal('ip network'),
  startAddress: z.string(),
  endAddress: z.string(),
  handle: text,
  name: text,
  country: text,
  entities: z.array(z.unknown()).catch([]),
})
/** RFC 9083 §5.1, with a jCard (RFC 7095 §3). */
const entity = z.object({
  handle: text,
  roles: z.array(z.string()).catch([]),
  vcardArray: z
    .tuple([z.literal('vcard'), z.array(z.unknown())])
    .optional()
    .catch(undefined),
  entities: z.array(z.unknown()).catch([]),
})
const property = z.tuple([z.string(), z.unknown(), z.unknown(), z.unknown()]).rest(z.unknown())

interface Party {
  handle: string | undefined
  roles: string[]
  name: string | undefined
  kind: string | undefined
  mailAddress: string | undefined
}

/** Of the roles of RFC 9083 §10.2.4 those that a helpdesk can turn to. */
const contactRoles = ['technical', 'administrative', 'noc', 'abuse', 'registrant'] as const

/**
 * The registration of a network out of a registry's answer, or undefined when the answer can't be read or is about
 * other addresses. Everything in it comes from strangers: sizes and depth are bounded, text is made safe.
 */
export function readRegistration(
  json: string,
  { address, server }: { address: string; server: string },
): AddressRegistration | undefined {
  const read = network.safeParse(parseJson(json))
  if (!read.success) return undefined
  const { startAddress, endAddress, handle, name, country, entities } = read.data
  const first = canonicalAddress(startAddress)
  const last = canonicalAddress(endAddress)
  if (first === undefined || last === undefined || !isBetween(address, first, last)) return undefined
  const parties = partiesOf(entities)
  const holder = holderOf(parties)
  return {
    server,
    first,
    last,
    ...textEntry('handle', handle),
    ...textEntry('name', name),
    ...(country !== undefined && /^[A-Za-z]{2}$/.test(country) && { country: country.toUpperCase() }),
    ...(holder !== undefined && { holder }),
    contacts: parties.flatMap(asContact).slice(0, maxContacts),
  }
}

function parseJson(json: string): unknown {
  if (!isShallow(json)) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Whether brackets outside of texts nest no deeper than we read. */
function isShallow(json: string): boolean {
  let depth = 0
  let isText = false
  for (let index = 0; index < json.length; index++) {
    const character = json[index]
    if (isText) {
      if (character === '\\') index++
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > maxDepth) return false
  }
  return true
}

function isBetween(address: string, first: string, last: string): boolean {
  const [one, low, high] = [address, first, last].map((text) => ipaddr.parse(text).toByteArray())
  if (one === undefined || low === undefined || high === undefined) return false
  return one.length === low.length && low.length === high.length && isUpTo(low, one) && isUpTo(one, high)
}

function isUpTo(lower: number[], upper: number[]): boolean {
  const index = lower.findIndex((byte, at) => byte !== upper[at])
  return index === -1 || (lower[index] ?? 0) < (upper[index] ?? 0)
}

function textEntry<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const safe = value === undefined ? '' : sanitiseText(value.trim(), maxTextCharacters)
  return safe === '' ? {} : ({ [name]: safe } as Record<Name, string>)
}

/** Everybody who is named, those on top first; registries put the contacts of a company inside of it. */
function partiesOf(given: unknown[]): Party[] {
  const parties: Party[] = []
  let level = given
  for (let depth = 0; depth < maxEntityDepth; depth++) {
    const next: unknown[] = []
    for (const one of level) {
      const read = parties.length < maxEntities ? entity.safeParse(one) : undefined
      if (read?.success !== true) continue
      const { handle, roles, vcardArray, entities } = read.data
      const card = cardOf(vcardArray?.[1] ?? [])
      const mailAddress = card('email')
      parties.push({
        handle,
        roles,
        name: card('fn') ?? card('org'),
        kind: card('kind'),
        mailAddress: mailAddress !== undefined && isMailAddress(mailAddress) ? mailAddress : undefined,
      })
      next.push(...entities)
    }
    level = next.slice(0, maxEntities)
  }
  return parties
}

function cardOf(properties: unknown[]): (name: string) => string | undefined {
  const values = new Map<string, string>()
  for (const one of properties.slice(0, 100)) {
    const read = property.safeParse(one)
    if (!read.success) continue
    const [name, , , value] = read.data
    const safe = typeof value === 'string' ? sanitiseText(value.trim(), maxTextCharacters) : ''
    if (safe !== '' && !values.has(name)) values.set(name, safe)
  }
  return (name) => values.get(name)
}

function isMailAddress(value: string): boolean {
  const at = value.lastIndexOf('@')
  const domain = value.slice(at + 1)
  return /^[\w.+=~-]{1,64}$/.test(value.slice(0, Math.max(at, 0))) && domain.includes('.') && isHostName(domain)
}

/** To whom it is registered. A maintainer is an account of the registry's own, not a holder, though it stands beside. */
function holderOf(parties: Party[]): string | undefined {
  const registrants = parties.filter(
    ({ roles, name, handle }) => roles.includes('registrant') && name !== undefined && !/-MNT$/i.test(handle ?? name),
  )
  return (registrants.find(({ kind }) => kind === 'org') ?? registrants[0])?.name
}

function asContact({ roles, name, mailAddress }: Party): RegistrationContact[] {
  const known = contactRoles.filter((role) => roles.includes(role))
  if (known.length === 0 || mailAddress === undefined) return []
  return [{ roles: known, mailAddress, ...(name !== undefined && { name }) }]
}
