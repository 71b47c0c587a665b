import { describe, expect, it, test } from 'vitest'
import { confidenceReasons, templateCodes, templateProfiles, wrongIfs } from '../verdict/index.ts'
import type { TemplateSlug, Verdict } from '../verdict/index.ts'
import {
  actingActors,
  effortText,
  formatWords,
  headline,
  ifNobodyActs,
  nextSteps,
  outageText,
  placeholdersOf,
  reasonSentence,
  remainingCauses,
  sinceText,
  wrongIfSentence,
} from './index.ts'
import { causeTemplates } from './cause-templates.ts'
import { verdictTemplates } from './verdict-templates.ts'

const slugs = Object.keys(templateCodes).filter((slug): slug is TemplateSlug => slug in templateCodes)

const values = {
  domain: 'fabrikam.example',
  ip: '203.0.113.25',
  sender: 'northgate.example',
  ptr: 'host-25.isp.example',
  other: ['192.0.2.7', '192.0.2.8'],
  zone: '113.0.203.in-addr.arpa',
  provider: 'Example Telecom',
  relay: 'Microsoft 365',
  through: ['Microsoft 365'],
  likelyThrough: ['Google Workspace'],
  ownZone: '16-31.113.0.203.in-addr.arpa',
  cloud: 'Hetzner',
  portal: 'as reverse DNS entry in Console or Robot',
  holder: 'customer',
  contact: 'noc@isp.example',
  ipv6: '2001:db8::25',
  suggested: 'mail.northgate.example',
  helo: 'mail.northgate.example',
  policy: 'reject',
  mx: 'mx1.fabrikam.example',
  address: '10.0.0.1',
  reply: '450 4.7.1 try later',
  list: 'Spamhaus ZEN',
  minutes: 5,
  mailAddress: 'lee@fabrikam.example',
  place: 'office',
  giveUp: 'Sunday 16:02',
  plain: '203.0.113.25 has no reverse DNS name (PTR)',
  code: '4.4.7',
  reason: 'policy',
  who: 'theirs',
  them: 'northgate.example',
  isDelayed: false,
  isWaiting: true,
  isReturned: false,
  suggestion: 'fabricam.example',
  isDiffering: true,
  expiredOn: '2026-11-03',
  seconds: 21,
  k: 1,
  n: 2,
  isFine: true,
  isSaid: true,
  isByAddress: false,
  isAddress: true,
  isTheirWords: false,
  isEverywhere: true,
  rule: 'MTA-STS',
  ruleFault: 'name',
  certFault: 'otherName',
  certName: 'www.fabrikam.example',
  error: 'syntax',
  was: 'blocked',
  start: '08:10 on 22 November',
  end: '17:30 on 22 November',
  outage: '49 hours',
  limit: '2 days',
}

/** Words that a person who never heard of mail servers does not know, or that scold. */
const avoided =
  /rDNS|FCrDNS|pointer|banner|blacklist|propagation|tarpit|tempfail|deferral|exchanger|priority|port open|please|sorry|oops|invalid|illegal|forbidden|should be fine|fault/i

function expectGoodText(text: string): void {
  expect(text).not.toMatch(/[{}]|undefined|NaN| {2}| [.,]|\(\)/)
  expect(text).not.toMatch(avoided)
  // Their reply is not our sentence.
  const sentences = text.replace(/“[^”]*”/g, '“…”').split(/(?<=[.!?:])\s+/)
  for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
}

function verdictOf(primary: TemplateSlug, args: Verdict['args']): Verdict {
  const { state, side, actor } = templateProfiles[primary]
  const rest = { because: [], reasons: [], wrongIf: [], isProvisional: false }
  return { primary, args, state, side, actor, confidence: 'likely', ...rest }
}

