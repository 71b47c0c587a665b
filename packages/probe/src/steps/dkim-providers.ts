import { isWithin } from './host-name.ts'

/** A provider of mailboxes or mailings, and the selectors under which its customers publish keys. */
interface DkimProvider {
  name: string
  /** Domains in which the customers' MX hosts lie. */
  mxDomains: string[]
  /** What the customers' SPF records include. */
  spfIncludes: string[]
  selectors: string[]
}

/** Names that are the same for every customer. Source: each provider's own page on setting up a domain. */
const providers: DkimProvider[] = [
  {
    name: 'Microsoft 365',
    mxDomains: ['mail.protection.outlook.com', 'mx.microsoft'],
    spfIncludes: ['spf.protection.outlook.com'],
    selectors: ['selector1', 'selector2'],
  },
  {
    name: 'Google',
    mxDomains: ['google.com', 'googlemail.com'],
    spfIncludes: ['_spf.google.com'],
    selectors: ['google'],
  },
  {
    name: 'Fastmail',
    mxDomains: ['messagingengine.com'],
    spfIncludes: ['spf.messagingengine.com'],
    selectors: ['fm1', 'fm2', 'fm3'],
  },
  {
    name: 'Proton Mail',
    mxDomains: ['protonmail.ch'],
    spfIncludes: ['_spf.protonmail.ch'],
    selectors: ['protonmail', 'protonmail2', 'protonmail3'],
  },
  { name: 'iCloud Mail', mxDomains: ['mail.icloud.com'], spfIncludes: ['icloud.com'], selectors: ['sig1'] },
  {
    name: 'Migadu',
    mxDomains: ['migadu.com'],
    spfIncludes: ['spf.migadu.com'],
    selectors: ['key1', 'key2', 'key3'],
  },
  { name: 'SendGrid', mxDomains: [], spfIncludes: ['sendgrid.net'], selectors: ['s1', 's2'] },
]

/** The providers that a domain's MX hosts and SPF records point to, as far as we know their selectors. */
export function dkimProvidersOf(exchanges: string[], spfTexts: string[]): { name: string; selectors: string[] }[] {
  const included = new Set(
    spfTexts
      .filter((text) => /^v=spf1( |$)/i.test(text))
      .flatMap((text) => text.toLowerCase().split(' '))
      .map((term) => /^\+?include:(.+?)\.?$/.exec(term)?.[1]),
  )
  return providers.filter(
    ({ mxDomains, spfIncludes }) =>
      exchanges.some((exchange) => mxDomains.some((domain) => isWithin(exchange, domain))) ||
      spfIncludes.some((name) => included.has(name)),
  )
}
