import { expect, it } from 'vitest'
import { addressProviders } from './address-providers.ts'
import { findAddressProvider } from './find-address-provider.ts'

it.each([
  [{ nameServers: ['ns1.your-server.de'] }, 'Hetzner'],
  [{ nameServers: ['ns1.contoso.example', 'x1.amazonaws.com'] }, 'Amazon Web Services'],
  [{ nameServers: ['DNS101.Comcast.net.'] }, 'Comcast'],
  [{ names: ['static.25.113.0.203.clients.your-server.de'] }, 'Hetzner'],
  [{ names: ['25.113.0.203.bc.googleusercontent.com'] }, 'Google Cloud'],
  [{ names: ['ec2-203-0-113-25.eu-west-1.compute.amazonaws.com'] }, 'Amazon Web Services'],
  [{ names: ['p5b0a2f1c.dip0.t-ipconnect.de'] }, 'Deutsche Telekom'],
  [{ networkNames: ['MSFT'] }, 'Microsoft Azure'],
  [{ networkNames: ['OVH-DEDICATED-FO', 'x'] }, 'OVHcloud'],
  [{ networkNames: ['NET-203-0-113-0-1', 'Google-Cloud-2'] }, 'Google Cloud'],
])('%o: %s', (traces, name) => {
  expect(findAddressProvider(traces)?.name).toBe(name)
})

it.each([
  [{}],
  [{ nameServers: ['ns1.your-server.de.example', 'ns1.notlinode.com'] }],
  [{ names: ['mail.contoso.example'] }],
  [{ networkNames: ['OVHEAD-NET', 'ATTIC', 'EXAMPLE-MSFT'] }],
])('%o: nobody we know', (traces) => {
  expect(findAddressProvider(traces)).toBeUndefined()
})

it('no name belongs to two of them, and ways in a portal are short', () => {
  for (const list of ['nameServerDomains', 'ptrDomains', 'networkNames'] as const) {
    const names = addressProviders.flatMap((provider) => provider[list])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  }
  for (const { portal = '' } of addressProviders) expect(portal.split(' ').length).toBeLessThanOrEqual(8)
})
