import type { SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import { raw, type RawRecord, type RawReply, type RawScript } from '@waypost/lab/raw-dns'
import { good, type Answers, type HostileCase } from './hostile-world.ts'

export interface HostileRow extends HostileCase {
  id: string
  what: string
}

const mxTo = (...exchanges: string[]): Answers => ({
  'MX n.example': { answers: exchanges.map((exchange, index) => raw.mx(10 * (index + 1), exchange)) },
})
const host = (name: string, ...records: RawRecord[]): Answers => ({
  [`A ${name}`]: { answers: records.filter(({ type }) => type !== 28) },
  [`AAAA ${name}`]: { answers: records.filter(({ type }) => type === 28) },
})
const oneGood = { ...mxTo('mx.n.example'), ...host('mx.n.example', raw.a(good)) }
const many = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** The good world, except for what a server does with each reply. */
const bent =
  (bend: (reply: RawReply, query: Parameters<RawScript>[0]) => ReturnType<RawScript>): RawScript =>
  (query) =>
    bend(oneGood[`${query.type} ${query.name}`] ?? { rcode: 3 }, query)

const refusals: [what: string, record: RawRecord][] = [
  ['127.0.0.1', raw.a('127.0.0.1')],
  ['127.1.2.3', raw.a('127.1.2.3')],
  ['10.0.0.1', raw.a('10.0.0.1')],
  ['169.254.169.254', raw.a('169.254.169.254')],
  ['168.63.129.16', raw.a('168.63.129.16')],
  ['0.0.0.0', raw.a('0.0.0.0')],
  ['224.0.0.1', raw.a('224.0.0.1')],
  ['255.255.255.255', raw.a('255.255.255.255')],
  ['192.0.2.1', raw.a('192.0.2.1')],
  ['100.100.100.200', raw.a('100.100.100.200')],
  ['::1', raw.aaaa('0:0:0:0:0:0:0:1')],
  ['::', raw.aaaa('0:0:0:0:0:0:0:0')],
  ['::ffff:127.0.0.1', raw.aaaa('0:0:0:0:0:ffff:7f00:1')],
  ['::ffff:127.20.0.1', raw.aaaa('0:0:0:0:0:ffff:7f14:1')],
  ['64:ff9b::127.0.0.1', raw.aaaa('64:ff9b:0:0:0:0:7f00:1')],
  ['2002:7f00:1::', raw.aaaa('2002:7f00:1:0:0:0:0:0')],
  ['2001:0::', raw.aaaa('2001:0:0:0:0:0:0:1')],
  ['fe80::1', raw.aaaa('fe80:0:0:0:0:0:0:1')],
  ['fd00:ec2::254', raw.aaaa('fd00:ec2:0:0:0:0:0:254')],
  ['4000::1', raw.aaaa('4000:0:0:0:0:0:0:1')],
]

/** Exchanges that no public host can have. */
const badNames = [
  '<script>alert(1)</script>.n.example',
  'good\\.com.n.example',
  'a\\000b.n.example',
  'a\\032b.n.example',
  'a/b.n.example',
  '"><svg onload=alert(1)>.n.example',
  '\u202egpj.n.example',
  'b\u00fccher.n.example',
  '\\255\\254.n.example',
  'localhost',
  'mail.local',
  'x.internal',
  'metadata.google.internal',
  'a.onion',
  'printer.home.arpa',
]

const sender: SenderInput = { source: 'typed', address: '127.20.0.9' }
const own: Target = { kind: 'ip', input: '127.20.0.9', domain: null, ip: '127.20.0.9', notes: [] }
const reverse = '9.0.20.127.in-addr.arpa'
const ptrTo = (...names: string[]): HostileCase => ({
  target: own,
  sender,
  answers: { [`PTR ${reverse}`]: { answers: names.map((name) => raw.ptr(name)) } },
})
const circle = (name: string): RawReply => ({
  answers: [raw.cname(`b.${name}`), raw.as(raw.cname(name), { owner: `b.${name}` })],
})
const chain = (count: number): RawRecord[] => [
  ...many(count, (index) =>
    raw.as(raw.cname(`c${index + 1}.n.example`), { owner: index === 0 ? 'mx.n.example' : `c${index}.n.example` }),
  ),
  raw.as(raw.a(good), { owner: `c${count}.n.example` }),
]

/** Rows of the catalogue of hostile DNS answers: what the server sends. What must come of it lies in hostile-dns.txt. */
export const hostileRows: HostileRow[] = [
  { id: 'N-01', what: 'MX 0 .', answers: { 'MX n.example': { answers: [raw.mx(0, '.')] } } },
  { id: 'N-01', what: 'MX 10 .', answers: { 'MX n.example': { answers: [raw.mx(10, '.')] } } },
  { id: 'N-01', what: 'MX 0 . twice', answers: { 'MX n.example': { answers: [raw.mx(0, '.'), raw.mx(0, '.')] } } },
  {
    id: 'N-01',
    what: 'MX 0 . beside a host',
    answers: { ...oneGood, ...{ 'MX n.example': { answers: [raw.mx(0, '.'), raw.mx(5, 'mx.n.example')] } } },
  },
  ...badNames.map((name) => ({ id: 'N-02', what: `MX ${name}`, answers: mxTo(name) })),
  {
    id: 'N-02',
    what: 'MX to a bad name beside a good one',
    answers: { ...oneGood, ...mxTo('<b>.n.example', 'mx.n.example') },
  },
  { id: 'N-02', what: 'MX with labels of 63 bytes up to 255', answers: mxTo(many(3, () => 'a'.repeat(63)).join('.')) },
  {
    id: 'N-03',
    what: 'an address of another owner',
    answers: { ...oneGood, 'A mx.n.example': { answers: [raw.as(raw.a('6.6.6.6'), { owner: 'other.example' })] } },
  },
  {
    id: 'N-03',
    what: 'an MX of another owner',
    answers: {
      'MX n.example': { answers: [raw.as(raw.mx(10, 'mx.evil.example'), { owner: 'evil.example' })] },
      ...host('n.example', raw.a(good)),
    },
  },
  {
    id: 'N-03',
    what: 'an address among the additional records',
    answers: {
      ...oneGood,
      'MX n.example': {
        answers: [raw.mx(10, 'mx.n.example')],
        additionals: [raw.as(raw.a('10.0.0.1'), { owner: 'mx.n.example' })],
      },
    },
  },
  {
    id: 'N-04',
    what: 'the host is an alias of itself',
    answers: {
      ...mxTo('mx.n.example'),
      'A mx.n.example': { answers: [raw.cname('mx.n.example')] },
      'AAAA mx.n.example': { answers: [raw.cname('mx.n.example')] },
    },
  },
  {
    id: 'N-04',
    what: 'the host is an alias in a circle',
    answers: {
      ...mxTo('mx.n.example'),
      'A mx.n.example': circle('mx.n.example'),
      'AAAA mx.n.example': circle('mx.n.example'),
    },
  },
  { id: 'N-04', what: 'the domain is an alias in a circle', answers: { 'MX n.example': circle('n.example') } },
  { id: 'N-04', what: 'eight aliases', answers: { ...mxTo('mx.n.example'), 'A mx.n.example': { answers: chain(8) } } },
  {
    id: 'N-04',
    what: 'twelve aliases',
    answers: {
      ...mxTo('mx.n.example'),
      'A mx.n.example': { answers: chain(12) },
      'AAAA mx.n.example': { answers: chain(12) },
    },
  },
  {
    id: 'N-04',
    what: 'a DNAME',
    answers: {
      'MX n.example': {
        answers: [
          raw.as(raw.dname('other.example'), { owner: 'example' }),
          raw.cname('n.other.example'),
          raw.as(raw.mx(10, 'mx.n.example'), { owner: 'n.other.example' }),
        ],
      },
      ...host('mx.n.example', raw.a(good)),
    },
  },
  {
    id: 'N-04',
    what: 'an alias to localhost',
    answers: {
      ...mxTo('mx.n.example'),
      'A mx.n.example': { answers: [raw.cname('localhost')] },
      'AAAA mx.n.example': { answers: [raw.cname('localhost')] },
    },
  },
  { id: 'N-05', what: 'MX to an alias', answers: { ...mxTo('mx.n.example'), 'A mx.n.example': { answers: chain(1) } } },
  { id: 'N-05', what: 'MX to 10.0.0.1', answers: mxTo('10.0.0.1') },
  { id: 'N-05', what: 'MX to 127.20.0.1', answers: mxTo('127.20.0.1') },
  { id: 'N-05', what: 'MX to [127.0.0.1]', answers: mxTo('\\091127\\.0\\.0\\.1\\093') },
  { id: 'N-05', what: 'MX to 2130706433', answers: mxTo('2130706433') },
  ...refusals.map(([what, record]) => ({
    id: 'N-06',
    what: `the host is at ${what}`,
    answers: { ...mxTo('mx.n.example'), ...host('mx.n.example', record) },
  })),
  {
    id: 'N-06',
    what: 'refused addresses and a public one',
    answers: {
      ...mxTo('mx.n.example'),
      ...host('mx.n.example', ...refusals.map(([, record]) => record).slice(0, 6), raw.a(good)),
    },
  },
  {
    id: 'N-06',
    what: 'no MX, and the domain is at 127.0.0.1',
    answers: {
      'MX n.example': { authorities: [raw.as(raw.soa('n.example'), { owner: 'n.example' })] },
      ...host('n.example', raw.a('127.0.0.1')),
    },
  },
  {
    id: 'N-06',
    what: 'name servers at addresses that are refused',
    answers: {
      'NS n.example': { answers: [raw.ns('ns1.n.example'), raw.ns('ns2.n.example'), raw.ns('localhost')] },
      'NS example': { answers: [raw.ns('ns1.n.example')] },
      ...host('ns1.n.example', raw.a('127.0.0.1')),
      ...host('ns2.n.example', raw.a('10.0.0.1'), raw.a('169.254.169.254')),
    },
  },
  {
    id: 'N-07',
    what: 'a TTL of 2^31 and one of 2^32-1',
    answers: {
      'MX n.example': { answers: [raw.as(raw.mx(10, 'mx.n.example'), { ttl: 2 ** 31 })] },
      'A mx.n.example': { answers: [raw.as(raw.a(good), { ttl: 2 ** 32 - 1 })] },
    },
  },
  {
    id: 'N-08',
    what: 'another id first',
    script: bent((reply, { id }) => [{ ...reply, id: id ^ 1, answers: [raw.mx(1, 'evil.example')] }, reply]),
  },
  {
    id: 'N-08',
    what: 'another question first',
    script: bent((reply) => [{ ...reply, question: 'evil.example' }, reply]),
  },
  { id: 'N-08', what: 'only another id', script: bent((reply, { id }) => [{ ...reply, id: id ^ 1 }]) },
  {
    id: 'N-08',
    what: 'a flood of 3,000 others',
    script: bent((reply, { id }) => [...many(3_000, (index) => ({ ...reply, id: (id + 1 + index) & 0xffff })), reply]),
  },
  {
    id: 'N-08',
    what: 'two replies that race',
    script: bent((reply) => [reply, { ...reply, answers: [raw.mx(1, 'evil.example')] }]),
  },
  {
    id: 'N-11',
    what: 'cut, and no TCP',
    tcp: 'closed',
    script: bent((reply, { transport }) => [
      transport === 'udp' ? { ...reply, answers: [], isTruncated: true } : reply,
    ]),
  },
  {
    id: 'N-11',
    what: 'cut, and TCP dribbles',
    tcp: 'dribbles',
    script: bent((reply) => [{ ...reply, answers: [], isTruncated: true }]),
  },
  { id: 'N-11', what: 'cut over TCP too', script: bent((reply) => [{ ...reply, answers: [], isTruncated: true }]) },
  {
    id: 'N-11',
    what: 'cut, and two messages over TCP',
    script: bent((reply, { id, transport }) =>
      transport === 'udp' ? [{ ...reply, answers: [], isTruncated: true }] : [{ ...reply, id: id ^ 1 }, reply],
    ),
  },
  {
    id: 'N-12',
    what: '3,000 addresses',
    script: (query) =>
      query.transport === 'udp'
        ? [{ isTruncated: true }]
        : query.type === 'MX'
          ? [{ answers: [raw.mx(10, 'mx.n.example')] }]
          : query.type === 'A'
            ? [
                {
                  answers: [
                    raw.a(good),
                    ...many(2_999, (index) => raw.a(`127.20.${1 + (index >> 8)}.${index & 0xff}`)),
                  ],
                },
              ]
            : [{ rcode: 0 }],
  },
  {
    id: 'N-12',
    what: '50 hosts with 20 addresses each',
    script: (query) =>
      query.transport === 'udp'
        ? [{ isTruncated: true }]
        : query.type === 'MX'
          ? [{ answers: many(50, (index) => raw.mx(index, `mx${index}.n.example`)) }]
          : query.type === 'A'
            ? [{ answers: many(20, (index) => raw.a(`127.20.${/\d+/.exec(query.name)?.[0] ?? 0}.${index + 1}`)) }]
            : [{ rcode: 0 }],
  },
  {
    id: 'N-13',
    what: 'a name that points to itself',
    script: bent((reply, query) => [
      query.type === 'MX'
        ? { answers: [{ ...raw.mx(1, '.'), data: Buffer.from([0, 1, 0xc0, 12 + query.question.length + 14]) }] }
        : reply,
    ]),
  },
  {
    id: 'N-13',
    what: 'a name that points forward',
    script: bent(() => [{ answers: [{ ...raw.mx(1, '.'), data: Buffer.from([0, 1, 0xff, 0xff]) }] }]),
  },
  {
    id: 'N-13',
    what: 'data longer than the packet',
    script: bent(() => [{ answers: [raw.as(raw.mx(1, 'x.example'), { length: 60_000 })] }]),
  },
  { id: 'N-13', what: '65,535 answers, and one there', script: bent((reply) => [{ ...reply, answerCount: 65_535 }]) },
  {
    id: 'N-13',
    what: 'a label of type 0x40',
    script: bent(() => [{ answers: [{ ...raw.mx(1, '.'), data: Buffer.from([0, 1, 0x41, 0x61, 0]) }] }]),
  },
  { id: 'N-13', what: 'rubbish', script: () => [Buffer.from('rubbish')] },
  {
    id: 'N-13',
    what: 'nothing but a head',
    script: (query) => [Buffer.from([query.id >> 8, query.id & 0xff, 0x81, 0x80, 0, 0, 0, 0, 0, 0, 0, 0])],
  },
  { id: 'N-14', what: 'SERVFAIL', script: () => [{ rcode: 2 }] },
  { id: 'N-14', what: 'REFUSED', script: () => [{ rcode: 5 }] },
  { id: 'N-14', what: 'NOTIMP', script: () => [{ rcode: 4 }] },
  { id: 'N-14', what: 'FORMERR to everything', script: () => [{ rcode: 1 }] },
  { id: 'N-14', what: 'FORMERR to EDNS', script: bent((reply, { hasEdns }) => [hasEdns ? { rcode: 1 } : reply]) },
  { id: 'N-14', what: 'silence', script: () => [] },
  { id: 'N-15', what: 'PTR "><svg onload=alert(1)>', ...ptrTo('"><svg onload=alert(1)>') },
  { id: 'N-15', what: 'PTR with bytes of U+202E', ...ptrTo('a\u202egpj.n.example') },
  { id: 'N-15', what: 'PTR to localhost', ...ptrTo('localhost') },
  { id: 'N-15', what: 'PTR to the root', ...ptrTo('.') },
  { id: 'N-15', what: 'PTR to 127.0.0.1', ...ptrTo('127.0.0.1') },
  { id: 'N-15', what: 'PTR of 253 bytes', ...ptrTo(`${many(25, () => 'abcdefghi').join('.')}.ab`) },
  {
    id: 'N-15',
    what: '200 PTRs',
    target: own,
    sender,
    script: ({ type, transport }) =>
      type !== 'PTR'
        ? [{ rcode: 3 }]
        : transport === 'udp'
          ? [{ isTruncated: true }]
          : [{ answers: many(200, (index) => raw.ptr(`h${index}.n.example`)) }],
  },
  { id: 'N-16', what: 'another answer each time', script: flipFlop() },
]

function flipFlop(): RawScript {
  let count = 0
  return ({ type, name }) => {
    if (type === 'MX') return [count++ % 2 === 0 ? { rcode: 3 } : { answers: [raw.mx(10, 'mx.n.example')] }]
    return [oneGood[`${type} ${name}`] ?? { rcode: 3 }]
  }
}