describe.each(slugs)('%s', (slug) => {
  it.each([
    ['headline', verdictTemplates[slug]],
    ['cause', causeTemplates[slug]],
  ])('fills and empties every placeholder of its %s', (_kind, variants) => {
    const names = [...new Set(variants.flatMap(placeholdersOf))]
    for (const name of names) expect(values).toHaveProperty(name)
    for (let choice = 0; choice < 2 ** names.length; choice++) {
      const chosen = names.filter((_name, index) => (choice >> index) % 2 === 1)
      const given = Object.fromEntries(Object.entries(values).filter(([name]) => chosen.includes(name)))
      expectGoodText(formatWords(variants, given))
    }
  })

  it('says what to do, full and without any value', () => {
    for (const args of [values, {}]) nextSteps(verdictOf(slug, args)).forEach(expectGoodText)
    const { state } = templateProfiles[slug]
    if (state !== 'ok') expect(nextSteps(verdictOf(slug, {})).length).toBeGreaterThan(0)
  })
})

describe('headline', () => {
  it('says who acts', () => {
    expect(headline(verdictOf('nobody-answers', { domain: 'fabrikam.example', n: 2 }))).toBe(
      'None of the 2 mail servers of fabrikam.example answers. Their mail admin must act.',
    )
    expect(headline(verdictOf('nobody-answers', { domain: 'fabrikam.example', n: 1 }))).toBe(
      'The mail server of fabrikam.example does not answer. Their mail admin must act.',
    )
  })

  it('does not call an address a name', () => {
    const args = { domain: 'fabrikam.example', mx: '192.0.2.1' }
    expect(headline(verdictOf('mx-name-dead', { ...args, isAddress: true }))).toBe(
      'fabrikam.example lists 192.0.2.1 as its mail server: an address, where a name must stand. Their mail admin must correct it.',
    )
  })

  it('quotes who says that no mail is taken, and otherwise speaks of a closed door', () => {
    const args = { domain: 'fabrikam.example' }
    expect(headline(verdictOf('refused-connection', { ...args, reply: '521 no mail here' }))).toBe(
      'The mail servers of fabrikam.example answer, but take no mail: “521 no mail here”. Their mail admin can see why.',
    )
    expect(headline(verdictOf('refused-connection', args))).toContain('close the door at once')
  })

  it('does not claim that they put mail off unless they said so', () => {
    const args = { domain: 'fabrikam.example', ip: '203.0.113.25' }
    expect(headline(verdictOf('ptr-missing', { ...args, isTheirWords: false }))).toBe(
      'Our address 203.0.113.25 has no reverse DNS name (PTR), and this can delay mail to fabrikam.example. Our internet provider must add one.',
    )
    expect(headline(verdictOf('ptr-missing', { ...args, isTheirWords: true }))).toBe(
      'fabrikam.example is putting our mail off because our address 203.0.113.25 has no reverse DNS name (PTR). Our internet provider must add one.',
    )
  })

  it('names two causes of equal rank, and the first of more', () => {
    const first = verdictOf('ptr-missing', { ip: '203.0.113.25' })
    const alsoPrimary = { primary: 'ptr-generic', args: { ip: '203.0.113.26' } } as const
    expect(headline({ ...first, alsoPrimary })).toBe(
      'Two things delay this mail: 203.0.113.25 has no reverse DNS name (PTR), and the reverse DNS name of 203.0.113.26 looks like a home line.',
    )
    expect(headline({ ...first, args: { ...first.args, causeCount: 3 } })).toBe(
      '3 things delay this mail. Fix this first: 203.0.113.25 has no reverse DNS name (PTR).',
    )
  })

  it('needs no recipient for an address', () => {
    expect(headline(verdictOf('all-good', { ip: '203.0.113.25', place: 'office' }))).toBe(
      'Mail from 203.0.113.25 can flow: every step we tested works, from a checker at office.',
    )
  })
})

