import type { Scenario } from '@waypost/lab'
import type { World } from './world.ts'

export interface HostedWorld extends World {
  /** A tenth of the targets with the same mix of hosts, domains a host and faults. */
  sample: string[]
}

/** Every twentieth domain has one of these faults. */
const deadNameAt = 7
const goneAt = 13
const cycle = 20

/**
 * Domains at hosting companies: many share a mail server, each has a zone of its own with a permission list and a
 * policy. One in twenty names a mail server without an address, one in twenty does not exist.
 */
export function makeHostedWorld({ domains, hosts }: { domains: number; hosts: number }): HostedWorld {
  const mail = Array.from({ length: hosts }, (_, index) => ({
    name: `mx${index}.hosting.example`,
    address: `127.64.${100 + Math.floor(index / 200)}.${1 + (index % 200)}`,
    behaviour: { kind: 'good' as const },
  }))
  const names = Array.from({ length: domains }, (_, index) => `d${index}.example`)
  const zones = names.flatMap((apex, index) => {
    if (index % cycle === goneAt) return []
    const exchange = index % cycle === deadNameAt ? `gone.${apex}` : `mx${index % hosts}.hosting.example`
    return {
      apex,
      records: [
        `${apex} 300 MX 10 ${exchange}`,
        `${apex} 300 TXT "v=spf1 mx -all"`,
        `_dmarc.${apex} 300 TXT "v=DMARC1; p=none"`,
      ],
    }
  })
  const hosting = { apex: 'hosting.example', records: mail.map(({ name, address }) => `${name} 300 A ${address}`) }
  const scenario: Scenario = {
    name: 'hosted',
    story: 'Many domains at few hosting companies.',
    enter: { target: 'd0.example' },
    expect: { state: 'ok', primary: 'all-good', side: 'none', actor: 'nobody', confidence: 'likely', findings: [] },
    dns: { zones: [hosting, ...zones] },
    mail,
  }
  return {
    scenarios: [scenario],
    targets: names,
    sample: names.filter((_, index) => index % hosts < hosts / 10),
  }
}

/** How many of so many domains are to be called working. */
export function workingCount(domains: number): number {
  return Array.from({ length: domains }, (_, index) => index % cycle).filter(
    (place) => place !== deadNameAt && place !== goneAt,
  ).length
}
