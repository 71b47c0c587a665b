import type { AnyFact, SmtpTurn } from '../../facts/index.ts'
import { stillRunning, testCheck } from '../testing/check-table.ts'
import {
  answer,
  connectFails,
  connects,
  control,
  controls,
  failed,
  greetingFails,
  greets,
  hello,
  interceptedControls,
  ip1,
  ip2,
  ipv6,
  mx1,
  mx2,
  routes,
  seen,
  starttls,
} from '../testing/fact-samples.ts'
import { checkerCheck } from './checker-check.ts'

const one = routes([[mx1, ip1]])
const two = routes([
  [mx1, ip1],
  [mx2, ip2],
])
const timeout = connectFails(mx1, ip1, 'connect-timeout')
const refused = connectFails(mx1, ip1, 'connect-refused')

const ehloName = 'checker.contoso.example'
const identity = seen(
  'checker.identity',
  { kind: 'checker', name: 'office' },
  { vantage: 'office', ehloName, isEhloNameConfigured: true },
)
const untilAt = '2026-11-23T08:10:00.000Z'
const turn = (value: SmtpTurn): AnyFact => seen('smtp.turn', { kind: 'address', name: mx1, address: ip1 }, value)
const own = (address: string) => ({ kind: 'address', name: address, address }) as const
const ownPtr = (names: string[], address = '203.0.113.7') =>
  seen('checker.ptr', own(address), answer(names.map((name) => ({ name }))))
const ehloAddress = (addresses: string[]) =>
  seen('checker.ehlo-address', { kind: 'host', name: ehloName }, answer(addresses.map((address) => ({ address }))))

