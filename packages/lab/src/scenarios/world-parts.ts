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

/** An Ed25519 key of the RFC's own example. Source: RFC 8463 appendix A.2. */
export const signatureKey = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

/** What a sender's domain publishes, in place of what is in order. */
export interface SenderRecords {
  mx?: string
  /** null for none. */
  spf?: string | null
  /** Under the selector s1; null for none. */
  dkim?: string | null
  dmarc?: string | null
  more?: string[]
}

/** A domain that sends from this address, with a mail server, a permission list, a signature key and a policy. */
export function senderDomain(domain: string, address: string, records: SenderRecords = {}): LabZone {
  const { mx = `10 mail.${domain}`, spf = `v=spf1 ip4:${address} -all` } = records
  const { dkim = signatureKey, dmarc = 'v=DMARC1; p=reject', more = [] } = records
  return {
    apex: domain,
    records: [
      `${domain} 300 MX ${mx}`,
      `mail.${domain} 300 A ${address}`,
      ...(spf === null ? [] : [`${domain} 300 TXT "${spf}"`]),
      ...(dkim === null ? [] : [`s1._domainkey.${domain} 300 TXT "${dkim}"`]),
      ...(dmarc === null ? [] : [`_dmarc.${domain} 300 TXT "${dmarc}"`]),
      ...more,
    ],
  }
}
