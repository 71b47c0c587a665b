import { expect, it } from 'vitest'
import { FactReader, type AnyFact } from '../../facts/index.ts'
import { context, stillRunning, testCheck, type CheckCase } from '../testing/check-table.ts'
import { sender, senderDomain, spfAnswers } from '../testing/fact-samples.ts'
import { spfCheck } from './spf-check.ts'

/** The sending address of the samples is 203.0.113.25. */
const passing = 'ip4:203.0.113.0/24'

/** A list with what it leads to; without and with the address that sends. */
function list(record: string, more: Record<string, string[]> = {}): AnyFact[] {
  return [spfAnswers({ [senderDomain]: [`TXT v=spf1 ${record}`], ...more })]
}
function sent(record: string, more: Record<string, string[]> = {}): AnyFact[] {
  return [sender({}), ...list(record, more)]
}

const names = Array.from({ length: 25 }, (_, index) => `s${index}.example`)
const includes = (count: number) => names.slice(0, count).map((name) => `include:${name}`)
const included = (record: string) => Object.fromEntries(names.map((name) => [name, [`TXT v=spf1 ${record}`]]))
const greeting = 'out.contoso.example'
const gone = { 'g1.example': [], 'g2.example': [], 'g3.example': [] }

testCheck(spfCheck, [
  ['nobody looked', [sender({})], []],
  ['who sends is not known yet', list(`${passing} -all`), [], stillRunning],
  [
    'who sends is known while the run goes',
    sent(`${passing} -all`),
    ['spf-sender-passes', 'spf-readable'],
    stillRunning,
  ],
  ['all in order', sent(`${passing} -all`), ['spf-sender-passes', 'spf-readable']],
  ['all in order, no address known', list(`${passing} -all`), ['spf-readable']],
  ...(
    [
      ['says no to the address', ['TXT v=spf1 a -all'], ['spf-helo-fails']],
      ['allows the address', [`TXT v=spf1 ${passing} -all`], []],
      ['says nothing for sure', ['TXT v=spf1 ~all'], []],
      ['has a writing error', ['TXT v=spf1 ip5:1 -all'], []],
      ['does not exist', [], []],
      ['could not be asked for', ['FAILS'], []],
    ] as const
  ).map(([story, records, codes]): CheckCase => [
    `the list of the greeting name ${story}`,
    sent(`${passing} -all`, { [greeting]: [...records] }),
    ['spf-sender-passes', 'spf-readable', ...codes],
    { sender: { source: 'typed', heloName: greeting } },
  ]),
  ['no list', [sender({}), spfAnswers({ [senderDomain]: ['TXT v=spf10 -all'] })], ['spf-missing']],
  ['no such domain', [spfAnswers({ [senderDomain]: [] })], ['spf-missing']],
  ['the domain does not answer', [sender({}), spfAnswers({ [senderDomain]: ['FAILS'] })], ['spf-lookup-failed']],
  ['two lists', [sender({}), spfAnswers({ [senderDomain]: ['TXT v=spf1 -all', 'TXT v=spf1 ~all'] })], ['spf-several']],
  ['an unknown term', sent(`ipv4:203.0.113.25 -all`), ['spf-syntax']],
  ['an unknown term, no address known', list(`ipv4:203.0.113.25 -all`), ['spf-syntax']],
  [
    'an error in a list that the address does not reach',
    sent(`${passing} include:s1.example -all`, { 's1.example': ['TXT v=spf1 ip5:1'] }),
    ['spf-syntax[advice]', 'spf-sender-passes'],
  ],
  ['eleven includes', sent(`${includes(11).join(' ')} -all`, included('-all')), ['spf-lookup-limit']],
  [
    'more than are counted, no address known',
    list(`${includes(25).join(' ')} -all`, included('-all')),
    ['spf-lookup-limit'],
  ],
  [
    'eleven includes behind the one that allows',
    sent(`${passing} ${includes(11).join(' ')} -all`, included('-all')),
    ['spf-lookup-limit[advice]', 'spf-sender-passes'],
  ],
  [
    'ten includes',
    sent(`${includes(10).join(' ')} ${passing} -all`, included('-all')),
    ['spf-near-lookup-limit', 'spf-sender-passes', 'spf-readable'],
  ],
  ['eight includes', sent(`${includes(8).join(' ')} -all`, included('-all')), ['spf-sender-fails', 'spf-readable']],
  [
    'more than ten mail servers',
    sent('mx -all', {
      [senderDomain]: ['TXT v=spf1 mx -all', ...names.map((name, index) => `MX ${index} ${name}`)],
      ...included('-all'),
    }),
    ['spf-lookup-limit'],
  ],
  ['three names without an address', sent('a:g1.example a:g2.example mx:g3.example -all', gone), ['spf-void-lookups']],
  [
    'three such names behind the one that allows',
    sent(`${passing} a:g1.example a:g2.example a:g3.example -all`, gone),
    ['spf-void-lookups[advice]', 'spf-sender-passes'],
  ],
  ['two names without an address', sent('a:g1.example mx:g2.example -all', gone), ['spf-sender-fails', 'spf-readable']],
  ['itself', sent(`include:${senderDomain} -all`), ['spf-loop']],
  ['a circle', sent('redirect=s1.example', { 's1.example': [`TXT v=spf1 include:${senderDomain}`] }), ['spf-loop']],
  ['an include of nothing', sent('include:g1.example -all', gone), ['spf-include-missing']],
  ['a redirect to nothing', list('redirect=g1.example', gone), ['spf-include-missing']],
  ['everybody may send', sent('+all'), ['spf-too-open', 'spf-sender-passes', 'spf-readable']],
  ['half the internet may send', list('ip4:0.0.0.0/1 -all'), ['spf-too-open', 'spf-readable']],
  ['a quarter and a quarter', list('ip4:0.0.0.0/2 ip4:64.0.0.0/2 -all'), ['spf-too-open', 'spf-readable']],
  ['everybody by an include', list('include:s1.example -all', included('all')), ['spf-too-open', 'spf-readable']],
  ['nobody by an include', list('-include:s1.example -all', included('all')), ['spf-readable']],
  ['a large network', list('ip4:10.0.0.0/8 ip6:2001:db8::/32 -all'), ['spf-readable']],
  ['no end', list(passing), ['spf-no-verdict', 'spf-readable']],
  ['a neutral end', list('?all'), ['spf-no-verdict', 'spf-readable']],
  ['an end by redirect', list('redirect=s1.example', included('~all')), ['spf-readable']],
  ['no end behind a redirect', list('redirect=s1.example', included(passing)), ['spf-no-verdict', 'spf-readable']],
  ['ptr', list('ptr ~all'), ['spf-ptr-mechanism', 'spf-readable']],
  ['ptr in an include', list('include:s1.example ~all', included('ptr')), ['spf-ptr-mechanism', 'spf-readable']],
  [
    'an include that does not answer',
    sent('include:s1.example -all', { 's1.example': ['FAILS'] }),
    ['spf-lookup-failed', 'spf-readable'],
  ],
  [
    'an include that does not answer, no address known',
    list('include:s1.example -all', { 's1.example': ['FAILS'] }),
    ['spf-lookup-failed'],
  ],
  [
    'an include that does not answer behind the term that allows',
    sent(`${passing} include:s1.example -all`, { 's1.example': ['FAILS'] }),
    ['spf-sender-passes', 'spf-readable'],
  ],
  ['not on the list', sent('ip4:192.0.2.1 -all'), ['spf-sender-fails', 'spf-readable']],
  ['probably not', sent('ip4:192.0.2.1 ~all'), ['spf-sender-softfails', 'spf-readable']],
  ['no word about it', sent('ip4:192.0.2.1'), ['spf-sender-softfails', 'spf-no-verdict', 'spf-readable']],
  [
    'one of two addresses',
    [sender({ addresses: ['203.0.113.25', '2001:db8::25'] }), ...list(`${passing} -all`)],
    ['spf-sender-passes', 'spf-sender-fails', 'spf-readable'],
  ],
  [
    'an address that was only guessed',
    [sender({ source: 'name', name: senderDomain, isMailDomain: true }), ...list('-all')],
    ['spf-readable'],
  ],
  [
    'only what HELO says',
    sent('exists:%{h}.s1.example -all', { 's1.example': ['A 127.0.0.2'] }),
    ['spf-lookup-failed', 'spf-readable'],
  ],
])

it('tells where in the list it went wrong', () => {
  const facts = new FactReader(sent('mx include:s1.example', { 's1.example': ['TXT v=spf1 a:b:c -all'] }))
  const [finding] = spfCheck.judge(facts, context)
  expect(finding).toMatchObject({
    code: 'spf-syntax',
    subject: { kind: 'domain', name: senderDomain },
    args: { domain: senderDomain, listDomain: 's1.example', term: 'a:b:c', position: 8, fault: 'badDomain' },
  })
})
