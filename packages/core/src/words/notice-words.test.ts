import { describe, expect, it, test } from 'vitest'
import { templateProfiles, type TemplateSlug, type Verdict } from '../verdict/index.ts'
import { actorOfVerdict, effortText, headline, ifNobodyActs, nextSteps, sinceText } from './index.ts'

const domain = 'fabrikam.example'
const reply = '550 5.7.1 blocked using rbl.northgate.example'

function verdictOf(primary: TemplateSlug, args: Verdict['args'], more: Partial<Verdict> = {}): Verdict {
  const rest = { because: [], reasons: [], wrongIf: [], isProvisional: false }
  return { primary, args, ...templateProfiles[primary], confidence: 'sure', ...rest, ...more }
}

describe('what stands behind 4.4.7', () => {
  const hidden = (args: Verdict['args']) => verdictOf('bounce-hides-cause', { domain, reply, ...args })

  it('is quoted, and said in our words where these say more', () => {
    expect(headline(hidden({ cause: 'blocklisted', code: '5.4.300', ip: '203.0.113.25', list: 'SpamCop' }))).toBe(
      `5.4.300 only says that our server stopped trying. The real reason is one line above it: “${reply}”. So our address 203.0.113.25 is on the blocklist SpamCop.`,
    )
    expect(headline(hidden({ cause: 'mailbox' }))).toBe(
      `4.4.7 only says that our server stopped trying. The real reason is one line above it: “${reply}”.`,
    )
  })

  it('decides what to do, and how long it takes', () => {
    const verdict = hidden({ cause: 'blocklisted', ip: '203.0.113.25' })
    expect(nextSteps(verdict)).toEqual(nextSteps({ ...verdict, primary: 'blocklisted' }))
    expect(effortText(verdict)).toBe('1 to 4 hours to find the cause, then 1 to 7 days')
    expect(nextSteps(hidden({ cause: 'no such cause' }))[0]).toMatch(/^Look in our mail server’s log/)
  })
})

test('a deadline is said wherever somebody waits for it', () => {
  const giveUpAt = '2026-11-26T06:00:00.000Z'
  const said = (at: Date) => `day ${at.getUTCDate()}`
  const verdict = verdictOf('nobody-answers', { domain, n: 2, giveUpAt })
  expect(headline(verdict, said)).toContain('Our server keeps trying until day 26, then sends 4.4.7.')
  expect(ifNobodyActs(verdict, 48, said)).toBe('If nobody acts, the mail that waits comes back on day 26 (4.4.7).')
  expect(nextSteps(verdict, said)).toContain(
    'Tell the user that the mail waits until day 26 and is tried again. There is no need to send it again now.',
  )
  expect(actorOfVerdict(verdictOf('greylisting', { domain, giveUpAt }), {}, said)).toBe('Nobody: wait until day 26')
  expect(nextSteps(verdictOf('nobody-answers', { domain, isReturned: true }))).toContain(
    'Tell the user that this mail came back, and must be sent again when this is over.',
  )
})

test.each([
  ['policy', 'theirs', 'Their mail admin must look.'],
  ['policy', 'mailteam', 'Our mail team must look.'],
  ['tooLarge', 'author', 'It is too large. The person who wrote it can send the attachment another way.'],
  ['addressUnknown', 'author', 'The person who wrote it must check the address.'],
])('a refusal because of %s, for %s', (reason, who, words) => {
  expect(headline(verdictOf('refused-in-words', { domain, reply, reason, who }))).toBe(
    `fabrikam.example does not take this mail: “${reply}”. ${words}`,
  )
})

test('since when, by the notice', () => {
  const since = { lastGoodAt: null, firstBadAt: '2026-11-21T06:00:00.000Z', isFromNotice: true }
  expect(sinceText({ since })).toBe('21 Nov 2026, 06:00 UTC at the latest, by the notice')
})
