import { describe, expect, it } from 'vitest'
import type { AnsweredQuestion, Question } from '../facts/index.ts'
import { rankCandidates } from './rank-candidates.ts'
import type { PublishedSenders, SenderClues } from './sender-clues.ts'

const domain = 'northgate.example'
/** Documentation addresses stand for public ones. */
const allowed = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32']

describe('each source with what it is worth', () => {
  it.each<[string, SenderClues, string[]]>([
    ['nothing is known', {}, []],
    ['a refusal quotes one', { refusal: '550 5.7.1 [198.51.100.40] has no PTR' }, ['198.51.100.40 refusal sure']],
    [
      'a refusal quotes two',
      { refusal: '550 198.51.100.40 is not 203.0.113.9' },
      ['198.51.100.40 refusal likely', '203.0.113.9 refusal likely'],
    ],
    [
      'a refusal quotes one, and one inside a network',
      { refusal: '198.51.100.40 at 10.0.0.1' },
      ['198.51.100.40 refusal sure'],
    ],
    ['the same address twice', { refusal: '198.51.100.40', quoted: ['198.51.100.40'] }, ['198.51.100.40 refusal sure']],
    [
      'the receiver says so itself',
      {
        handOvers: [
          { address: '198.51.100.40', standing: 'stated', isDoubtful: false },
          { address: '198.51.100.40', standing: 'crossing', isDoubtful: false },
          { address: '203.0.113.9', standing: 'below', isDoubtful: false },
        ],
      },
      ['198.51.100.40 receiver-results+handed-over sure', '203.0.113.9 lower-hop possible'],
    ],
    [
      'where the headers leave the receiver',
      { handOvers: [{ address: '198.51.100.40', standing: 'crossing', isDoubtful: false }] },
      ['198.51.100.40 handed-over likely'],
    ],
    [
      'a doubtful hop, and one that was passed',
      {
        handOvers: [
          { address: '198.51.100.40', standing: 'crossing', isDoubtful: true },
          { address: '203.0.113.9', standing: 'passed', isDoubtful: false },
        ],
      },
      ['198.51.100.40 handed-over possible', '203.0.113.9 lower-hop possible'],
    ],
    [
      'who wrote the notice',
      { reportingMta: { name: 'mx.northgate.example', addresses: ['198.51.100.40'] } },
      ['198.51.100.40 reporting-mta likely'],
    ],
    ['what was typed', { typed: ['198.51.100.40', 'no address'] }, ['198.51.100.40 typed sure']],
    [
      'a saved sender of the domain, and one of another',
      {
        domain,
        saved: [
          { name: 'Northgate', addresses: ['198.51.100.40'], domains: [domain] },
          { name: 'Brightwater', addresses: ['203.0.113.25'], domains: ['brightwater.example'] },
        ],
      },
      ['198.51.100.40 saved likely'],
    ],
    [
      'two sources for one address are surer than each',
      { domain, refusal: '198.51.100.40 or 203.0.113.9', typed: ['198.51.100.40'] },
      ['198.51.100.40 refusal+typed sure', '203.0.113.9 refusal likely'],
    ],
    ['addresses nobody can send from', { typed: ['10.0.0.1', '127.0.0.1', 'fe80::1', '::', '100.64.0.1'] }, []],
  ])('%s', (_name, clues, expected) => {
    expect(linesOf(clues)).toEqual(expected)
  })
})

