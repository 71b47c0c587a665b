import type { Scenario } from './scenario.ts'

/** What a blocklist answers with: such an address is a word and belongs to nobody. Source: RFC 5782 §2.1. */
const listAnswer = /^127\.0\.0\./
/** Resolvers, control hosts and name servers of every lab. */
const labOwn = /^127\.53\./

/**
 * What more than one story takes for itself, and what a story takes from the lab: each `<thing>: <who takes it>`. A
 * lab serves all stories at once, so one story would tell what happens in another. Empty when they stand apart.
 */
export function storyCollisions(stories: Scenario[]): string[] {
  const takers = new Map<string, Set<string>>()
  for (const story of stories) {
    for (const thing of thingsOf(story)) takers.set(thing, (takers.get(thing) ?? new Set()).add(story.name))
  }
  for (const [thing, names] of takers) if (labOwn.test(thing)) names.add('the lab')
  return [...takers].filter(([, names]) => names.size > 1).map(([thing, names]) => `${thing}: ${[...names].join(', ')}`)
}

/** Every loopback address a story speaks of, and the domains its zones stand under. */
function thingsOf(story: Scenario): Set<string> {
  const { mail, web = [], dns, enter } = story
  const records = dns.zones.flatMap((zone) => [
    ...zone.records,
    ...(zone.servers ?? []).flatMap((server) => server.records ?? []),
  ])
  const addresses = [
    ...mail.map(({ address }) => address),
    ...web.map(({ address }) => address),
    ...[enter.target, enter.from ?? '', ...records].flatMap((text) => text.match(/\b127\.\d+\.\d+\.\d+\b/g) ?? []),
  ].filter((address) => !listAnswer.test(address))
  return new Set([...addresses, ...dns.zones.map(({ apex }) => registeredDomain(apex))])
}

/** A zone below another story's zone would be delegated from there. */
function registeredDomain(apex: string): string {
  return apex.endsWith('.arpa') ? apex : apex.split('.').slice(-2).join('.')
}
