import { expect, it } from 'vitest'
import { listLines } from './list-lines.ts'

it.each([
  ['two domains', 'a.example\nb.example', ['a.example', 'b.example']],
  ['blank lines keep the numbers of the others', 'a.example\r\n\r\n b.example \n', ['a.example', '', 'b.example', '']],
  ['addresses and IP addresses', 'lee@a.example\n192.0.2.1', ['lee@a.example', '192.0.2.1']],
  [
    'one bad line among many',
    'a.example\nb.example\nnot one\nc.example',
    ['a.example', 'b.example', 'not one', 'c.example'],
  ],
  ['one domain', 'a.example', undefined],
  ['one domain and blank lines', '\n a.example \n\n', undefined],
  ['nothing', '', undefined],
  ['a sentence', 'Mail to them\ncomes back.', undefined],
  [
    'a bounce',
    'Reporting-MTA: dns; mail.a.example\n\nFinal-Recipient: rfc822; lee@b.example\nAction: failed\nStatus: 4.4.7',
    undefined,
  ],
])('%s', (_what, text, lines) => {
  expect(listLines(text)).toEqual(lines)
})