describe('works-again', () => {
  const args = {
    domain: 'fabrikam.example',
    was: 'blocked',
    startAt: '2026-11-22T08:10:00.000Z',
    endAt: '2026-11-22T17:30:00.000Z',
    beganAfterAt: '2026-11-21T16:00:00.000Z',
    endedBeforeAt: '2026-11-22T17:45:00.000Z',
  }
  const sayTime = (at: Date) => `${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')} that day`

  it.each([
    ['blocked', 'It did not from 8:10 that day to 17:30 that day.'],
    ['delayed', 'It was delayed from 8:10 that day to 17:30 that day.'],
    ['partly', 'Only some got through from 8:10 that day to 17:30 that day.'],
  ])('says what mail did while it was %s, in the time of the reader', (was, sentence) => {
    expect(headline(verdictOf('works-again', { ...args, was }), sayTime)).toBe(
      `Mail to fabrikam.example works now. ${sentence} Messages that came back with 4.4.7 must be sent again.`,
    )
  })

  it('says in UTC what goes to other people, and between which checks it began and ended', () => {
    const verdict = verdictOf('works-again', args)
    expect(headline(verdict)).toContain('It did not from 22 Nov 2026, 08:10 UTC to 22 Nov 2026, 17:30 UTC.')
    expect(outageText(verdict)).toBe(
      'The problem began between 21 Nov 2026, 16:00 UTC and 22 Nov 2026, 08:10 UTC. It ended between 22 Nov 2026, 17:30 UTC and 22 Nov 2026, 17:45 UTC.',
    )
    expectGoodText(outageText(verdict))
  })

  it('knows less when only one check saw it', () => {
    const { beganAfterAt: _before, endAt: _end, ...once } = args
    const verdict = verdictOf('works-again', once)
    expect(headline(verdict, sayTime)).toContain('It did not when we checked before (8:10 that day).')
    expect(outageText(verdict, sayTime)).toBe(
      'The problem began at 8:10 that day or earlier: before that we have no good check. It ended between 8:10 that day and 17:45 that day.',
    )
    expect(outageText(verdictOf('works-again', {}))).toBe(
      'We do not know when the problem began. We do not know when it ended.',
    )
    expect(outageText(verdictOf('all-good', args))).toBe('')
  })

  it('leaves out an instant that is none', () => {
    expect(headline(verdictOf('works-again', { ...args, startAt: 'never' }))).toBe(
      'Mail to fabrikam.example works again. Messages that came back with 4.4.7 must be sent again.',
    )
  })

  it('says how long they were away', () => {
    expect(headline(verdictOf('gave-up-too-soon', { ...args, outageHours: 49, limitHours: 48 }))).toBe(
      'fabrikam.example works again, after at least 49 hours away. Our server gives up after 2 days. Raise the give-up time so the next outage does no harm.',
    )
  })
})

test.each(confidenceReasons)('the reason %s has a sentence, full and empty', (reason) => {
  for (const args of [values, {}]) expectGoodText(reasonSentence(reason, args))
})

test.each(wrongIfs)('%s is a sentence', (code) => {
  expectGoodText(wrongIfSentence(code))
})

test.each(slugs)('%s says what happens if nobody acts, by its state', (primary) => {
  for (const giveUpHours of [48, null]) {
    for (const state of ['blocked', 'delayed', 'partly', 'ok', 'recovered', 'unknown'] as const) {
      const text = ifNobodyActs({ primary, state }, giveUpHours)
      expectGoodText(text)
      if (state === 'ok' || state === 'unknown') expect(text).toBe('')
    }
    const own = templateProfiles[primary]
    const isHeldUp = ['blocked', 'delayed', 'partly', 'recovered'].includes(own.state)
    expect(ifNobodyActs({ primary, state: own.state }, giveUpHours) !== '').toBe(isHeldUp)
    expect(effortText({ primary, ...own }) !== '').toBe(
      own.state !== 'ok' && own.actor !== 'nobody' && own.actor !== 'checker',
    )
  }
})

