import { describe, expect, it } from 'vitest'
import type { BounceReading } from '../reading.ts'
import { readBounce } from '../read-bounce.ts'
import { logDialects } from './read-log.ts'

async function read(text: string): Promise<BounceReading> {
  const result = await readBounce(text)
  if (!result.ok) throw new Error(result.problem)
  return result.reading
}

describe.each(logDialects.map((dialect) => [dialect.name, dialect] as const))('%s', (name, { lines }) => {
  it.each(lines.filter(({ action }) => action !== undefined).map((row) => [row.sample, row.action] as const))(
    '%s',
    async (sample, action) => {
      expect(await read(sample)).toMatchObject({
        dialect: name,
        recipients: [{ address: 'lee@fabrikam.example', action }],
      })
    },
  )
})

const postfix = (id: string, to: string, rest: string): string =>
  `Nov 25 05:00:00 mail postfix/smtp[123]: ${id}: to=<${to}>, relay=mx1.fabrikam.example[192.0.2.11]:25, delay=3, delays=0/0/2/1, ${rest}`

describe('several lines', () => {
  it('the last about a recipient counts', async () => {
    const reading = await read(
      [
        'Nov 25 04:59:59 mail postfix/qmgr[9]: A1: from=<pat@adatum.example>, size=400, nrcpt=2 (queue active)',
        postfix(
          'A1',
          'lee@fabrikam.example',
          'dsn=4.7.1, status=deferred (host mx1.fabrikam.example[192.0.2.11] said: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.10] (in reply to RCPT TO command))',
        ),
        postfix(
          'A1',
          'kim@fabrikam.example',
          'dsn=5.1.1, status=bounced (host mx1.fabrikam.example[192.0.2.11] said: 550 5.1.1 User unknown (in reply to RCPT TO command))',
        ),
        postfix('A1', 'lee@fabrikam.example', 'dsn=2.0.0, status=sent (250 2.0.0 OK)'),
      ].join('\n'),
    )
    expect(reading.kind).toBe('failed')
    expect(reading.recipients).toMatchObject([
      { address: 'lee@fabrikam.example', action: 'delivered' },
      { address: 'kim@fabrikam.example', action: 'failed', reason: 'address-unknown', status: '5.1.1', replyCode: 550 },
    ])
  })

  it('a missing reverse name is read off one line', async () => {
    const line = postfix(
      'A1',
      'lee@fabrikam.example',
      'dsn=4.7.1, status=deferred (host mx1.fabrikam.example[192.0.2.11] said: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.10] (in reply to RCPT TO command))',
    )
    expect(await read(line)).toMatchObject({
      kind: 'delayed',
      sendingAddresses: ['198.51.100.10'],
      recipients: [
        {
          reason: 'ptr',
          replyCode: 450,
          status: '4.7.1',
          remoteMta: 'mx1.fabrikam.example',
          remoteAddress: '192.0.2.11',
          saidBy: 'remote',
        },
      ],
    })
  })
})

describe('the last error of a queue of Exchange', () => {
  it.each<[string, string, string]>([
    [
      '451 4.4.0 Primary target IP address responded with: "421 4.4.2 Connection dropped due to SocketError." Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts.',
      'connection-lost',
      '4.4.2',
    ],
    ['Last Error: 451 4.4.0 DNS query failed', 'dns-failed', '4.4.0'],
    [
      '[{LED=450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.10]};{MSG=};{FQDN=mx1.fabrikam.example};{IP=192.0.2.11};{LRT=11/25/2026 5:00:00 AM}]',
      'ptr',
      '4.7.1',
    ],
  ])('%s', async (text, reason, status) => {
    expect(await read(text)).toMatchObject({
      kind: 'delayed',
      dialect: 'exchange-queue',
      recipients: [{ reason, status }],
    })
  })
})

it('lines of a log without any delivery are no notice', async () => {
  const text = 'Nov 25 04:59:59 mail postfix/smtpd[9]: connect from unknown[192.0.2.1]'
  expect((await read(text)).kind).toBe('not-a-bounce')
})
