import { describe, expect, it } from 'vitest'
import { FactReader } from '../../facts/index.ts'
import { context, testCheck } from '../testing/check-table.ts'
import {
  connectFails,
  controls,
  greetingFails,
  greets,
  hello,
  interceptedControls,
  ip1,
  ip2,
  mx1,
  mx2,
  routes,
} from '../testing/fact-samples.ts'
import { greetingCheck } from './greeting-check.ts'

const one = routes([[mx1, ip1]])
const two = routes([
  [mx1, ip1],
  [mx2, ip2],
])

testCheck(greetingCheck, [
  ['nobody spoke yet', [one], []],
  ['ready', [one, ...greets(mx1, ip1, '220 mx1 ready')], ['greeting-ready']],
  ['ready after 5 seconds', [one, ...greets(mx1, ip1, '220 mx1 ready', 5_000)], ['greeting-ready']],
  ['ready after 25 seconds is one good remark', [one, ...greets(mx1, ip1, '220 mx1 ready', 25_000)], ['greeting-slow']],
  ['not now', [one, ...greets(mx1, ip1, '421 4.3.2 Service not available, try later')], ['greeting-temporary']],
  ['busy', [one, ...greets(mx1, ip1, '450 system busy')], ['greeting-temporary']],
  [
    'not now, from too many of us: said by checker',
    [one, ...greets(mx1, ip1, '421 Too many connections from you')],
    [],
  ],
  ['for nobody', [one, ...greets(mx1, ip1, '521 mx1.fabrikam.example does not accept mail')], ['greeting-refused']],
  ['for nobody, as 554', [one, ...greets(mx1, ip1, '554 No SMTP service here')], ['greeting-refused']],
  [
    'for nobody, while another takes mail',
    [two, ...greets(mx1, ip1, '521 no'), ...greets(mx2, ip2, '220 hi')],
    ['greeting-ready', 'greeting-refused[risk]'],
  ],
  ['for nobody, the other still to come', [two, ...greets(mx1, ip1, '521 no')], ['greeting-refused[risk]']],
  ['about our checker: said by checker', [one, ...greets(mx1, ip1, '554 5.7.1 Your address is blocked')], []],
  ['a bare 554: said by checker', [one, ...greets(mx1, ip1, '554 mx1.fabrikam.example')], []],
  ['another protocol', [one, ...greetingFails(mx1, ip1, 'not-smtp', 20)], ['greeting-not-smtp']],
  ['ready, as localhost', [one, ...greets(mx1, ip1, '220 localhost ESMTP')], ['greeting-ready', 'greeting-no-name']],
  [
    'ready, as a name inside a network',
    [one, ...greets(mx1, ip1, '220 mail.fabrikam.local ESMTP')],
    ['greeting-ready', 'greeting-no-name'],
  ],
  ['ready, without a name', [one, ...greets(mx1, ip1, '220 ESMTP')], ['greeting-ready']],
  [
    'something answers in place of everybody',
    [one, ...greets(mx1, ip1, '421 relay.isp.example later'), ...interceptedControls],
    [],
  ],
  [
    'a news server',
    [one, ...greets(mx1, ip1, '200 news ready'), hello(mx1, ip1, '500 what?', 'HELO')],
    ['greeting-not-smtp'],
  ],
  ['another 2yz, the hello still to come', [one, ...greets(mx1, ip1, '250 hi')], []],
  [
    'another 2yz that takes our hello',
    [one, ...greets(mx1, ip1, '250 hi'), hello(mx1, ip1, '250 hi')],
    ['greeting-ready'],
  ],
  ['a broken greeting', [one, ...greetingFails(mx1, ip1, 'reply-malformed', 20)], ['greeting-not-smtp']],
  ['silence within our limit', [one, ...greetingFails(mx1, ip1, 'reply-timeout')], ['greeting-none']],
  [
    'closed without a word, controls answer',
    [one, ...greetingFails(mx1, ip1, 'closed', 9), ...controls(2)],
    ['greeting-closed'],
  ],
  [
    'reset without a word, controls answer',
    [one, ...greetingFails(mx1, ip1, 'reset', 9), ...controls(2)],
    ['greeting-closed'],
  ],
  ['closed without a word, controls unknown', [one, ...greetingFails(mx1, ip1, 'closed', 9), ...controls(1)], []],
  [
    'closed here, not reached there',
    [two, ...greetingFails(mx1, ip1, 'closed', 9), connectFails(mx2, ip2, 'connect-refused'), ...controls(2)],
    ['greeting-closed'],
  ],
  ['the run was stopped', [one, ...greetingFails(mx1, ip1, 'stopped', 9)], []],
])

describe('values', () => {
  it('quotes their words once, with the code', () => {
    const [finding] = greetingCheck.judge(new FactReader([one, ...greets(mx1, ip1, '421 4.3.2 busy')]), context)
    expect(finding?.args).toEqual({
      exchange: mx1,
      address: ip1,
      domain: 'fabrikam.example',
      reply: '421 4.3.2 busy',
      replyCode: 421,
    })
  })

  it('tells seconds', () => {
    const [finding] = greetingCheck.judge(new FactReader([one, ...greets(mx1, ip1, '220 hi', 21_400)]), context)
    expect(finding?.args['seconds']).toBe(21)
  })
})
