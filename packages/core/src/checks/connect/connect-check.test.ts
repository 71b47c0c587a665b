import { describe, expect, it } from 'vitest'
import { FactReader, type AnyFact, type Route } from '../../facts/index.ts'
import { context, stillRunning, testCheck } from '../testing/check-table.ts'
import {
  connectFails,
  connects,
  control,
  controls,
  greetingFails,
  greets,
  ip1,
  ip2,
  interceptedControls,
  ipv6,
  mx1,
  mx2,
  routes,
} from '../testing/fact-samples.ts'
import { connectCheck } from './connect-check.ts'

const two = routes([
  [mx1, ip1],
  [mx2, ip2],
])
const bothRoutes: [string, string][] = [
  [mx1, ip1],
  [mx2, ip2],
]
const leftOut: Route = {
  exchange: mx1,
  preference: 10,
  address: '192.0.2.99',
  family: 4,
  addressClass: 'public',
  isDialled: false,
  notDialledBecause: 'limit-reached',
}
const listed = two.observed.ok ? two.observed.value.routes : []
const withOneLeftOut = routes(bothRoutes, { routes: [...listed, leftOut] })
const withServersLeftOut = routes(bothRoutes, { hostsLeftOutCount: 2 })
const dual = routes([
  [mx1, ipv6],
  [mx1, ip1],
])
const v6Only = routes([[mx1, ipv6]])
const refused = connectFails(mx1, ip1, 'connect-refused')
const timeout = connectFails(mx2, ip2, 'connect-timeout')
const v6Timeout = connectFails(mx1, ipv6, 'connect-timeout')
const controlOverIpv6 = control(0, '220 mx.control-a.example ready', '2001:db8:50::50')