test.each([
  ['nobody-answers', 48, 'If nobody acts, our server tries for 2 days and then gives up (4.4.7).'],
  [
    'nobody-answers',
    null,
    'If nobody acts, the sending server tries until its give-up time and then returns the mail (4.4.7).',
  ],
  ['not-now', 30, 'If nobody acts, mail arrives late. What still waits after 30 hours comes back (4.4.7).'],
  ['no-mail-here', 48, 'If nobody acts, each message comes back to the person who wrote it.'],
  ['some-answer', 48, 'If nobody acts, some mail arrives late.'],
  ['dkim-broken', 48, 'If nobody acts, some receivers send this mail back or take it for spam.'],
  [
    'tls-rule-fails',
    48,
    'If nobody acts, a server that keeps such rules tries for 2 days and then gives up (4.4.7). Others deliver.',
  ],
  ['works-again', null, 'If nobody acts, what came back in that time stays undelivered.'],
  ['all-good', 48, ''],
  ['cannot-say', null, ''],
] as const)('if nobody acts on %s within %s hours', (slug, hours, text) => {
  expect(ifNobodyActs(templateVerdict(slug), hours)).toBe(text)
})

function templateVerdict(primary: TemplateSlug): Pick<Verdict, 'state' | 'primary'> {
  return { primary, state: templateProfiles[primary].state }
}

test.each([
  ['ptr-missing', '10 minutes for us, then usually 1 to 3 working days'],
  ['helo-bad', '10 to 20 minutes, then up to a few hours until lookups see it'],
  ['blocklisted', '1 to 4 hours to find the cause, then 1 to 7 days'],
  ['gave-up-too-soon', '10 minutes'],
  ['nobody-answers', '5 minutes to send the message, then it depends on them'],
  ['mailbox', '1 minute'],
  ['improve-only', ''],
] as const)('the effort of %s', (primary, text) => {
  expect(effortText({ primary, ...templateProfiles[primary] })).toBe(text)
})

describe('since', () => {
  const sayTime = (at: Date) => `${at.getUTCDate()} November`
  const firstBadAt = '2026-11-09T08:15:00.000Z'

  it.each([
    ['2026-11-02T08:15:00.000Z', 'between 2 November and 9 November'],
    ['2026-11-09T08:10:00.000Z', 'about 9 November'],
    [null, 'at least 9 November; we have no earlier check that saw it work'],
    ['never', 'at least 9 November; we have no earlier check that saw it work'],
  ])('with the last good check at %s', (lastGoodAt, text) => {
    expect(sinceText({ since: { lastGoodAt, firstBadAt } }, sayTime)).toBe(text)
    expectGoodText(text)
  })

  it('is in UTC for other people, and empty where it is not known', () => {
    expect(sinceText({ since: { lastGoodAt: null, firstBadAt } })).toContain('9 Nov 2026, 08:15 UTC')
    expect(sinceText({})).toBe('')
    expect(sinceText({ since: { lastGoodAt: null, firstBadAt: 'never' } })).toBe('')
  })
})

describe('further causes', () => {
  const verdict: Verdict = {
    ...verdictOf('nobody-answers', { domain: 'fabrikam.example', n: 2 }),
    alsoPrimary: { primary: 'mx-name-dead', args: {}, actor: 'theirs' },
    remaining: [{ primary: 'ptr-missing', args: { ip: '203.0.113.25' }, actor: 'isp' }],
  }

  it('are named with who acts, and how to begin on them', () => {
    expect(actingActors(verdict)).toEqual(['theirs'])
    expect(actingActors({ ...verdict, alsoPrimary: { primary: 'helo-bad', args: {}, actor: 'mailteam' } })).toEqual([
      'theirs',
      'mailteam',
    ])
    expect(remainingCauses(verdict)).toEqual([{ cause: '203.0.113.25 has no reverse DNS name (PTR)', actor: 'isp' }])
    const steps = nextSteps(verdict)
    expect(steps.at(-1)).toBe('When they say it is done, check again here.')
    expect(steps.filter((step) => step.startsWith('Ask the internet provider'))).toHaveLength(1)
    expect(steps.findIndex((step) => step.startsWith('Ask the internet provider'))).toBeLessThan(
      steps.findIndex((step) => step.startsWith('Tell the user')),
    )
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('need no actor in a verdict of an older version', () => {
    expect(actingActors({ ...verdict, alsoPrimary: { primary: 'helo-bad', args: {} } })).toEqual(['theirs'])
    expect(remainingCauses(verdictOf('all-good', {}))).toEqual([])
  })
})
