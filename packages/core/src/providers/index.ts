export { mailProviders, type MailProvider } from './mail-providers.ts'
export { providerOfExchange, providerOfInclude, providersOfDomain, providerOfServer } from './find-mail-provider.ts'
