import { expect, it } from 'vitest'
import { isGenericName } from './generic-name.ts'

const ipv4 = '203.0.113.25'
const ipv6 = '2001:db8:10::25'

it.each([
  ['203-0-113-25.isp.example', ipv4],
  ['ip203-0-113-25.isp.example', ipv4],
  ['25.113.0.203.isp.example', ipv4],
  ['203x0x113x25.isp.example', ipv4],
  ['host_203_000_113_025.isp.example', ipv4],
  ['25-113-203-0.isp.example', ipv4],
  ['c-0-113-25.isp.example', ipv4],
  ['25.113-0.isp.example', ipv4],
  ['203000113025.isp.example', ipv4],
  ['cb007119.isp.example', ipv4],
  ['197100cb.isp.example', ipv4],
  ['CB-00-71-19.isp.example', ipv4],
  ['mail-203-0-113-25.isp.example', ipv4],
  ['dhcp-25.isp.example', ipv4],
  ['customer.dynamic.isp.example', ipv4],
  ['h17.adsl.isp.example', ipv4],
  ['dsl12.isp.example', ipv4],
  ['pool17.isp.example', ipv4],
  ['pool.isp.co.uk', ipv4],
  ['ppp-9.pop3.isp.example', ipv4],
  ['cable-modem7.isp.example', ipv4],
  ['dialup.isp.example', ipv4],
  ['static-ip-25.isp.example', ipv4],
  ['staticip.isp.example', ipv4],
  ['2001-db8-10--25.isp.example', ipv6],
  ['2001-db8-10-0-0-0-0-25.isp.example', ipv6],
  ['20010db8001000000000000000000025.isp.example', ipv6],
  ['5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.8.b.d.0.1.0.0.2.isp.example', ipv6],
  ['h-021122fffe334455.isp.example', '2001:db8::211:22ff:fe33:4455'],
])('%s looks like the line of %s', (name, address) => {
  expect(isGenericName(name, address)).toBe(true)
})

it.each([
  ['mail.contoso.example', ipv4],
  ['mail-25.example.net', ipv4],
  ['mail25.example.net', ipv4],
  ['mx-113-25.esp.example', ipv4],
  ['a113-25.smtp-out.esp.example', ipv4],
  ['out203.esp.example', ipv4],
  ['mx1.pool-noodles.example', ipv4],
  ['mx1.dsl.example', ipv4],
  ['mail.dynamic.co.uk', ipv4],
  ['smtp3.cable.isp.example', ipv4],
  ['mail.pool.isp.example', ipv4],
  ['hosting.liverpool.example.net', ipv4],
  ['server1.carpool-club.example.net', ipv4],
  ['node.pool-noodles.example.net', ipv4],
  ['dynamics.example.net', ipv4],
  ['static.example.net', ipv4],
  ['www.example.net', '10.10.10.10'],
  ['v3-25.build.example.net', ipv4],
  ['server2025.example.net', ipv4],
  ['localhost', ipv4],
  ['mail.contoso.example', ipv6],
  ['mx25.db8.example.net', ipv6],
  ['mail.contoso.example', 'not an address'],
])('%s does not look like the line of %s', (name, address) => {
  expect(isGenericName(name, address)).toBe(false)
})
