import { expect, it } from 'vitest'
import { readReceived, type ReceivedHop } from './received-hop.ts'

it.each<[string, string, ReceivedHop]>([
  [
    'Postfix',
    'from mail.northgate.example (out.northgate.example [198.51.100.40]) by mx.fabrikam.example (Postfix) with ESMTPS id 4F for <lee@fabrikam.example>; Wed, 25 Nov 2026 01:02:03 +0000 (UTC)',
    {
      greeting: 'mail.northgate.example',
      name: 'out.northgate.example',
      address: '198.51.100.40',
      by: 'mx.fabrikam.example',
    },
  ],
  [
    'Postfix without a reverse name',
    'from mail.northgate.example (unknown [198.51.100.40]) by mx.fabrikam.example (Postfix) with ESMTP id 4F',
    { greeting: 'mail.northgate.example', address: '198.51.100.40', by: 'mx.fabrikam.example' },
  ],
  [
    'Exim',
    'from [198.51.100.40] (helo=mail.northgate.example) by mx.fabrikam.example with esmtps (TLS1.3) tls T (Exim 4.98) (envelope-from <jo@northgate.example>) id 1x',
    { greeting: 'mail.northgate.example', address: '198.51.100.40', by: 'mx.fabrikam.example' },
  ],
  [
    'Exim with a port',
    'from mail.northgate.example ([198.51.100.40]:41234 helo=hello.northgate.example) by mx.fabrikam.example with esmtp',
    { greeting: 'hello.northgate.example', address: '198.51.100.40', by: 'mx.fabrikam.example' },
  ],
  [
    'Exchange',
    'from MAIL.northgate.example (198.51.100.40) by EX01.fabrikam.example (10.0.0.5) with Microsoft SMTP Server (version=TLS1_2) id 15.2.1544.4; Wed, 25 Nov 2026',
    { greeting: 'mail.northgate.example', address: '198.51.100.40', by: 'ex01.fabrikam.example' },
  ],
  [
    'Exchange over IPv6',
    'from A.prod.outlook.com (2001:DB8:10a6::8) by B.prod.outlook.com (2001:db8::9) with mapi id 15',
    { greeting: 'a.prod.outlook.com', address: '2001:db8:10a6::8', by: 'b.prod.outlook.com' },
  ],
  [
    'Sendmail with a doubt',
    'from mail.northgate.example (out.northgate.example [198.51.100.40] (may be forged)) by mx.fabrikam.example (8.18/8.18) with ESMTP id x',
    {
      greeting: 'mail.northgate.example',
      name: 'out.northgate.example',
      address: '198.51.100.40',
      by: 'mx.fabrikam.example',
    },
  ],
  [
    'qmail',
    'from unknown (HELO mail.northgate.example) (198.51.100.40) by mx.fabrikam.example with SMTP; 25 Nov 2026',
    { greeting: 'mail.northgate.example', address: '198.51.100.40', by: 'mx.fabrikam.example' },
  ],
  [
    'Gmail',
    'from mail.northgate.example (out.northgate.example. [IPv6:2001:db8::40]) by mx.google.com with ESMTPS id a1',
    { greeting: 'mail.northgate.example', name: 'out.northgate.example', address: '2001:db8::40', by: 'mx.google.com' },
  ],
  ['Gmail inside', 'by 2002:a05:6000:1acb:b0:39a with SMTP id m11csp123; Wed, 25 Nov 2026', {}],
  [
    'a sender that puts an address of its own into its greeting',
    'from x.example (evil [192.0.2.66]) (real.example [198.51.100.40]) by mx.fabrikam.example with SMTP',
    { greeting: 'x.example', name: 'real.example', address: '198.51.100.40', by: 'mx.fabrikam.example' },
  ],
  [
    'an open bracket',
    'from a.example (b.example [198.51.100.40',
    { greeting: 'a.example', name: 'b.example', address: '198.51.100.40' },
  ],
  ['nothing', '', {}],
  ['nonsense', ')))(((;;; by from', {}],
])('%s', (_name, value, expected) => {
  expect(readReceived(value)).toEqual(expected)
})
