import { describe, expect, it, test } from 'vitest'
import { checks, codeProfile } from '../checks/index.ts'
import { findingId, type Finding } from '../findings/index.ts'
import { templateCodes, weigh, type ConfidenceReason, type EarlierRuns, type TemplateSlug } from './index.ts'
import { at, finding, host, pair, said, sender, type Given } from './testing/given-finding.ts'

const works = at('greeting-ready', 'mx1')
const inTheirWords = (given: Given): Given => ({ ...finding(given), observedBy: { by: 'bounce' } })
/** Of a notice that was given: what it says, and about what. */
const noticed = (reason: string, args: Finding['args'] = {}): Given => ({
  code: `bounce-${reason}`,
  observedBy: { by: 'bounce' },
  args: { reply: '550 no', isTheirWords: true, ...args },
})
const hidden = { isExpired: true, status: '4.4.7' }
const concern = { side: 'sender', actor: 'mailteam' }
const ofSender = (code: string): Given => ({ code, subject: { kind: 'sender', name: 'northgate.example' } })
const everyRoute = (code: string): Given => ({ ...finding(at(code, 'mx1')), args: { isEveryRoute: true } })
const someServers = (code: string): Given => ({ code, args: { failedCount: 1, serverCount: 2 } })
const earlier: EarlierRuns = {
  lastGoodAt: '2026-11-21T16:00:00.000Z',
  readAt: '2026-11-24T17:45:00.000Z',
  outage: {
    state: 'blocked',
    isTheirStop: true,
    goodBeforeAt: '2026-11-21T16:00:00.000Z',
    firstBadAt: '2026-11-22T08:10:00.000Z',
    lastBadAt: '2026-11-24T17:30:00.000Z',
    longestGapMs: 3_600_000,
    goodAfterAt: null,
  },
}

/**
 * The table of the contract: each sentence with findings that lead to it, then state, side and actor. S15, S27 and S33 need
 * what one check alone does not see.
 */
