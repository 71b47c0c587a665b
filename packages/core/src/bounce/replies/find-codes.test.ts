import { expect, it } from 'vitest'
import { findCodes } from './find-codes.ts'

it.each<[string, string[]]>([
  ['550 5.1.1 User unknown', ['550 5.1.1']],
  ['550-5.1.1 first line', ['550 5.1.1']],
  ['smtp; 550 mailbox full', ['550']],
  ['host mx1.fabrikam.example[192.0.2.1] said: 450 4.7.1 come back', ['450 4.7.1']],
  ['554-mx1.fabrikam.example 554 Your access', ['554']],
  ['<exch01.adatum.example #5.1.1>', ['5.1.1']],
  ['#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##', ['550 5.1.1']],
  ['(#4.4.2)', ['4.4.2']],
  ['550 4.4.7 QUEUE.Expired; [{LED=450 4.7.1 later}]', ['550 4.4.7', '450 4.7.1']],
  ["Remote Server returned '550 5.7.606 Access denied'", ['550 5.7.606']],
  ['Exim 4.96 on mail.adatum.example, message of 550 kB, port 587, since 2008', []],
  ['Postfix 192.0.2.55 and 4.1.1.1', []],
  ['mx550.fabrikam.example said no', []],
  ['', []],
])('%s', (text, expected) => {
  const told = findCodes(text).map(({ replyCode, status }) => [replyCode, status].filter(Boolean).join(' '))
  expect(told).toEqual(expected)
})
