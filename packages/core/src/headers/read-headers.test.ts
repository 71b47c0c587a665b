import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeaders } from './read-headers.ts'

const policy = {
  allowedRanges: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'],
  allowedNames: ['example', 'test'],
}

const postfixHop =
  'Received: from mail.northgate.example (out.northgate.example [198.51.100.40])\r\n' +
  '\tby mx.fabrikam.example (Postfix) with ESMTPS id 4F;\r\n Wed, 25 Nov 2026 01:02:03 +0000'
const insideHop =
  'Received: from mx.fabrikam.example (mx.fabrikam.example [203.0.113.5]) by store.fabrikam.example with LMTP id 1'
const author = 'From: "Jo" <jo@northgate.example>'

async function told(lines: string[]): Promise<string[]> {
  const result = await readHeaders(lines.join('\r\n'), policy)
  if (!result.ok) return [result.problem]
  return result.headers.handOvers.map(
    ({ address, standing, isDoubtful }) => `${address} ${standing}${isDoubtful ? ' doubtful' : ''}`,
  )
}

describe('who handed a message over', () => {
  it.each<[string, string[], string[]]>([
    ['one hop', [postfixHop, author], ['198.51.100.40 crossing']],
    ['a hop inside of the receiver above it', [insideHop, postfixHop, author], ['198.51.100.40 crossing']],
    [
      'a private address inside',
      ['Received: from localhost (localhost [127.0.0.1]) by mx.fabrikam.example with ESMTP', postfixHop, author],
      ['198.51.100.40 crossing'],
    ],
    [
      'hops below, which the sender wrote',
      [postfixHop, 'Received: from pc.example ([192.0.2.9]) by mail.northgate.example with ESMTP', author],
      ['198.51.100.40 crossing', '192.0.2.9 below'],
    ],
    [
      'the receiver’s results above say the same',
      ['Received-SPF: Pass (fabrikam.example: …) client-ip=198.51.100.40; helo=x', postfixHop, author],
      ['198.51.100.40 stated', '198.51.100.40 crossing'],
    ],
    [
      'results directly below, as Gmail writes them',
      [
        postfixHop,
        'Authentication-Results: mx.google.com; spf=pass (domain of jo designates 198.51.100.40 as ok)',
        author,
      ],
      ['198.51.100.40 stated', '198.51.100.40 crossing'],
    ],
    [
      'results below that name another address are the sender’s own words',
      [postfixHop, 'Received-SPF: pass client-ip=192.0.2.66;', author],
      ['198.51.100.40 crossing'],
    ],
    [
      'a hop whose greeting alone is the receiver’s: Exchange Online',
      [
        'Received: from A.prod.outlook.com (2001:db8:1::1) by B.prod.outlook.com (2001:db8:1::2) with mapi',
        'Authentication-Results: spf=pass (sender IP is 198.51.100.40) smtp.mailfrom=northgate.example; dkim=pass',
        'Received: from mail.northgate.example (198.51.100.40) by A.mail.protection.outlook.com (10.0.0.8) with SMTP',
        author,
      ],
      ['198.51.100.40 stated', '198.51.100.40 crossing'],
    ],
    [
      'somebody who greets as the receiver’s own server, and a hop of his invention below',
      [
        'Received: from mx.fabrikam.example (unknown [192.0.2.66]) by mx.fabrikam.example (Postfix) with SMTP',
        'Received: from big.bank.test (big.bank.test [203.0.113.77]) by mx.fabrikam.example (Postfix) with SMTP',
        author,
      ],
      ['203.0.113.77 crossing doubtful', '192.0.2.66 passed'],
    ],
    [
      'mail that never left the organisation',
      [
        'Received: from out.fabrikam.example (out.fabrikam.example [203.0.113.6]) by mx.fabrikam.example with SMTP',
        author,
      ],
      ['203.0.113.6 passed'],
    ],
    [
      'a message in a folder of sent mail',
      [author, 'Subject: Hi', 'Message-ID: <1@northgate.example>'],
      ['no-hand-over'],
    ],
    ['a letter', ['Dear colleague,', 'mail does not arrive: please look.', 'Jo'], ['not-headers']],
    ['a domain', ['northgate.example'], ['not-headers']],
    ['nothing', [''], ['not-headers']],
    ['one header', [author], ['not-headers']],
    [
      'headers below what a mail program shows',
      ['Original message', '', postfixHop, author],
      ['198.51.100.40 crossing'],
    ],
    [
      'a message below',
      [postfixHop, author, '', 'Received: from a.test ([192.0.2.1]) by b.test'],
      ['198.51.100.40 crossing'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await told(lines)).toEqual(expected)
  })

  it('more than 256 kB of headers', async () => {
    expect(await told([postfixHop, `X-Long: ${'a'.repeat(262_144)}`])).toEqual(['too-large'])
  })
})

describe('in whose name', () => {
  const signed = (d: string, s: string) => `DKIM-Signature: v=1; a=rsa-sha256;\r\n d=${d}; s=${s};\r\n bh=x; b=y`

  it.each<[string, string[], { domain?: string; selectors: string[] }]>([
    ['its author', [author], { domain: 'northgate.example', selectors: [] }],
    ['the envelope’s sender', ['Return-Path: <jo@northgate.example>'], { domain: 'northgate.example', selectors: [] }],
    [
      'its signatures',
      [author, signed('northgate.example', 'S1'), signed('mail.northgate.example', 's2')],
      { domain: 'northgate.example', selectors: ['s1', 's2'] },
    ],
    [
      'a signature of somebody else',
      [author, signed('mailer.test', 'm1')],
      { domain: 'northgate.example', selectors: [] },
    ],
    [
      'a signature that is broken',
      [author, signed('northgate.example', 'a b!')],
      { domain: 'northgate.example', selectors: [] },
    ],
    ['nobody that can be read', ['From: nobody <>'], { selectors: [] }],
    ['a name that is none', ['From: <jo@nowhere>'], { selectors: [] }],
  ])('%s', async (_name, lines, expected) => {
    const result = await readHeaders([postfixHop, ...lines].join('\n'), policy)
    if (!result.ok) throw new Error(result.problem)
    const { handOvers: _handOvers, ...named } = result.headers
    expect(named).toEqual(expected)
  })
})

describe('whatever the text', () => {
  const word = fc.constantFrom(
    'from',
    'by',
    '(',
    ')',
    '[198.51.100.40]',
    '[',
    ']',
    'a.example',
    ';',
    'HELO',
    'helo=',
    '\t',
    '"',
    '\\',
    '::1',
    '=?utf-8?q?=00?=',
  )
  const name = fc.constantFrom(
    'Received',
    'From',
    'Return-Path',
    'DKIM-Signature',
    'Authentication-Results',
    'Received-SPF',
    'X',
  )
  const line = fc.tuple(name, fc.array(word, { maxLength: 12 })).map(([key, words]) => `${key}: ${words.join(' ')}`)

  it('it answers with public addresses or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 12 }), async (lines) => {
        const result = await readHeaders(lines.join('\r\n'), { ...policy, allowedRanges: ['198.51.100.0/24'] })
        if (!result.ok) return
        expect(result.headers.selectors.length).toBeLessThanOrEqual(10)
        for (const { address } of result.headers.handOvers) expect(address).toBe('198.51.100.40')
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['many hops', `${insideHop}\r\n`.repeat(2_000)],
    ['brackets', `Received: from ${'('.repeat(200_000)}\r\n${author}`],
    ['blank lines of a fold', `Received: from a${'\r\n '.repeat(80_000)}b\r\n${author}`],
    ['colons', `Received: from x (${':'.repeat(200_000)}) by y.example\r\n${author}`],
    ['signatures', `${author}\r\n${'DKIM-Signature: d=northgate.example; s=a\r\n'.repeat(6_000)}`],
  ])('%s come to an end', async (_name, text) => {
    await readHeaders(text, policy)
  })
})
