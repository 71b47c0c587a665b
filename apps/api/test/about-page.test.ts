import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../src/settings.ts'
import { makeBench, type Bench } from './bench.ts'

let bench: Bench

beforeAll(async () => {
  bench = await makeBench({
    environment: { WAYPOST_CONTACT: 'postmaster@brightwater.example', WAYPOST_OPERATOR: 'Brightwater <IT> & Co' },
  })
})
afterAll(() => bench?.close())

describe('/about-this-checker', () => {
  it('tells who we are and how to make us stop, to anybody, without a script', async () => {
    const app = await bench.openApp()
    const response = await app.inject('/about-this-checker')
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['content-security-policy']).toContain("script-src 'self'")
    expect(response.body).not.toMatch(/<script|\sstyle=|\son\w+=/)
    expect(response.body).toContain('Operated by Brightwater &#60;IT&#62; &#38; Co.')
    expect(response.body).toContain('<a href="mailto:postmaster@brightwater.example">')
    expect(response.body).toContain('<code>checker.lab.test</code>')
    expect(response.body).toContain('We never send a message.')
  })

  it('links a web page, and says when nothing is known', async () => {
    const app = await bench.openApp({ contact: 'https://brightwater.example/probe', operator: undefined })
    const { body } = await app.inject('/about-this-checker')
    expect(body).toContain('<a href="https://brightwater.example/probe">')
    expect(body).toContain('The operator of this checker gave no name.')
  })

  it.each(['javascript:alert(1)', 'nobody', 'http//x', 'a@', 'x'.repeat(300)])('is not told %s', (contact) => {
    expect(readSettings({ WAYPOST_CONTACT: contact })).toMatchObject({
      ok: false,
      problems: [{ name: 'WAYPOST_CONTACT', expected: expect.stringContaining('mail address') }],
    })
  })
})
