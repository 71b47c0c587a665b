import { expect, test } from 'vitest'
import { FactReader, type AnyFact } from '../../facts/index.ts'
import { context } from '../testing/check-table.ts'
import {
  connectFails,
  encrypted,
  greetingFails,
  helloWith,
  ip1,
  ip2,
  mx1,
  mx2,
  routes,
  stsPolicy,
} from '../testing/fact-samples.ts'
import { mtaStsCheck } from './mta-sts-check.ts'

const facts = [
  routes([
    [mx1, ip1],
    [mx2, ip2],
  ]),
  ...stsPolicy(['version: STSv1', 'mode: enforce', `mx: ${mx1}`, `mx: ${mx2}`, 'max_age: 604800']),
  helloWith(mx1, ip1, 'SIZE'),
]

test.each<[string, AnyFact[], boolean]>([
  ['keeps the rule', [...encrypted(mx2, ip2)], false],
  ['breaks it too', [helloWith(mx2, ip2, 'SIZE')], true],
  ['is dead', [connectFails(mx2, ip2, 'connect-refused')], true],
  ['did not greet in time', [...greetingFails(mx2, ip2, 'reply-timeout')], false],
  ['was not tried', [], false],
])('no route is left when the other server %s: %#', (_case, more, expected) => {
  const findings = mtaStsCheck.judge(new FactReader([...facts, ...more]), context)
  expect(findings[0]).toMatchObject({ code: 'mta-sts-mx-without-starttls', args: { isEveryRoute: expected } })
})

test.each<[string, string[], number, boolean]>([
  ['shares the address and is named', [mx1, mx2], 0, false],
  ['shares the address and is not named either', [mx1], 0, true],
  ['was left out for our limit', [mx1], 1, false],
])('another server that %s', (_case, names, hostsLeftOutCount, expected) => {
  const findings = mtaStsCheck.judge(
    new FactReader([
      routes(
        [
          [mx1, ip1],
          [mx2, ip1],
        ],
        { hostsLeftOutCount },
      ),
      ...stsPolicy(['version: STSv1', 'mode: enforce', ...names.map((name) => `mx: ${name}`), 'max_age: 604800']),
      helloWith(mx1, ip1, 'SIZE'),
    ]),
    context,
  )
  expect(findings.find(({ code }) => code === 'mta-sts-mx-without-starttls')?.args['isEveryRoute']).toBe(expected)
})
