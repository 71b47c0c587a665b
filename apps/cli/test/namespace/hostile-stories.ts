import type { LabZone, Scenario } from '@waypost/lab'

/** Addresses that nobody may be sent to, as a domain can publish them. */
export const forbidden = {
  ipv4: [
    ['10.0.0.1', '10.255.255.254', '172.16.0.1', '192.168.1.1', '169.254.169.254', '169.254.1.1', '100.64.0.1'],
    ['100.100.100.200', '168.63.129.16', '127.0.0.1', '127.1.2.3', '0.0.0.0', '0.1.2.3', '224.0.0.1'],
    ['255.255.255.255', '240.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '192.0.0.8'],
    ['192.88.99.1', '192.31.196.1', '192.52.193.1', '192.175.48.1', '192.0.0.192', '169.254.170.2', '239.1.1.1'],
  ],
  ipv6: [
    ['::1', '::', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::a00:1'],
    ['2002:a00:1::1', '2001::1', '2001:db8::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1'],
    ['100::1', '3fff::1', '5f00::1', '4000::1', '2001:2::1', '2620:4f:8000::1', '64:ff9b:1::1'],
  ],
}

/** A public address that a domain does name: packets to it prove that the counters count. */
export const publicAddress = '8.8.4.4'

const zones: LabZone[] = [
  ...[
    ...forbidden.ipv4.map((list) => ['A', list] as const),
    ...forbidden.ipv6.map((list) => ['AAAA', list] as const),
  ].map(([type, list], index): LabZone => {
    const apex = `egress-${index}.example`
    return {
      apex,
      records: list.flatMap((address, at) => [
        `${apex} 300 MX ${at} mx${at}.${apex}`,
        `mx${at}.${apex} 300 ${type} ${address}`,
      ]),
    }
  }),
  {
    apex: 'egress-itself.example',
    records: forbidden.ipv4.flat().map((address) => `egress-itself.example 300 A ${address}`),
  },
  {
    // Neither MX nor address, so that its own name servers are asked: at places where nobody may ask.
    apex: 'egress-servers.example',
    records: forbidden.ipv4
      .flat()
      .flatMap((address, index) => [
        `egress-servers.example 300 NS ns-x${index}.egress-servers.example`,
        `ns-x${index}.egress-servers.example 300 A ${address}`,
      ]),
  },
  {
    apex: 'egress-names.example',
    records: ['localhost', '127.0.0.1', '2130706433', 'x.internal', 'metadata.google.internal', 'printer.local'].map(
      (name, index) => `egress-names.example 300 MX ${index} ${name}`,
    ),
  },
  {
    apex: 'egress-public.example',
    records: [
      'egress-public.example 300 MX 1 mx.egress-public.example',
      `mx.egress-public.example 300 A ${publicAddress}`,
    ],
  },
]

const nothing = { state: '', primary: '', side: '', actor: '', confidence: '', findings: [] }

export const hostileStories: Scenario[] = zones.map((zone) => ({
  name: zone.apex,
  story: '',
  enter: { target: zone.apex },
  expect: nothing,
  dns: { zones: [zone] },
  mail: [],
}))
