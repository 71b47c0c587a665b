import { describe, expect, it } from 'vitest'
import { quoteReply, refusalConcern, type RefusalConcern } from './refusal-words.ts'

const replies: [text: string, concern: RefusalConcern][] = [
  ['554 5.7.1 Service unavailable; Client host [198.51.100.9] blocked using list.example', 'caller'],
  ['550 5.7.1 Your IP address has a poor reputation', 'caller'],
  ['554 5.7.1 Rejected: 198.51.100.9 is listed in a DNSBL', 'caller'],
  ['550 cannot find your hostname, no PTR', 'caller'],
  ['550 5.7.25 reverse DNS lookup failed', 'caller'],
  ['554 5.7.0 Access denied by policy', 'caller'],
  ['550 Connections from your network are not allowed', 'caller'],
  ['521 5.7.1 blocked, see the blocklist entry of your host', 'caller'],
  ['554 mx1.fabrikam.example ESMTP', 'caller'],
  ['421 4.7.1 Client host [198.51.100.9] blocked using list.example', 'caller'],
  ['450 4.7.25 no reverse DNS for your address', 'caller'],
  ['421 4.7.0 mx1 Too many connections', 'rate'],
  ['421 too many concurrent SMTP connections from here', 'rate'],
  ['450 4.7.1 connection rate limit exceeded', 'rate'],
  ['554 5.7.1 too many connections, slow down', 'rate'],
  ['521 mx1.fabrikam.example does not accept mail', 'service'],
  ['521 5.3.2 go elsewhere', 'service'],
  ['554 No SMTP service here', 'service'],
  ['550 there is no mail service here', 'service'],
  ['502 this host is not a mail server', 'service'],
  ['421 4.3.2 Service not available, try later', 'unclear'],
  ['450 4.2.0 mailbox system busy', 'unclear'],
  ['421 access denied for now', 'unclear'],
  ['550 no', 'unclear'],
  ['500 what?', 'unclear'],
]

describe('refusalConcern', () => {
  it.each(replies)('%s → %s', (text, concern) => {
    expect(refusalConcern({ replyCode: Number(text.slice(0, 3)), replyLines: [text.slice(4)] })).toBe(concern)
  })

  it.each([
    ['554 5.7.3 no TLS for you', 'unclear'],
    ['550 5.7.1 STARTTLS is not allowed', 'unclear'],
    ['554 5.7.1 your host is listed', 'caller'],
    ['550 5.7.1 spam', 'caller'],
    ['421 4.7.0 Too many connections', 'rate'],
  ] as const)('%s, said to STARTTLS → %s', (text, concern) => {
    expect(refusalConcern({ replyCode: Number(text.slice(0, 3)), replyLines: [text.slice(4)] }, 'starttls')).toBe(
      concern,
    )
  })

  it('reads all lines', () => {
    expect(
      refusalConcern({ replyCode: 550, replyLines: ['Hello.', 'We do not accept', 'mail from', 'your host'] }),
    ).toBe('caller')
  })
})

describe('quoteReply', () => {
  it('joins lines behind one code', () => {
    expect(quoteReply({ replyCode: 554, replyLines: ['one ', ' two'] })).toBe('554 one two')
  })

  it('cuts a long one', () => {
    const quoted = quoteReply({ replyCode: 554, replyLines: ['x'.repeat(500)] })
    expect(quoted).toHaveLength(200)
    expect(quoted.endsWith('…')).toBe(true)
  })
})
