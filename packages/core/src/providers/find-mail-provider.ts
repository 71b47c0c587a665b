import { isWithinAny } from './is-within-any.ts'
import { mailProviders, type MailProvider } from './mail-providers.ts'

/** Whose sending server bears this reverse name, or undefined. Worth something only where the name leads back. */
export function providerOfServer(name: string): MailProvider | undefined {
  return mailProviders.find(({ ptrDomains }) => isWithinAny(name, ptrDomains))
}

/** Whose sending servers a permission list means with this name in `include:` or `redirect=`, or undefined. */
export function providerOfInclude(name: string): MailProvider | undefined {
  return mailProviders.find(({ spfIncludes }) => isWithinAny(name, spfIncludes))
}

/** To whom this MX host belongs, or undefined. Where a domain takes mail, it often sends, but need not. */
export function providerOfExchange(name: string): MailProvider | undefined {
  return mailProviders.find(({ mxDomains }) => isWithinAny(name, mxDomains))
}

/** The providers to which a domain's MX hosts and the lists that its own includes point, in the order of the table. */
export function providersOfDomain(exchanges: string[], includes: string[]): MailProvider[] {
  const found = new Set([...exchanges.map(providerOfExchange), ...includes.map(providerOfInclude)])
  return mailProviders.filter((provider) => found.has(provider))
}
