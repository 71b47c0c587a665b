import { expect, it } from 'vitest'
import { quotedAddresses } from './quoted-addresses.ts'

it.each([
  ['550 5.7.1 Client host [203.0.113.25] has no reverse name', ['203.0.113.25']],
  ['554 5.7.1 Service unavailable; 203.0.113.25 blocked using list.example.', ['203.0.113.25']],
  ['451 4.7.1 try later (203.0.113.25:41234)', ['203.0.113.25']],
  ['550 IP=2001:DB8::25, see https://list.example/?ip=2001:db8::25', ['2001:db8::25']],
  ['550 [IPv6:2001:db8:0:0::25] is not allowed.', ['2001:db8::25']],
  ['your addresses 203.0.113.25 and 198.51.100.7', ['203.0.113.25', '198.51.100.7']],
  ['550 5.7.1 at 12:30:45 by mx1.2.3.4.example and 1.2.3', []],
  ['lookup of 25.113.0.203.in-addr.arpa failed for 203-0-113-25.dsl.example', []],
  ['999.1.1.1 and 010.0.0.1 and ::', []],
  ['', []],
])('%s', (text, addresses) => {
  expect(quotedAddresses(text)).toEqual(addresses)
})
