import { describe, expect, it } from 'vitest'
import { providerOfExchange, providerOfInclude, providerOfServer, providersOfDomain } from './find-mail-provider.ts'
import { mailProviders } from './mail-providers.ts'

describe('a server belongs to the provider in whose domain its reverse name lies', () => {
  it.each([
    ['mail-db3eur04on2091.outbound.protection.outlook.com', 'Microsoft 365'],
    ['mail-ed1-f41.google.com', 'Google Workspace'],
    ['Mail-ED1-F41.Google.com.', 'Google Workspace'],
    ['us-smtp-delivery-1.mimecast.com', 'Mimecast'],
    ['mx0a-00154904.pphosted.com', 'Proofpoint'],
    ['a8-31.smtp-out.amazonses.com', 'Amazon SES'],
    ['out4-smtp.messagingengine.com', 'Fastmail'],
    ['mailout06.t-online.de', 'Deutsche Telekom'],
  ])('%s: %s', (name, provider) => {
    expect(providerOfServer(name)?.name).toBe(provider)
  })

  it.each([
    ['notgoogle.com'],
    ['google.com.evil.example'],
    ['25.113.0.203.bc.googleusercontent.com'],
    ['ec2-203-0-113-25.compute-1.amazonaws.com'],
    ['p5b0a2f1c.dip0.t-ipconnect.de'],
    ['c-203-0-113-25.hsd1.ma.comcast.net'],
    [''],
  ])('%s: nobody', (name) => {
    expect(providerOfServer(name)).toBeUndefined()
  })
})

it('knows what permission lists include', () => {
  expect(providerOfInclude('spf.protection.outlook.com')?.name).toBe('Microsoft 365')
  expect(providerOfInclude('eu._netblocks.mimecast.com')?.name).toBe('Mimecast')
  expect(providerOfInclude('u123.wl.sendgrid.net')?.name).toBe('SendGrid')
  expect(providerOfInclude('spf.protection.outlook.com.evil.example')).toBeUndefined()
})

it('knows where domains take mail', () => {
  expect(providerOfExchange('contoso-example.mail.protection.outlook.com')?.name).toBe('Microsoft 365')
  expect(providerOfExchange('mail.contoso.example')).toBeUndefined()
})

it('a domain shows its providers by MX hosts and included lists, each once, in the order of the table', () => {
  const exchanges = ['contoso-example.mail.protection.outlook.com', 'mx.contoso.example']
  const includes = ['sendgrid.net', 'spf.protection.outlook.com', 'spf.contoso.example']
  expect(providersOfDomain(exchanges, includes).map(({ name }) => name)).toEqual(['Microsoft 365', 'SendGrid'])
})

it('no name belongs to two providers', () => {
  for (const list of ['mxDomains', 'spfIncludes', 'ptrDomains'] as const) {
    const names = mailProviders.flatMap((provider) => provider[list])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.filter((name) => name !== name.toLowerCase() || name.endsWith('.'))).toEqual([])
  }
})
