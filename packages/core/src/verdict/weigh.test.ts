import { describe, expect, it } from 'vitest'
import { weigh } from './index.ts'
import { at, finding, host, pair, said, sender, type Given } from './testing/given-finding.ts'

const bareIp = { ...pair, target: { kind: 'ip', domain: null, ip: '203.0.113.25' } } as const

const typing: Given = { code: 'domain-typing-error', args: { suggestion: 'fabricam.example' } }
const good = at('greeting-ready', 'mx1')
const fromBounce: Given = { ...finding(sender('ptr-missing')), observedBy: { by: 'bounce' } }

describe('weigh', () => {
  it.each<[string, Given[], string]>([
    ['no such domain', [{ code: 'domain-nxdomain', args: said }], 'blocked recipient author domain-gone sure'],
    ['no such domain, one lookup', ['domain-nxdomain'], 'blocked recipient author domain-gone likely'],
    ['a null MX', [{ code: 'mx-null', args: said }], 'blocked recipient author no-mail-here sure'],
    [
      'neither MX nor address',
      [{ code: 'domain-no-mail-here', args: said }],
      'blocked recipient author no-mail-here sure',
    ],
    [
      'dead names',
      [host('mx-host-nxdomain', 'mx1'), host('mx-host-no-address', 'mx2')],
      'blocked recipient theirs mx-name-dead sure',
    ],
    [
      'names that nobody can look up',
      [host('mx-host-dns-failed', 'mx1'), host('mx-host-dnssec-broken', 'mx2')],
      'blocked dns-operator dns-admin dns-slow likely',
    ],
    [
      'names whose signatures are wrong',
      [host('mx-host-dnssec-broken', 'mx1')],
      'blocked dns-operator dns-admin dnssec-broken sure',
    ],
    ['private addresses', [at('mx-host-private', 'mx1')], 'blocked recipient theirs mx-not-public likely'],
    [
      'silence',
      [at('connect-timeout', 'mx1'), at('connect-timeout', 'mx2/2')],
      'blocked recipient theirs nobody-answers likely',
    ],
    [
      'silence and a dead name',
      [at('connect-timeout', 'mx1'), host('mx-host-nxdomain', 'mx2')],
      'blocked recipient theirs nobody-answers likely',
    ],
    [
      'refused everywhere',
      [at('connect-refused', 'mx1'), at('connect-refused', 'mx2/2')],
      'blocked recipient theirs refused-connection likely',
    ],
    [
      'closed before the greeting',
      [at('connect-answers', 'mx1'), at('greeting-closed', 'mx1')],
      'blocked recipient theirs refused-connection likely',
    ],
    [
      'no mail service for anybody',
      [at('greeting-refused', 'mx1')],
      'blocked recipient theirs refused-connection likely',
    ],
    ['another service', [at('greeting-not-smtp', 'mx1')], 'blocked recipient theirs not-a-mail-server likely'],
    [
      'another service that takes no hello',
      [at('greeting-not-smtp', 'mx1'), at('ehlo-refused', 'mx1')],
      'blocked recipient theirs not-a-mail-server likely',
    ],
    [
      'hello refused everywhere',
      [good, at('ehlo-refused', 'mx1')],
      'delayed recipient theirs refused-connection likely',
    ],
    [
      'not now',
      [at('greeting-temporary', 'mx1'), at('greeting-temporary', 'mx2/2')],
      'delayed recipient theirs not-now sure',
    ],
    [
      'not now and silence',
      [at('greeting-temporary', 'mx1'), at('connect-timeout', 'mx2/2')],
      'delayed recipient theirs not-now sure',
    ],
    ['a greeting name nobody knows', [good, 'helo-not-a-name'], 'delayed sender mailteam helo-bad likely'],
    ['our own policy refuses', [good, 'dmarc-fails'], 'blocked sender mailteam dmarc-refuses likely'],
    [
      'our own policy sorts it out',
      [good, { code: 'dmarc-fails', outcome: 'risk' }],
      'delayed sender mailteam dmarc-refuses likely',
    ],
    ['a key that proves nothing', [good, 'dkim-revoked'], 'delayed sender mailteam dkim-broken likely'],
    ['name servers fail', ['domain-servfail'], 'blocked dns-operator dns-admin dns-slow likely'],
    [
      'some name servers answer',
      [{ code: 'domain-servfail', args: { failedCount: 1, serverCount: 2 } }],
      'delayed dns-operator dns-admin dns-slow likely',
    ],
    [
      'only resolvers fail',
      [{ code: 'domain-servfail', outcome: 'unknown' }],
      'unknown none helpdesk cannot-say possible',
    ],
    ['bogus signatures', ['dnssec-bogus'], 'blocked dns-operator dns-admin dnssec-broken sure'],
    [
      'signatures bogus to some',
      [{ code: 'dnssec-bogus', outcome: 'risk' }, good],
      'delayed dns-operator dns-admin dnssec-broken likely',
    ],
    ['signatures that ran out', ['dnssec-signature-expired'], 'blocked dns-operator dns-admin dnssec-broken sure'],
    ['a typing error', [{ code: 'domain-nxdomain', args: said }, typing], 'blocked sender author domain-gone sure'],
    [
      'half the name servers dead, and lookups late',
      [{ code: 'nameserver-unreachable', args: { failedCount: 1, serverCount: 2 } }, good],
      'delayed dns-operator dns-admin dns-slow likely',
    ],
    [
      'one of several name servers dead',
      [{ code: 'nameserver-unreachable', outcome: 'advice' }, good],
      'ok none mailteam improve-only likely',
    ],
    [
      'a name server that knows of no mail servers',
      ['nameserver-disagree', good],
      'partly dns-operator dns-admin dns-slow likely',
    ],
    [
      'such a one beside a dead one',
      ['nameserver-disagree', 'nameserver-lame', good],
      'delayed dns-operator dns-admin dns-slow likely',
    ],
    [
      'one of two silent',
      [good, at('connect-timeout', 'mx2/2', 'risk'), 'connect-partly'],
      'partly recipient theirs some-answer likely',
    ],
    [
      'one of two no mail server',
      [good, at('greeting-not-smtp', 'mx2/2', 'risk')],
      'partly recipient theirs not-a-mail-server likely',
    ],
    ['one of two private', [good, at('mx-host-private', 'mx2/2')], 'partly recipient theirs mx-not-public likely'],
    ['one of two not now', [good, at('greeting-temporary', 'mx2/2')], 'partly recipient theirs not-now sure'],
    ['IPv6 silent here', [good, at('connect-ipv6-failed', 'mx1/2', 'unknown')], 'ok none nobody all-good likely'],
    ['IPv6 dead', [good, at('connect-ipv6-failed', 'mx1/2')], 'partly recipient theirs ipv6-dead likely'],
    [
      'IPv6 dead on both',
      [good, at('greeting-ready', 'mx2/3'), at('connect-ipv6-failed', 'mx1/2'), at('connect-ipv6-failed', 'mx2/4')],
      'partly recipient theirs ipv6-dead likely',
    ],
    [
      'IPv6 dead, and another server too',
      [good, at('connect-ipv6-failed', 'mx1/2'), at('connect-timeout', 'mx2/3', 'risk')],
      'partly recipient theirs some-answer likely',
    ],
    [
      'IPv6 dead, IPv4 for nobody',
      [at('connect-ipv6-failed', 'mx1/2'), at('greeting-refused', 'mx1')],
      'blocked recipient theirs refused-connection likely',
    ],
    [
      'IPv6 dead, IPv4 not now',
      [at('connect-ipv6-failed', 'mx1/2'), at('greeting-temporary', 'mx1')],
      'delayed recipient theirs not-now sure',
    ],
    ['not now at the hello', [good, at('ehlo-temporary', 'mx1')], 'delayed recipient theirs not-now sure'],
    ['asked to slow down', [at('checker-rate-limited', 'mx1')], 'unknown checker nobody checker-limited likely'],
    [
      'asked to slow down after a hello that was taken',
      [good, at('ehlo-accepted', 'mx1'), at('checker-rate-limited', 'mx1')],
      'unknown checker nobody checker-limited likely',
    ],
    [
      'asked to slow down, while another works',
      [at('checker-rate-limited', 'mx1'), at('greeting-ready', 'mx2/2')],
      'ok none nobody all-good likely',
    ],
    [
      'asked to slow down and refused',
      [at('checker-rate-limited', 'mx1'), at('checker-refused', 'mx2/2')],
      'unknown checker checker checker-refused likely',
    ],
    [
      'encryption fails everywhere',
      [good, at('ehlo-accepted', 'mx1'), at('tls-handshake-failed', 'mx1')],
      'delayed recipient theirs starttls-broken likely',
    ],
    [
      'encryption fails on one of two',
      [good, at('tls-closed', 'mx1', 'advice'), at('greeting-ready', 'mx2/2'), at('tls-works', 'mx2/2')],
      'ok recipient theirs starttls-broken likely',
    ],
    ['encryption refused', [good, at('tls-refused', 'mx1')], 'ok recipient theirs starttls-broken likely'],
    [
      'encryption fails everywhere, one of two silent',
      [good, at('tls-handshake-failed', 'mx1'), at('connect-timeout', 'mx2/2', 'risk')],
      'delayed recipient theirs starttls-broken likely',
    ],
    [
      'encryption fails everywhere, no PTR',
      [good, at('tls-handshake-failed', 'mx1'), sender('ptr-missing')],
      'delayed sender-isp isp ptr-missing likely',
    ],
    ['encryption not ready in time', [good, at('tls-timeout', 'mx1')], 'ok none nobody all-good likely'],
    ['no encryption', [good, at('tls-not-offered', 'mx1')], 'ok none mailteam improve-only likely'],
    ['a certificate that expired', [good, at('certificate-expired', 'mx1')], 'ok none mailteam improve-only likely'],
    [
      'something in place of mail servers',
      ['checker-port25-intercepted'],
      'unknown checker checker port25-intercepted likely',
    ],
    [
      'something in place of mail servers, no PTR',
      ['checker-port25-intercepted', sender('ptr-missing')],
      'delayed sender-isp isp ptr-missing likely',
    ],
    [
      'something in place of mail servers, no such domain',
      ['checker-port25-intercepted', { code: 'domain-nxdomain', args: said }],
      'blocked recipient author domain-gone sure',
    ],
    ['refused checker', [at('checker-refused', 'mx1')], 'unknown checker checker checker-refused likely'],
    [
      'checker refused at hello',
      [good, at('checker-refused', 'mx1')],
      'unknown checker checker checker-refused likely',
    ],
    [
      'refused checker and silence',
      [at('checker-refused', 'mx1'), at('connect-timeout', 'mx2/2')],
      'unknown checker checker checker-refused likely',
    ],
    [
      'unheard greeting and silence',
      [at('greeting-none', 'mx1'), at('connect-timeout', 'mx2/2')],
      'unknown none helpdesk cannot-say possible',
    ],
    [
      'unheard greeting',
      [at('connect-answers', 'mx1'), at('greeting-none', 'mx1')],
      'unknown none helpdesk cannot-say possible',
    ],
    ['our port 25 closed', ['checker-port25-blocked'], 'unknown checker checker checker-blocked likely'],
    [
      'our network lets no mail out',
      ['checker-port25-blocked', { code: 'sender-port25-closed', args: { address: '203.0.113.25', count: 4 } }],
      'blocked sender-isp isp our-port25-closed likely',
    ],
    [
      'our port 25 closed, no PTR',
      ['checker-port25-blocked', sender('ptr-missing')],
      'delayed sender-isp isp ptr-missing likely',
    ],
    [
      'our port 25 closed, null MX',
      ['checker-port25-blocked', { code: 'mx-null', args: said }],
      'blocked recipient author no-mail-here sure',
    ],
    ['no PTR', [good, sender('ptr-missing', '203.0.113.25', said)], 'delayed sender-isp isp ptr-missing likely'],
    ['no PTR, in their words', [good, fromBounce], 'blocked sender-isp isp ptr-missing sure'],
    ['a name that leads nowhere', [good, sender('ptr-no-way-back')], 'delayed sender mailteam ptr-no-way-back likely'],
    ['a name that leads elsewhere', [good, sender('ptr-mismatch')], 'delayed sender mailteam ptr-no-way-back likely'],
    ['a name like a home line', [good, sender('ptr-generic')], 'delayed sender-isp isp ptr-generic likely'],
    ['a broken reverse zone', [good, sender('ptr-zone-lame')], 'delayed sender-isp isp ptr-zone-broken likely'],
    ['not on the permission list', [good, sender('spf-sender-fails')], 'delayed sender mailteam spf-fails likely'],
    [
      'not on the permission list, in their words',
      [good, { ...finding(sender('spf-sender-fails')), observedBy: { by: 'bounce' } }],
      'blocked sender mailteam spf-fails sure',
    ],
    ['a broken permission list', [good, 'spf-lookup-limit'], 'delayed sender mailteam spf-broken likely'],
    ['a permission list that will break', [good, 'spf-near-lookup-limit'], 'ok none mailteam improve-only likely'],
    [
      'no PTR, recipient silent',
      [sender('ptr-missing'), at('connect-timeout', 'mx1')],
      'blocked recipient theirs nobody-answers likely',
    ],
    [
      'no PTR, one of two silent',
      [good, sender('ptr-missing'), at('connect-timeout', 'mx2/2', 'risk')],
      'delayed sender-isp isp ptr-missing likely',
    ],
    [
      'no PTR, not now',
      [sender('ptr-missing'), at('greeting-temporary', 'mx1')],
      'delayed recipient theirs not-now sure',
    ],
    ['advice', [good, 'mx-implicit'], 'ok none mailteam improve-only likely'],
    ['advice about the checker', [good, 'checker-own-ptr'], 'ok none nobody all-good likely'],
    ['a slow greeting', [at('greeting-slow', 'mx1')], 'ok none nobody slow-on-purpose likely'],
    ['a slow greeting and advice', [at('greeting-slow', 'mx1'), 'mx-many'], 'ok none mailteam improve-only likely'],
    ['all good', [good, at('ehlo-accepted', 'mx1'), 'checker-ready'], 'ok none nobody all-good likely'],
    ['nothing at all', [], 'unknown none helpdesk cannot-say possible'],
  ])('%s', (_case, given, expected) => {
    const { state, side, actor, primary, confidence } = weigh(given.map(finding), pair)
    expect([state, side, actor, primary, confidence].join(' ')).toBe(expected)
  })

  it.each<[string, Given[], string]>([
    ['confirmed', [sender('ptr-confirmed')], 'ok all-good'],
    ['missing', [sender('ptr-missing')], 'delayed ptr-missing'],
    ['not seen', [sender('ptr-lookup-failed')], 'unknown cannot-say'],
    ['several names', [sender('ptr-confirmed'), sender('ptr-several')], 'ok improve-only'],
  ])('a bare address, %s', (_case, given, expected) => {
    const { state, primary, args } = weigh(given.map(finding), bareIp)
    expect(`${state} ${primary}`).toBe(expected)
    expect(args).toMatchObject({ ip: '203.0.113.25' })
    expect(args).not.toHaveProperty('domain')
  })

  it('counts mail servers, or addresses where each server still works', () => {
    const counts = (...given: Given[]): object => {
      const { k, n, isByAddress } = weigh(given.map(finding), pair).args
      return { k, n, isByAddress }
    }
    const dead = (route: string): Given => at('connect-timeout', route, 'risk')
    expect(counts(good, dead('mx2/2'), dead('mx2/3'))).toEqual({ k: 1, n: 2, isByAddress: false })
    expect(counts(good, dead('mx1/2'))).toEqual({ k: 1, n: 2, isByAddress: true })
  })

  it('names a second cause of equal rank, and counts three', () => {
    const two = weigh([good, sender('ptr-missing'), sender('ptr-generic', '203.0.113.26')].map(finding), pair)
    expect([two.primary, two.alsoPrimary?.primary, two.alsoPrimary?.actor]).toEqual([
      'ptr-missing',
      'ptr-generic',
      'isp',
    ])
    const same = weigh([good, sender('ptr-missing'), sender('ptr-missing', '203.0.113.26')].map(finding), pair)
    expect(same.alsoPrimary).toBeUndefined()
    expect(same.because).toHaveLength(2)
    const three = ['ptr-missing', 'ptr-mismatch', 'ptr-generic'].map((code, index) =>
      sender(code, `203.0.113.${index}`),
    )
    expect(weigh([good, ...three].map(finding), pair).args['causeCount']).toBe(3)
  })

  it('gives reasons, and what could prove it wrong', () => {
    const own = { by: 'probe', vantage: 'office', sourceAddress: '203.0.113.25' } as const
    const reasonsOf = (given: Given[]) => weigh(given.map(finding), pair).reasons
    expect(reasonsOf([{ code: 'mx-null', args: said }])).toEqual(['authority-said', 'all-resolvers-agree'])
    expect(reasonsOf([at('connect-timeout', 'mx1'), 'checker-ready'])).toEqual([
      'addresses-tried',
      'controls-answer',
      'one-try',
      'one-checker',
      'address-not-sender',
    ])
    expect(
      reasonsOf([
        { ...finding(good), observedBy: own },
        { ...finding(sender('ptr-confirmed')), observedBy: own },
      ]),
    ).toEqual(['server-answered', 'recipient-not-asked', 'one-checker'])
    expect(reasonsOf(['checker-port25-blocked', sender('ptr-missing')])).toContain('step-missing')
    expect(weigh([finding(at('connect-timeout', 'mx1'))], pair).wrongIf).toEqual([
      'firewall-drops-checker',
      'differs-by-place',
    ])
  })

  it('says only what stops or delays mail while a run is going', () => {
    const running = { ...pair, isComplete: false }
    const stateOf = (...given: Given[]) => weigh(given.map(finding), running)?.state ?? null
    expect(stateOf()).toBeNull()
    expect(stateOf(good)).toBeNull()
    expect(stateOf(at('connect-timeout', 'mx1'))).toBeNull()
    expect(stateOf('checker-port25-blocked')).toBeNull()
    expect(stateOf(good, sender('ptr-missing'))).toBe('delayed')
    expect(stateOf('domain-nxdomain')).toBe('blocked')
    expect(weigh([finding('domain-nxdomain')], running)?.isProvisional).toBe(true)
  })
})
