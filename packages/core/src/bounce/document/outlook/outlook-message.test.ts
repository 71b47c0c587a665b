import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { readCompoundFile } from './compound-file.ts'
import { makeCompoundFile, type Folder } from './make-compound-file.ts'

const wide = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text, (character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]).flat(),
  )
const narrow = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const notice: Folder = {
  '__substg1.0_001A001F': wide('REPORT.IPM.Note.NDR'),
  '__substg1.0_0037001F': wide('Unzustellbar: Angebot für 4711'),
  '__substg1.0_0C1A001F': wide('System Administrator'),
  '__recip_version1.0_#00000000': {
    '__substg1.0_39FE001F': wide('lee@fabrikam.example'),
    '__substg1.0_1001001F': wide('The e-mail account does not exist.'),
    '__substg1.0_0C1B001F': wide('<mail.adatum.example #5.1.1>'),
  },
}

async function documentOf(folder: Folder) {
  const read = await readDocument(makeCompoundFile(folder))
  if (!read.ok) throw new Error(read.problem)
  return { ...read.document, words: read.document.lines.filter((line) => line !== '') }
}

describe('a message saved by Outlook', () => {
  it('tells what its server wrote, under its own header', async () => {
    const { form, fields, words, returned } = await documentOf({
      '__substg1.0_001A001E': narrow('IPM.Note'),
      '__substg1.0_007D001E': narrow(
        'Return-Path: <>\r\nSubject: =?utf-8?q?Zur=C3=BCck?=\r\nFrom: MAILER-DAEMON@mail.adatum.example\r\n',
      ),
      '__substg1.0_1000001E': narrow(
        `Your message could not be delivered.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nSubject: Offer\r\n\r\n${'x'.repeat(6_000)}`,
      ),
    })
    expect(form).toBe('outlook-message')
    expect(fields).toContainEqual({ name: 'subject', value: 'Zurück' })
    expect(words).toEqual(['Your message could not be delivered.'])
    expect(returned).toEqual([{ name: 'subject', value: 'Offer' }])
  })

  it('of which the server wrote no words: those that Outlook shows', async () => {
    const { fields, words } = await documentOf(notice)
    expect(fields).toContainEqual({ name: 'subject', value: 'Unzustellbar: Angebot für 4711' })
    expect(words.slice(-3).map((line) => line.trim())).toEqual([
      'lee@fabrikam.example',
      'The e-mail account does not exist.',
      '<mail.adatum.example #5.1.1>',
    ])
  })

  it('with its words in HTML', async () => {
    expect(
      (
        await documentOf({
          '__substg1.0_001A001F': wide('IPM.Note'),
          '__substg1.0_10130102': narrow('<p>Delivery has failed</p>'),
        })
      ).words,
    ).toEqual(['Delivery has failed'])
  })

  it('that somebody attached to a message of their own', async () => {
    const { words } = await documentOf({
      '__substg1.0_001A001F': wide('IPM.Note'),
      '__substg1.0_1000001F': wide('Please look.'),
      '__attach_version1.0_#00000000': { '__substg1.0_3701000D': notice },
    })
    expect(words).toContain('            <mail.adatum.example #5.1.1>')
  })

  it('with the report as a file', async () => {
    const { statusBlocks } = await documentOf({
      '__substg1.0_001A001F': wide('IPM.Note'),
      '__substg1.0_1000001F': wide('Your message could not be delivered.'),
      '__attach_version1.0_#00000000': {
        '__substg1.0_3707001F': wide('ATT00001.txt'),
        '__substg1.0_37010102': narrow(
          'Reporting-MTA: dns; mail.adatum.example\r\n\r\nFinal-Recipient: rfc822; lee@fabrikam.example\r\nAction: failed\r\n',
        ),
      },
    })
    expect(statusBlocks).toHaveLength(2)
  })
})

describe('a hostile compound file', () => {
  const whole = makeCompoundFile(notice)
  it.each(Array.from({ length: 64 }, (_, at): [number] => [at * 40]))('with other bytes from %i on', (from) => {
    const bytes = whole.slice()
    for (let at = Math.max(8, from); at < Math.min(bytes.length, from + 40); at += 1)
      bytes[at] = (bytes[at] ?? 0) ^ (at % 3 === 0 ? 0xff : 1)
    expect(() => readCompoundFile(bytes)).not.toThrow()
    expect(() => readCompoundFile(whole.subarray(0, 512 + from))).not.toThrow()
  })

  it('gives no more bytes than it has', () => {
    const folder: Folder = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`s${at}`, new Uint8Array(5_000)]))
    const bytes = makeCompoundFile(folder)
    const view = new DataView(bytes.buffer)
    const directory = (view.getUint32(48, true) + 1) * 512
    for (let entry = 1; entry <= 40; entry += 1) view.setUint32(directory + entry * 128 + 120, 200_000, true)
    const streams = [...(readCompoundFile(bytes)?.streams.values() ?? [])]
    expect(streams.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(bytes.length)
  })
})