const table: [TemplateSlug, string, Given[], Partial<typeof pair>?][] = [
  ['ptr-missing', 'S01 delayed sender-isp isp', [works, sender('ptr-missing')]],
  ['ptr-missing', 'S01 blocked sender-isp isp', [works, inTheirWords(sender('ptr-missing'))]],
  ['ptr-no-way-back', 'S02 delayed sender mailteam', [works, sender('ptr-mismatch')]],
  ['ptr-generic', 'S03 delayed sender-isp isp', [works, sender('ptr-generic')]],
  ['ptr-zone-broken', 'S04 delayed sender-isp isp', [works, sender('ptr-zone-lame')]],
  ['helo-bad', 'S05 delayed sender mailteam', [works, sender('helo-no-address')]],
  ['blocklisted', 'S06 delayed sender mailteam', [works, sender('blocklist-listed')]],
  ['blocklisted', 'S06 blocked sender mailteam', [works, inTheirWords(sender('blocklist-listed'))]],
  ['domain-gone', 'S07 blocked recipient author', [{ code: 'domain-nxdomain', args: said }]],
  [
    'domain-gone',
    'S07 blocked sender author',
    ['domain-nxdomain', { code: 'domain-typing-error', args: { suggestion: 'fabricam.example' } }],
  ],
  ['no-mail-here', 'S08 blocked recipient author', ['mx-null']],
  ['mx-name-dead', 'S09 blocked recipient theirs', [host('mx-host-nxdomain', 'mx1')]],
  ['nobody-answers', 'S10 delayed recipient theirs', [at('connect-timeout', 'mx1', 'risk')]],
  ['nobody-answers', 'S10 blocked recipient theirs', [at('connect-timeout', 'mx1')]],
  ['refused-connection', 'S11 blocked recipient theirs', [at('connect-refused', 'mx1')]],
  ['some-answer', 'S12 partly recipient theirs', [works, at('connect-timeout', 'mx2/2', 'risk')]],
  ['ipv6-dead', 'S13 partly recipient theirs', [works, at('connect-ipv6-failed', 'mx1/2')]],
  ['dns-slow', 'S14 blocked dns-operator dns-admin', ['domain-servfail']],
  ['dns-slow', 'S14 delayed dns-operator dns-admin', [works, someServers('nameserver-unreachable')]],
  // Nobody has to act, and the next try gets through: decision 0012.
  ['greylisting', 'S16 ok none nobody', [works, 'rcpt-greylisted']],
  ['rate-limited', 'S17 delayed sender mailteam', [works, 'rcpt-rate-limited']],
  ['permanently-deferred', 'S18 blocked sender mailteam', [works, 'rcpt-permanently-deferred']],
  ['tls-rule-fails', 'S19 blocked recipient theirs', [works, everyRoute('mta-sts-mx-mismatch')]],
  // Their name servers fail, and so the DNS admin repairs it.
  ['tls-rule-fails', 'S19 delayed dns-operator dns-admin', [works, everyRoute('dane-lookup-failed')]],
  ['mailbox', 'S20 blocked recipient author', [works, 'rcpt-unknown']],
  ['works-again', 'S21 recovered none author', [works], { earlier }],
  ['gave-up-too-soon', 'S22 recovered sender mailteam', [works], { earlier, giveUpHours: 48 }],
  ['spf-fails', 'S23 delayed sender mailteam', [works, sender('spf-sender-fails')]],
  ['spf-fails', 'S23 blocked sender mailteam', [works, inTheirWords(sender('spf-sender-fails'))]],
  ['spf-broken', 'S24 delayed sender mailteam', [works, ofSender('spf-lookup-limit')]],
  ['dmarc-refuses', 'S25 blocked sender mailteam', [works, ofSender('dmarc-fails')]],
  // What their own words can prove, where our probe sees nothing against it.
  ['ptr-missing', 'S01 blocked sender-isp isp', [works, sender('ptr-missing'), noticed('ptr')]],
  ['ptr-missing', 'S01 blocked sender-isp isp', [works, noticed('ptr')]],
  ['ptr-generic', 'S03 delayed sender-isp isp', [works, sender('ptr-generic'), noticed('ptr')]],
  ['blocklisted', 'S06 blocked sender mailteam', [works, noticed('blocklisted')]],
  ['greylisting', 'S16 delayed none nobody', [works, noticed('greylisted', { isDelayed: true })]],
  ['greylisting', 'S16 delayed sender mailteam', [works, noticed('greylisted')]],
  ['rate-limited', 'S17 delayed sender mailteam', [works, noticed('rate-limited')]],
  ['permanently-deferred', 'S18 blocked sender mailteam', [works, noticed('policy', { isForGood: true })]],
  ['mailbox', 'S20 blocked recipient author', [works, noticed('address-unknown')]],
  ['mailbox', 'S20 delayed recipient author', [works, noticed('mailbox-full', { isDelayed: true })]],
  ['spf-fails', 'S23 blocked sender mailteam', [works, noticed('sender-auth', { mechanism: 'spf' })]],
  ['dmarc-refuses', 'S25 blocked sender mailteam', [works, noticed('sender-auth', { mechanism: 'dmarc' })]],
  ['not-now', 'S41 delayed recipient theirs', [works, noticed('server-fault', { isDelayed: true })]],
  ['refused-in-words', 'S49 blocked sender mailteam', [works, noticed('policy', concern)]],
  ['bounce-hides-cause', 'S28 blocked sender-isp isp', [works, noticed('ptr', hidden)]],
  ['bounce-hides-cause', 'S28 blocked recipient author', [works, noticed('mailbox-disabled', hidden)]],
  ['bounce-hides-cause', 'S28 blocked sender mailteam', [works, noticed('content', { ...hidden, ...concern })]],
  ['other-direction', 'S29 unknown unknown helpdesk', [works, noticed('other-direction')]],
  ['all-works-no-reason', 'S34 ok none author', [works, noticed('expired')]],
  ['all-works-no-reason', 'S34 ok none nobody', [works, noticed('delayed', { isDelayed: true })]],
  ['our-port25-closed', 'S26 blocked sender-isp isp', ['checker-port25-blocked', sender('sender-port25-closed')]],
  ['slow-on-purpose', 'S30 ok none nobody', [at('greeting-slow', 'mx1')]],
  ['checker-blocked', 'S31 unknown checker checker', ['checker-port25-blocked']],
  ['checker-limited', 'S32 unknown checker nobody', [at('checker-rate-limited', 'mx1')]],
  ['improve-only', 'S35 ok none mailteam', [works, 'mx-many']],
  ['all-good', 'S36 ok none nobody', [works]],
  ['not-a-mail-server', 'S37 blocked recipient theirs', [at('greeting-not-smtp', 'mx1')]],
  ['not-a-mail-server', 'S37 partly recipient theirs', [works, at('greeting-not-smtp', 'mx2/2', 'risk')]],
  ['mx-not-public', 'S38 blocked recipient theirs', [at('mx-host-private', 'mx1')]],
  ['mx-not-public', 'S38 partly recipient theirs', [works, at('mx-host-private', 'mx2/2')]],
  ['dnssec-broken', 'S39 blocked dns-operator dns-admin', ['dnssec-bogus']],
  ['dnssec-broken', 'S39 delayed dns-operator dns-admin', [works, { code: 'dnssec-bogus', outcome: 'risk' }]],
  ['checker-refused', 'S40 unknown checker checker', [at('checker-refused', 'mx1')]],
  ['not-now', 'S41 delayed recipient theirs', [at('greeting-temporary', 'mx1')]],
  ['starttls-broken', 'S42 ok recipient theirs', [works, at('tls-closed', 'mx1', 'advice')]],
  ['starttls-broken', 'S42 delayed recipient theirs', [works, at('tls-handshake-failed', 'mx1')]],
  [
    'starttls-broken',
    'S42 blocked recipient theirs',
    [works, { ...finding(at('dane-without-starttls', 'mx1')), args: { isEveryRoute: true, how: 'breaks' } }],
  ],
  ['port25-intercepted', 'S43 unknown checker checker', ['checker-port25-intercepted']],
  ['cannot-say', 'S44 unknown none helpdesk', [at('greeting-none', 'mx1')]],
  ['dkim-broken', 'S45 delayed sender mailteam', [works, 'dkim-revoked']],
  ['dmarc-broken', 'S46 delayed sender mailteam', [works, ofSender('dmarc-several')]],
  ['sender-takes-no-mail', 'S47 delayed sender mailteam', [works, ofSender('sender-null-mx')]],
  ['sender-domain-fails', 'S48 delayed sender mailteam', [works, ofSender('sender-domain-gone')]],
  ['sender-domain-fails', 'S48 delayed sender mailteam', [works, ofSender('sender-domain-unanswered')]],
  ['sender-takes-no-mail', 'S47 blocked sender mailteam', [works, inTheirWords(ofSender('sender-null-mx'))]],
]

