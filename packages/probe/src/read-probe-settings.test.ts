import { expect, test } from 'vitest'
import { readProbeSettings } from './read-probe-settings.ts'

test('an empty environment gives ports 53, 25 and 443 and some resolver', () => {
  const read = readProbeSettings({})
  expect(read).toMatchObject({ ok: true, settings: { dnsPort: 53, smtpPort: 25, httpsPort: 443, allowedRanges: [] } })
  expect(read.ok && read.settings.resolvers.length).toBeGreaterThan(0)
  expect(read.ok && read.settings.isEhloNameConfigured).toBe(false)
})

test.each([
  ['192.0.2.53', [{ address: '192.0.2.53', port: 5300 }]],
  [
    '192.0.2.53:54, 192.0.2.54',
    [
      { address: '192.0.2.53', port: 54 },
      { address: '192.0.2.54', port: 5300 },
    ],
  ],
  ['2001:db8::53', [{ address: '2001:db8::53', port: 5300 }]],
  ['[2001:db8::53]:54', [{ address: '2001:db8::53', port: 54 }]],
])('the resolvers %s are read', (text, resolvers) => {
  expect(readProbeSettings({ WAYPOST_RESOLVERS: text, WAYPOST_DNS_PORT: '5300' })).toMatchObject({
    settings: { resolvers },
  })
})

test.each([
  ['WAYPOST_RESOLVERS', 'dns.example.com'],
  ['WAYPOST_RESOLVERS', '192.0.2.53:99999'],
  ['WAYPOST_DNS_PORT', '0'],
  ['WAYPOST_SMTP_PORT', 'smtp'],
  ['WAYPOST_ALLOW_RANGES', '10.0.0.0'],
  ['WAYPOST_ALLOW_NAMES', 'two words'],
  ['WAYPOST_CONTROL_HOSTS', 'a..b'],
  ['WAYPOST_EHLO_NAME', 'mail example\r\nQUIT'],
  ['WAYPOST_SOURCE_ADDRESS', '300.1.1.1'],
  ['WAYPOST_MAIL_FROM', 'checker'],
  ['WAYPOST_MAIL_FROM', 'a@example.com> <b@example.com'],
  ['WAYPOST_BLOCKLISTS', 'zen'],
  ['WAYPOST_BLOCKLISTS', 'dnsbl.sorbs.net'],
  ['WAYPOST_BLOCKLISTS', 'bl.example.net=key=key'],
  ['WAYPOST_BLOCKLISTS', 'bl.example.net=a.b'],
  ['WAYPOST_RDAP_URL', 'rdap.example.com'],
  ['WAYPOST_RDAP_URL', 'http://rdap.example.com/'],
  ['WAYPOST_RDAP_URL', 'https://name:secret@rdap.example.com/'],
  ['WAYPOST_CA_FILE', '/no/such/file.pem'],
  ['WAYPOST_TIMER_CONNECT_MS', '-1'],
])('%s=%s is refused with what it expects', (name, value) => {
  const read = readProbeSettings({ [name]: value })
  expect(read.ok).toBe(false)
  expect(read.ok || read.problems.map((problem) => problem.name)).toEqual([name])
  expect(read.ok || read.problems[0]?.expected).toMatch(/^expects /)
})

test('every bad value is told, and an empty one counts as absent', () => {
  const read = readProbeSettings({ WAYPOST_DNS_PORT: 'x', WAYPOST_SMTP_PORT: 'y', WAYPOST_EHLO_NAME: ' ' })
  expect(read.ok || read.problems).toHaveLength(2)
})

test.each([
  ['', { kind: 'responsible' }],
  ['off', { kind: 'off' }],
  ['https://rdap.example.com', { kind: 'named', url: 'https://rdap.example.com/' }],
  ['https://rdap.example.com:8443/rdap', { kind: 'named', url: 'https://rdap.example.com:8443/rdap/' }],
])('the registry “%s” is read', (text, registry) => {
  expect(readProbeSettings({ WAYPOST_RDAP_URL: text })).toMatchObject({ settings: { registry } })
})

test('timers replace the plan’s', () => {
  const read = readProbeSettings({ WAYPOST_TIMER_CONNECT_MS: '1500', WAYPOST_TIMER_DNS_MS: '300' })
  expect(read).toMatchObject({ settings: { timers: { connectMs: 1_500, dnsTryMs: 300 } } })
})

test.each([
  [undefined, ''],
  ['<>', ''],
  ['checker@example.com', 'checker@example.com'],
  ['<checker@example.com>', 'checker@example.com'],
])('the sender %s is named as “%s”', (text, mailFrom) => {
  expect(readProbeSettings({ WAYPOST_MAIL_FROM: text })).toMatchObject({ settings: { mailFrom } })
})

test('blocklists come with their key, and a key is in no problem', () => {
  const lists = 'zen.spamhaus.org, Combined.Mail.Abusix.Zone=K3Y'
  expect(readProbeSettings({ WAYPOST_BLOCKLISTS: lists })).toMatchObject({
    settings: { blocklists: [{ zone: 'zen.spamhaus.org' }, { zone: 'combined.mail.abusix.zone', key: 'k3y' }] },
  })
  const read = readProbeSettings({ WAYPOST_BLOCKLISTS: 'bl.example.net=s3cret,zen' })
  expect(JSON.stringify(read)).toContain('bl.example.net=…,zen')
  expect(JSON.stringify(read)).not.toContain('s3cret')
})
