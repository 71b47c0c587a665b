import { describe, expect, it } from 'vitest'
import type { Dialect } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'
import type { BounceDocument } from '../document/document.ts'
import { readDialect } from './read-dialect.ts'

const server: Dialect = {
  name: 'server',
  product: 'a server',
  source: 'this test',
  signs: [],
  lines: [
    row.skip('To:', 'To:', { opens: 'addresses' }),
    row.end('Transcript with {remoteMta}:', 'Transcript with mx.example:', { opens: 'transcript' }),
    row.recipient('{recipient}', 'lee@x.example', { within: 'addresses' }),
    row.aboutRecipient('{recipient} failed', 'lee@x.example failed', { within: ['transcript'] }),
    row.said('<<< {reply}', '<<< 550 no', { within: 'transcript', saidBy: 'remote' }),
  ],
}

function read(...lines: string[]): ReturnType<typeof readDialect> {
  const document: BounceDocument = {
    form: 'text',
    fields: [],
    lines,
    statusBlocks: [],
    returned: [],
    attached: [],
    shown: lines.join('\n'),
  }
  return readDialect(document, server)
}

function stories(...lines: string[]): Record<string, string[]> {
  const { recipients } = read(...lines)
  return Object.fromEntries(recipients.map(({ address, said }) => [address ?? '', said.map(({ text }) => text)]))
}

describe('parts of a notice', () => {
  it('a row of one part fits nowhere else', () => {
    expect(stories('lee@x.example', 'To:', 'kim@x.example', 'Transcript with mx.example:', 'pat@x.example')).toEqual({
      'kim@x.example': [],
    })
  })
})

describe('transcripts', () => {
  it('a reply in several lines is one', () => {
    expect(stories('To:', 'lee@x.example', 'Transcript with mx.example:', '<<< 550-no', '<<< 550 never')).toEqual({
      'lee@x.example': ['550-no 550 never'],
    })
  })

  it('a reply belongs to the recipient that is named behind it', () => {
    expect(
      stories(
        ...['To:', 'lee@x.example', 'kim@x.example', 'Transcript with mx.example:'],
        ...['<<< 550 no Lee', 'lee@x.example failed', '<<< 552 Kim is full', 'kim@x.example failed'],
      ),
    ).toEqual({ 'lee@x.example': ['550 no Lee'], 'kim@x.example': ['552 Kim is full'] })
  })

  it('a recipient that is not in the list begins no story', () => {
    expect(stories('To:', 'lee@x.example', 'Transcript with mx.example:', 'alias@x.example failed')).toEqual({
      'lee@x.example': [],
    })
  })

  it('without a list its recipients are who the notice is about', () => {
    expect(stories('Transcript with mx.example:', '<<< 550 no', 'lee@x.example failed')).toEqual({
      'lee@x.example': ['550 no'],
    })
  })

  it('who is talked to is the other side of the only recipient', () => {
    expect(read('To:', 'lee@x.example', 'Transcript with mx.example:', '<<< 550 no').recipients[0]).toMatchObject({
      remoteMta: 'mx.example',
      said: [{ text: '550 no', by: 'remote' }],
    })
  })

  it('what nobody is named for is kept for whom another part of the notice names', () => {
    expect(read('Transcript with mx.example:', '<<< 451 later').said).toEqual([{ text: '451 later', by: 'remote' }])
  })
})