describe('what the DNS of the domain says', () => {
  it.each<[string, Partial<PublishedSenders>, string[]]>([
    ['nothing', {}, []],
    ['one address and nobody else', spf('v=spf1 ip4:198.51.100.40 -all'), ['198.51.100.40 permission-list likely']],
    [
      'an address, a small network and a service',
      spf('v=spf1 ip4:198.51.100.40 ip4:203.0.113.0/28 ip6:2001:db8::/64 include:spf.protection.outlook.com ~all'),
      [
        '198.51.100.40 permission-list possible',
        'provider Microsoft 365 permission-list possible',
        'range 203.0.113.0/28 permission-list possible',
        'range 2001:db8::/64 permission-list possible',
      ],
    ],
    [
      'a service alone',
      spf('v=spf1 include:spf.protection.outlook.com -all'),
      ['provider Microsoft 365 permission-list likely'],
    ],
    ['a service nobody knows', spf('v=spf1 include:mailer.test -all'), ['provider mailer.test permission-list likely']],
    ['networks too wide to mean one sender', spf('v=spf1 ip4:203.0.0.0/8 ip6:2001:db8::/32 +all'), []],
    [
      'one address beside a wide network',
      spf('v=spf1 ip4:198.51.100.40 ip4:203.0.0.0/8'),
      ['198.51.100.40 permission-list possible'],
    ],
    ['what may not send', spf('v=spf1 -ip4:198.51.100.40 ?ip4:198.51.100.41 -include:mailer.test -all'), []],
    [
      'a list of the same organisation, with a loop',
      {
        answers: [
          txt(domain, 'v=spf1 include:_spf.northgate.example -all'),
          txt('_spf.northgate.example', 'v=spf1 ip4:198.51.100.40 include:northgate.example -all'),
        ],
      },
      ['198.51.100.40 permission-list likely'],
    ],
    [
      'what a service lists is the service’s',
      { answers: [txt(domain, 'v=spf1 redirect=mailer.test'), txt('mailer.test', 'v=spf1 ip4:203.0.113.77 -all')] },
      ['provider mailer.test permission-list likely'],
    ],
    [
      'a host by name, and the mail servers',
      {
        ...spf('v=spf1 a:out.northgate.example mx -all'),
        exchanges: ['mx.northgate.example'],
        hosts: [
          { name: 'out.northgate.example', addresses: ['198.51.100.41'] },
          { name: 'mx.northgate.example', addresses: ['198.51.100.40', '10.0.0.7'] },
        ],
      },
      [
        '198.51.100.40 permission-list+mx likely mx.northgate.example',
        '198.51.100.41 permission-list possible out.northgate.example',
      ],
    ],
    [
      'a mail server in a listed network',
      {
        ...spf('v=spf1 ip4:198.51.100.32/28 -all'),
        exchanges: ['mx.northgate.example'],
        hosts: [{ name: 'mx.northgate.example', addresses: ['198.51.100.40'] }],
      },
      ['198.51.100.40 permission-list likely mx.northgate.example', 'range 198.51.100.32/28 permission-list likely'],
    ],
    [
      'mail servers alone',
      {
        exchanges: ['mx.northgate.example'],
        hosts: [{ name: 'mx.northgate.example', addresses: ['198.51.100.40'] }],
      },
      ['198.51.100.40 mx possible mx.northgate.example'],
    ],
    [
      'mail taken by a provider',
      { exchanges: ['northgate-example.mail.protection.outlook.com'] },
      ['provider Microsoft 365 mx possible'],
    ],
    [
      'mail taken and sent by a provider',
      {
        ...spf('v=spf1 include:spf.protection.outlook.com -all'),
        exchanges: ['northgate-example.mail.protection.outlook.com'],
      },
      ['provider Microsoft 365 permission-list+mx sure'],
    ],
    ['a broken list', spf('v=spf1 ip4:198.51.100.400 -all'), []],
    ['a null MX', { exchanges: [] }, []],
  ])('%s', (_name, published, expected) => {
    const empty = { domain, answers: [], exchanges: [], hosts: [], unseen: [] }
    expect(linesOf({ domain, published: { ...empty, ...published } })).toEqual(expected)
  })
})

it('lists twelve at most', () => {
  const typed = Array.from({ length: 40 }, (_, index) => `198.51.100.${index}`)
  expect(rankCandidates({ typed }, allowed)).toHaveLength(12)
})

function linesOf(clues: SenderClues): string[] {
  return rankCandidates(clues, allowed).map(({ kind, value, sources, confidence, name }) => {
    const what = kind === 'address' ? value : `${kind} ${value}`
    return [what, sources.join('+'), confidence, ...(clues.published && name ? [name] : [])].join(' ')
  })
}

function spf(text: string): Partial<PublishedSenders> {
  return { answers: [txt(domain, text)] }
}

function txt(name: string, text: string): AnsweredQuestion {
  const question: Question = { name, type: 'TXT' }
  return { question, observed: { ok: true, elapsedMs: 1, value: { kind: 'records', records: [text] } } }
}
