import { expect, it } from 'vitest'
import { mailboxOf } from './observe-reverse-zone.ts'

it.each([
  ['hostmaster.isp.example', 'hostmaster@isp.example'],
  ['host\\.master.isp.example', 'host.master@isp.example'],
  ['dns_admin.isp.co.example', 'dns_admin@isp.co.example'],
])('%s is the mailbox %s', (rname, mailbox) => {
  expect(mailboxOf(rname)).toBe(mailbox)
})

it.each([
  [''],
  ['hostmaster'],
  ['hostmaster.example'],
  ['.'],
  ['\\.\\..example.com.'],
  ['host\\000master.isp.example'],
  ['host\\032master.isp.example'],
  ['<b>.isp.example'],
  [`${'a\\.'.repeat(200)}b.isp.example`],
])('“%s” is nobody’s mailbox', (rname) => {
  expect(mailboxOf(rname)).toBeUndefined()
})
