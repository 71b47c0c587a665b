import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

describe('readSettings', () => {
  it('needs nothing', () => {
    const read = readSettings({})
    expect(read).toMatchObject({
      ok: true,
      settings: { host: '127.0.0.1', port: 8_080, baseUrl: 'http://localhost:8080', trustProxy: false },
    })
    expect(read.ok && read.settings.databaseUrl).toBeUndefined()
  })

  it('takes what it is given', () => {
    const read = readSettings({
      DATABASE_URL: 'postgres://waypost:secret@db.example:5432/waypost',
      HOST: '0.0.0.0',
      PORT: '9090',
      WAYPOST_BASE_URL: 'https://waypost.example.com/',
      WAYPOST_RETENTION_DAYS: '90',
      WAYPOST_TRUST_PROXY: '192.0.2.1,198.51.100.0/24',
    })
    expect(read).toMatchObject({
      ok: true,
      settings: {
        host: '0.0.0.0',
        port: 9_090,
        baseUrl: 'https://waypost.example.com',
        retentionDays: 90,
        trustProxy: ['192.0.2.1', '198.51.100.0/24'],
      },
    })
  })

  it.each([
    ['DATABASE_URL', 'mysql://db.example/waypost'],
    ['HOST', 'two words'],
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['WAYPOST_BASE_URL', 'waypost.example.com'],
    ['WAYPOST_BASE_URL', 'https://example.com/waypost'],
    ['WAYPOST_RETENTION_DAYS', '0'],
    ['WAYPOST_TRUST_PROXY', 'everybody'],
    ['WAYPOST_SMTP_PORT', 'twenty-five'],
  ])('names %s when it is %s', (name, value) => {
    const read = readSettings({ [name]: value })
    expect(read).toMatchObject({ ok: false, problems: [{ name, expected: expect.stringMatching(/\w/) }] })
  })

  it('does not show a database address, which holds a password', () => {
    expect(JSON.stringify(readSettings({ DATABASE_URL: 'mysql://waypost:secret@db.example' }))).not.toContain('secret')
  })
})
