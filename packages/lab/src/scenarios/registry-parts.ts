import type { LabZone, Scenario, WebHost } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

/** What a registry answers about the /24 of an address (RFC 9083 §5.4). */
export function registration(address: string): string {
  const network = address.slice(0, address.lastIndexOf('.'))
  const card = (name: string, ...more: unknown[]) => ['vcard', [['fn', {}, 'text', name], ...more]]
  return JSON.stringify({
    objectClassName: 'ip network',
    handle: 'NET-EXAMPLE-1',
    name: 'EXAMPLE-TELECOM',
    startAddress: `${network}.0`,
    endAddress: `${network}.255`,
    country: 'GB',
    entities: [
      {
        objectClassName: 'entity',
        roles: ['registrant'],
        vcardArray: card('Example Telecom', ['kind', {}, 'text', 'org']),
        entities: [
          { roles: ['abuse'], vcardArray: card('Abuse', ['email', {}, 'text', 'abuse@telecom.example']) },
          { roles: ['technical'], vcardArray: card('NOC', ['email', {}, 'text', 'noc@telecom.example']) },
        ],
      },
    ],
  })
}

/** Our address has no reverse name, and a registry at this address of the lab is asked whose it is. */
export function registryStory(
  { name, story, number }: { name: string; story: string; number: number },
  answer: Partial<WebHost> | null,
  more: LabZone[] = [],
): Scenario {
  const from = `127.62.${number}.25`
  const server = `127.62.${number}.43`
  const host = `rdap.${name}.test`
  const mail = [mailHost(`mx1.${name}.example`, `127.62.${number}.1`)]
  return {
    name,
    story,
    enter: { target: `${name}.example`, from },
    expect: {
      state: 'delayed',
      primary: 'ptr-missing',
      side: 'sender-isp',
      actor: 'isp',
      confidence: 'likely',
      findings: ['ptr-missing'],
    },
    registry: `https://${host}/rdap/`,
    dns: {
      zones: [
        mailDomain(`${name}.example`, mail),
        reverseZone(from),
        { apex: host, records: [`${host} 300 A ${server}`] },
        ...more,
      ],
    },
    mail,
    web: answer === null ? [] : [{ address: server, name: host, path: `/rdap/ip/${from}`, ...answer }],
  }
}
