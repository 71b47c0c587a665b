import type { DnsBehaviour, LabZone, MailBehaviour, MailHost } from '../scenario.ts'

/** A mail server that does everything right, unless told otherwise. */
export function mailHost(name: string, address: string, behaviour: MailBehaviour = { kind: 'good' }): MailHost {
  return { name, address, behaviour }
}

/** A domain whose MX records lead to these hosts, the first with preference 10, the next with 20, and so on. */
export function mailDomain(domain: string, hosts: MailHost[], behaviour?: DnsBehaviour): LabZone {
  const records = hosts.flatMap(({ name, address }, index) => [
    `${domain} 300 MX ${(index + 1) * 10} ${name}`,
    `${name} 300 A ${address}`,
  ])
  return { apex: domain, records, ...(behaviour === undefined ? {} : { behaviour }) }
}

/** The reverse zone of an address's /24; without a name the address has no PTR record. */
export function reverseZone(address: string, ptrName?: string, behaviour?: DnsBehaviour): LabZone {
  const [first = '', second = '', third = '', last = ''] = address.split('.')
  const apex = `${third}.${second}.${first}.in-addr.arpa`
  const records = ptrName === undefined ? [] : [`${last}.${apex} 300 PTR ${ptrName}`]
  return { apex, records, ...(behaviour === undefined ? {} : { behaviour }) }
}
