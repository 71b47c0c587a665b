export { addressProviders, type AddressProvider } from './address-providers.ts'
export { findAddressProvider, type HolderTraces } from './find-address-provider.ts'
export { mailProviders, type MailProvider } from './mail-providers.ts'
export { providerOfExchange, providerOfInclude, providersOfDomain, providerOfServer } from './find-mail-provider.ts'
