import type { DnsLook, RecordedWorld } from './recording.ts'

/** The same world without the keys of blocklists, which are secrets: `key1` and so on stand in their place. */
export function hideKeys(world: RecordedWorld): RecordedWorld {
  const keys = world.settings.blocklists.flatMap(({ key }) => key ?? [])
  const shownFor = (key: string): string => `key${keys.indexOf(key) + 1}`
  let { dns } = world
  for (const { zone, key } of world.settings.blocklists) {
    if (key === undefined) continue
    const end = `.${key}.${zone}`
    const hide = (text: string): string => text.replaceAll(new RegExp(key, 'gi'), shownFor(key))
    dns = dns.map((look) => (look.name.endsWith(end) ? hideIn(look, hide) : look))
  }
  const blocklists = world.settings.blocklists.map(({ zone, key }) => ({
    zone,
    ...(key !== undefined && { key: shownFor(key) }),
  }))
  return { ...world, settings: { ...world.settings, blocklists }, dns }
}

/** A list may repeat the question in its answer. */
function hideIn(look: DnsLook, hide: (text: string) => string): DnsLook {
  const name = hide(look.name)
  if (look.ask !== 'any') return { ...look, name }
  const { observed } = look
  if (!observed.ok) {
    return { ...look, name, observed: { ...observed, ...(observed.detail && { detail: hide(observed.detail) }) } }
  }
  const { records, cnameChain, zone, ...rest } = observed.value
  const value = {
    ...rest,
    records: records.map(hide),
    cnameChain: cnameChain.map(hide),
    ...(zone !== undefined && { zone: hide(zone) }),
  }
  return { ...look, name, observed: { ...observed, value } }
}