testCheck(checkerCheck, [
  ['nothing dialled', [one], []],
  ['they greet: nothing to prove', [one, ...greets(mx1, ip1, '220 hi')], ['checker-ready']],
  ['they fail, controls answer', [one, timeout, ...controls(2)], ['checker-ready']],
  ['they fail, no control answers', [one, timeout, ...controls(0)], ['checker-port25-blocked']],
  [
    'they refuse, no control answers: a firewall of ours may refuse too',
    [one, refused, ...controls(0)],
    ['checker-port25-blocked'],
  ],
  ['they fail, no control answers yet', [one, timeout, ...controls(0)], [], stillRunning],
  ['they fail, one control answers', [one, timeout, ...controls(1)], ['checker-unproven']],
  ['they fail, no control was dialled', [one, timeout], ['checker-unproven']],
  ['one fails, one answers, no control does', [two, timeout, connects(mx2, ip2), ...controls(0)], ['checker-unproven']],
  [
    'closed without a word, no control answers',
    [one, ...greetingFails(mx1, ip1, 'closed', 9), ...controls(0)],
    ['checker-unproven'],
  ],
  [
    'two of different owners greet with one name',
    [one, ...greets(mx1, ip1, '220 relay.isp.example'), ...interceptedControls],
    ['checker-port25-intercepted'],
  ],
  [
    'two greet with names of one owner that is neither’s',
    [one, timeout, ...control(0, '220 a.relay.example'), ...control(1, '220 b.relay.example')],
    ['checker-port25-intercepted'],
  ],
  [
    'two greet with one name, and a mail server of theirs with its own: both are at one hosting company',
    [
      two,
      ...greets(mx1, ip1, '220 mx1.fabrikam.example'),
      connectFails(mx2, ip2, 'connect-timeout'),
      ...interceptedControls,
    ],
    ['checker-ready'],
  ],
  [
    'two are no SMTP, and a mail server of theirs is',
    [
      one,
      ...greets(mx1, ip1, '220 mx1.fabrikam.example'),
      ...control(0, { failure: 'not-smtp' }),
      ...control(1, { failure: 'not-smtp' }),
    ],
    ['checker-ready'],
  ],
  [
    'two greet in the same nameless words',
    [one, timeout, ...control(0, '554 Port 25 is closed'), ...control(1, '554 Port 25 is closed')],
    ['checker-port25-intercepted'],
  ],
  [
    'two answer with something that is no SMTP',
    [one, timeout, ...control(0, { failure: 'not-smtp' }), ...control(1, { failure: 'reply-malformed' })],
    ['checker-port25-intercepted'],
  ],
  [
    'one greets with a name that is not its own, the other as itself',
    [one, timeout, ...control(0, '220 front.hosting.example'), ...control(1, '220 mx.control-b.example')],
    ['checker-ready'],
  ],
  [
    'two greet with foreign names of different owners',
    [one, timeout, ...control(0, '220 a.hosting.example'), ...control(1, '220 b.cloud.example')],
    ['checker-ready'],
  ],
  [
    'one is no mail server any more',
    [one, timeout, ...control(0, { failure: 'not-smtp' }), ...control(1, '220 mx.control-b.example')],
    ['checker-unproven'],
  ],
  [
    'their names are blanked out on the way',
    [one, timeout, ...control(0, '220 ***********'), ...control(1, '220 ***********')],
    ['checker-ready'],
  ],
  [
    'a refusal by something in their place is nobody’s refusal',
    [one, ...greets(mx1, ip1, '554 relay.isp.example your address is blocked'), ...interceptedControls],
    ['checker-port25-intercepted'],
  ],
  [
    'STARTTLS refused for too much from us',
    [...starttls(mx1, ip1, '421 4.7.0 Too many connections')],
    ['checker-rate-limited'],
  ],
  ['STARTTLS refused for our address', [...starttls(mx1, ip1, '554 5.7.1 your host is listed')], ['checker-refused']],
  ['encryption that is not allowed', [...starttls(mx1, ip1, '554 5.7.3 TLS not permitted by policy')], []],
  ['STARTTLS refused without a reason', [...starttls(mx1, ip1, '454 TLS not available')], []],
  ['we stopped by ourselves', [one, connectFails(mx1, ip1, 'stopped')], []],
  [
    'no IPv6 here',
    [
      routes([
        [mx1, ipv6],
        [mx1, ip1],
      ]),
      connectFails(mx1, ipv6, 'connect-no-route'),
      ...greets(mx1, ip1, '220 hi'),
    ],
    ['checker-no-ipv6', 'checker-ready'],
  ],
  [
    'no IPv6 here, for two addresses',
    [
      routes([
        [mx1, ipv6],
        [mx2, '2001:db8::2'],
      ]),
      connectFails(mx1, ipv6, 'connect-no-route'),
      connectFails(mx2, '2001:db8::2', 'connect-no-route'),
    ],
    ['checker-no-ipv6'],
  ],
  [
    '554 for our address',
    [one, ...greets(mx1, ip1, '554 5.7.1 your address is blocked')],
    ['checker-ready', 'checker-refused'],
  ],
  ['a bare 554', [one, ...greets(mx1, ip1, '554 mx1')], ['checker-ready', 'checker-refused']],
  ['550 without a reason', [one, ...greets(mx1, ip1, '550 no')], ['checker-ready', 'checker-refused']],
  [
    '450 because of a list',
    [one, ...greets(mx1, ip1, '450 4.7.1 your host is on a blocklist')],
    ['checker-ready', 'checker-refused'],
  ],
  [
    '421 for too many connections',
    [one, ...greets(mx1, ip1, '421 too many connections')],
    ['checker-rate-limited', 'checker-ready'],
  ],
  ['421 for everybody', [one, ...greets(mx1, ip1, '421 try later')], ['checker-ready']],
  ['521 for everybody', [one, ...greets(mx1, ip1, '521 no mail here')], ['checker-ready']],
  [
    'left alone, with what it said before',
    [
      one,
      turn({ kind: 'held-back', because: 'limited', untilAt, seenAt: '2026-11-23T07:55:00.000Z', ageSeconds: 300 }),
    ].concat(greets(mx1, ip1, '421 too many connections')),
    ['checker-held-back', 'checker-rate-limited', 'checker-ready'],
  ],
  [
    'left alone, and nothing is known of it',
    [one, turn({ kind: 'held-back', because: 'silent', untilAt }), connectFails(mx1, ip1, 'held-back')],
    ['checker-held-back'],
  ],
  ['opted out', [one, turn({ kind: 'opted-out' }), connectFails(mx1, ip1, 'opted-out')], ['checker-opted-out']],
  ['its turn has not come yet', [one, turn({ kind: 'waits', because: 'gap', waitSeconds: 9 })], [], stillRunning],
  ['its turn never came', [one, turn({ kind: 'waits', because: 'busy', waitSeconds: 0 })], ['checker-no-turn']],
  [
    'its turn came late',
    [one, turn({ kind: 'waits', because: 'busy', waitSeconds: 0 }), ...greets(mx1, ip1, '220 hi')],
    ['checker-ready'],
  ],
  [
    'heard by an earlier check',
    [one, turn({ kind: 'reused', seenAt: '2026-11-23T07:55:00.000Z', ageSeconds: 300, reuseSeconds: 600 })].concat(
      greets(mx1, ip1, '220 hi'),
    ),
    ['checker-ready'],
  ],
  ['hello refused for our address', [hello(mx1, ip1, '550 your address is blocked')], ['checker-refused']],
  ['hello refused without a reason', [hello(mx1, ip1, '502 not implemented')], []],
  ['our address has no name', [identity, ownPtr([]), ehloAddress(['203.0.113.7'])], ['checker-own-ptr']],
  ['our hello name leads elsewhere', [identity, ownPtr([ehloName]), ehloAddress(['203.0.113.8'])], ['checker-own-ptr']],
  ['our hello name does not exist', [identity, ownPtr([ehloName]), ehloAddress([])], ['checker-own-ptr']],
  ['our hello name leads to us', [identity, ownPtr(['other.contoso.example']), ehloAddress(['203.0.113.7'])], []],
  [
    'our hello name could not be asked',
    [identity, ownPtr([ehloName]), failed('checker.ehlo-address', { kind: 'host', name: ehloName }, 'dns-timeout')],
    [],
  ],
  [
    'our reverse name could not be asked',
    [identity, failed('checker.ptr', own('203.0.113.7'), 'dns-timeout'), ehloAddress([])],
    [],
  ],
  ['behind NAT', [identity, ownPtr([], '192.168.1.5'), ehloAddress([])], []],
  ['our address is unknown', [identity], []],
])