/** What a verdict can rest on. The other reasons only say how far that reaches. */
const evidence: ReadonlySet<ConfidenceReason> = new Set<ConfidenceReason>([
  'their-words',
  'bounce-said',
  'notice-said',
  'record-read',
  'lookup-answered',
  'name-servers-asked',
  'addresses-tried',
  'everybody-fails',
  'encryption-tried',
  'server-answered',
  'authority-said',
  'all-resolvers-agree',
  'resolvers-disagree',
  'rule-read',
])
/** Nothing was seen, and that is the reason. */
const withoutEvidence: ReadonlySet<TemplateSlug> = new Set([
  'checker-blocked',
  'port25-intercepted',
  'other-direction',
  'cannot-say',
])

test.each(table)('%s is %s', (slug, expected, given, context = {}) => {
  const { primary, state, side, actor, reasons, wrongIf, because } = weigh(given.map(finding), { ...pair, ...context })
  expect([primary, templateCodes[primary], state, side, actor].join(' ')).toBe(`${slug} ${expected}`)
  expect(because.length).toBeGreaterThan(0)
  expect(wrongIf.length).toBeGreaterThan(0)
  if (withoutEvidence.has(slug)) expect(reasons).toContain('step-missing')
  else expect(reasons.some((reason) => evidence.has(reason))).toBe(true)
})

test('no sentence is left out', () => {
  expect(new Set(table.map(([slug]) => slug))).toEqual(new Set(Object.keys(templateCodes)))
})

describe('what our knowledge does not reach', () => {
  const reasonsOf = (...given: Given[]) => {
    const { confidence, reasons } = weigh(given.map(finding), pair)
    return { confidence, reasons }
  }

  it('makes “working” likely at most where the exact address was not asked about', () => {
    expect(reasonsOf(works)).toMatchObject({ confidence: 'likely' })
    expect(reasonsOf(works).reasons).toContain('recipient-not-asked')
    expect(reasonsOf(works, 'rcpt-accepted').reasons).not.toContain('recipient-not-asked')
  })

  it('makes silence likely at most where a foreign checker met it', () => {
    expect(reasonsOf(at('connect-timeout', 'mx1'))).toMatchObject({ confidence: 'likely' })
    expect(reasonsOf(at('connect-timeout', 'mx1')).reasons).toEqual(
      expect.arrayContaining(['one-checker', 'address-not-sender']),
    )
  })

  it('makes all about the sender likely at most where the sending address is not known, or was taken from a name', () => {
    const spf = inTheirWords(sender('spf-sender-fails'))
    expect(reasonsOf(works, spf)).toMatchObject({ confidence: 'sure' })
    const unknown = reasonsOf(works, spf, 'sender-address-unknown')
    expect(unknown).toMatchObject({ confidence: 'likely' })
    expect(unknown.reasons).toContain('sender-address-unknown')
    const assumed: Given = { code: 'sender-address-known', args: { isAssumed: true } }
    expect(reasonsOf(works, sender('ptr-missing'), assumed).reasons).toContain('sender-address-assumed')
  })
})

/** Codes that decide nothing alone: they sum up others, or say more about one. */
const companions: Record<string, Given[] | undefined> = {
  'connect-none': [at('connect-timeout', 'mx1')],
  'connect-partly': [works, at('connect-timeout', 'mx2/2', 'risk')],
  'domain-typing-error': ['domain-nxdomain'],
}
const badCodes = checks.flatMap(({ codes }) =>
  Object.keys(codes).filter((code) => ['risk', 'stops'].includes(codeProfile(code).outcome)),
)

test.each(badCodes)('%s makes mail stop, wait or find only some servers, and is why', (code) => {
  const own = finding(at(code, 'mx3/3'))
  const given = [...(companions[code] ?? []).map(finding), own]
  const { state, because } = weigh(given, pair)
  expect(state).toMatch(/^(blocked|delayed|partly)$/)
  // The slip of a pen is told by the sentence itself.
  if (code !== 'domain-typing-error') expect(because).toContain(findingId(own))
})