testCheck(connectCheck, [
  ['nothing dialled', [two], []],
  ['both answer', [two, connects(mx1, ip1), connects(mx2, ip2)], ['connect-answers', 'connect-answers']],
  [
    'both fail, controls answer',
    [two, refused, timeout, ...controls(3)],
    ['connect-none', 'connect-refused', 'connect-timeout'],
  ],
  [
    'both fail, two controls answer',
    [two, refused, timeout, ...controls(2)],
    ['connect-none', 'connect-refused', 'connect-timeout'],
  ],
  [
    'both fail, and an address was left out',
    [withOneLeftOut, refused, timeout, ...controls(3)],
    ['connect-refused[risk]', 'connect-timeout[risk]'],
  ],
  [
    'both fail, and more servers were left out',
    [withServersLeftOut, refused, timeout, ...controls(3)],
    ['connect-refused[risk]', 'connect-timeout[risk]'],
  ],
  ['both fail, one control answers', [two, refused, timeout, ...controls(1)], []],
  ['both fail, no control answers', [two, refused, timeout, ...controls(0)], []],
  ['both fail, no control was dialled', [two, refused, timeout], []],
  ['refused only, no control answers', [two, refused, connectFails(mx2, ip2, 'connect-refused'), ...controls(0)], []],
  [
    'one answers, one fails',
    [two, ...greets(mx1, ip1, '220 hi'), timeout, ...controls(2)],
    ['connect-answers', 'connect-partly', 'connect-timeout[risk]'],
  ],
  [
    'one answers, one fails, controls silent',
    [two, ...greets(mx1, ip1, '220 hi'), timeout, ...controls(0)],
    ['connect-answers'],
  ],
  [
    'one out of reach',
    [two, ...greets(mx1, ip1, '220 hi'), connectFails(mx2, ip2, 'connect-unreachable'), ...controls(2)],
    ['connect-answers', 'connect-partly', 'connect-unreachable[risk]'],
  ],
  [
    'one breaks off, one answers',
    [two, ...greets(mx1, ip1, '220 hi'), connectFails(mx2, ip2, 'reset'), ...controls(2)],
    ['connect-answers', 'connect-partly', 'connect-reset[risk]'],
  ],
  ['one failed, the other still to come', [two, refused, ...controls(2)], ['connect-refused[risk]'], stillRunning],
  [
    'one failed, the other never dialled to the end',
    [two, refused, connectFails(mx2, ip2, 'run-deadline'), ...controls(2)],
    ['connect-refused[risk]'],
  ],
  [
    'both failed, the run goes on',
    [two, refused, timeout, ...controls(2)],
    ['connect-refused', 'connect-timeout'],
    stillRunning,
  ],
  [
    'one fails, the other refuses everybody: no way in',
    [two, refused, ...greets(mx2, ip2, '521 no mail here'), ...controls(2)],
    ['connect-answers', 'connect-partly', 'connect-refused'],
  ],
  [
    'one fails, the other is silent within our limit',
    [two, refused, ...greetingFails(mx2, ip2, 'reply-timeout'), ...controls(2)],
    ['connect-answers', 'connect-partly', 'connect-refused[risk]'],
  ],
  [
    'a greeting that fails is not a connection that fails',
    [two, ...greetingFails(mx1, ip1, 'closed'), ...greetingFails(mx2, ip2, 'closed'), ...controls(2)],
    ['connect-answers', 'connect-answers'],
  ],
  ['no IPv6 here', [dual, connectFails(mx1, ipv6, 'connect-no-route'), connects(mx1, ip1)], ['connect-answers']],
  [
    'no IPv6 here, IPv4 refused',
    [dual, connectFails(mx1, ipv6, 'connect-no-route'), refused, ...controls(2)],
    ['connect-none', 'connect-refused'],
  ],
  ['only IPv6, none here', [v6Only, connectFails(mx1, ipv6, 'connect-no-route'), ...controls(2)], []],
  [
    'IPv6 fails, IPv4 answers',
    [dual, v6Timeout, ...greets(mx1, ip1, '220 hi'), ...controls(2)],
    ['connect-answers', 'connect-ipv6-failed[unknown]'],
  ],
  [
    'IPv6 fails, IPv4 answers, and a control host answers over IPv6',
    [dual, v6Timeout, ...greets(mx1, ip1, '220 hi'), ...controls(2), ...controlOverIpv6],
    ['connect-answers', 'connect-ipv6-failed'],
  ],
  [
    'IPv6 fails, IPv4 answers, another server answers over IPv6',
    [
      routes([
        [mx1, ipv6],
        [mx1, ip1],
        [mx2, '2001:db8:10::20'],
      ]),
      v6Timeout,
      ...greets(mx1, ip1, '220 hi'),
      ...greets(mx2, '2001:db8:10::20', '220 hi'),
      ...controls(2),
    ],
    ['connect-answers', 'connect-answers', 'connect-ipv6-failed'],
  ],
  [
    'IPv6 fails, only a control host answers over IPv6, and nothing proves port 25',
    [dual, v6Timeout, ...greets(mx1, ip1, '220 hi'), ...controlOverIpv6],
    ['connect-answers'],
  ],
  [
    'something answers in place of everybody',
    [dual, v6Timeout, ...greets(mx1, ip1, '220 relay.isp.example'), ...interceptedControls],
    [],
  ],
  ['IPv6 fails, IPv4 still to come', [dual, v6Timeout, ...controls(2)], [], stillRunning],
  [
    'IPv6 and IPv4 fail',
    [dual, v6Timeout, refused, ...controls(2)],
    ['connect-none', 'connect-refused', 'connect-timeout'],
  ],
  [
    'only IPv6, and nothing proves that IPv6 works here',
    [v6Only, v6Timeout, ...controls(2)],
    ['connect-ipv6-failed[unknown]'],
  ],
  [
    'only IPv6, and another server answers over IPv6',
    [
      routes([
        [mx1, ipv6],
        [mx2, '2001:db8:10::20'],
      ]),
      v6Timeout,
      ...greets(mx2, '2001:db8:10::20', '220 hi'),
      ...controls(2),
    ],
    ['connect-answers', 'connect-partly', 'connect-timeout[risk]'],
  ],
  ['a private address is not dialled', [routes([[mx1, '10.0.0.5', 'private']]), ...controls(2)], []],
])

describe('counts', () => {
  const argsOf = (code: string, facts: AnyFact[]) =>
    connectCheck.judge(new FactReader([...facts, ...controls(2)]), context).find((finding) => finding.code === code)
      ?.args

  it('mail servers that fail, of all', () => {
    expect(argsOf('connect-none', [two, refused, timeout])).toMatchObject({ failedCount: 2, hostCount: 2 })
    expect(argsOf('connect-partly', [two, connects(mx1, ip1), timeout])).toMatchObject({
      failedCount: 1,
      hostCount: 2,
      exchange: mx2,
    })
  })

  it('addresses, where the only server answers on one of two', () => {
    const facts = [
      routes([
        [mx1, ip1],
        [mx1, ip2],
      ]),
      refused,
      connects(mx1, ip2),
    ]
    expect(argsOf('connect-partly', facts)).toMatchObject({ failedCount: 1, hostCount: 2, exchange: mx1 })
  })
})
