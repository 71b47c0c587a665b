import { expect, it } from 'vitest'
import { makeRedactor, redactAddress, redactRecipients } from './redact-recipients.ts'

it.each([
  ['laura@fabrikam.example', 'l•••@fabrikam.example'],
  ['"laura b"@fabrikam.example', 'l•••@fabrikam.example'],
  ['<laura@fabrikam.example>', '<l•••@fabrikam.example>'],
  ['RCPT TO:<laura.b+x@fabrikam.example>', 'RCPT TO:<l•••@fabrikam.example>'],
  ['550 5.1.1 ivan@a.example, ola@b.example unknown', '550 5.1.1 i•••@a.example, o•••@b.example unknown'],
  ['mailto:dmarc@fabrikam.example,mailto:x@b.example', 'mailto:d•••@fabrikam.example,mailto:x•••@b.example'],
  ['łukasz@fabrikam.example', 'ł•••@fabrikam.example'],
  ['a@b@fabrikam.example', 'a•••@b•••@fabrikam.example'],
  ['laura@[192.0.2.1]', 'l•••@[192.0.2.1]'],
  ['@fabrikam.example', '@fabrikam.example'],
  ['220 mx.fabrikam.example ESMTP @ your service', '220 mx.fabrikam.example ESMTP @ your service'],
])('%s', (text, shown) => {
  expect(redactRecipients(text)).toBe(shown)
})

it('hides what was typed around an address, and the local part in a server’s words, but changes no code', () => {
  const input = 'Laura Bell <Laura@fabrikam.example>'
  const target = { kind: 'address', input, domain: 'fabrikam.example', mailAddress: 'Laura@fabrikam.example', ip: null }
  const shown = redactRecipients({
    input,
    target,
    findings: [{ code: 'laura', args: { reply: '550 User laura. has no mailbox: LAURA' } }],
  })
  expect(shown).toEqual({
    input: 'L•••@fabrikam.example',
    target: { ...target, input: 'L•••@fabrikam.example', mailAddress: 'L•••@fabrikam.example' },
    findings: [{ code: 'laura', args: { reply: '550 User l•••. has no mailbox: L•••' } }],
  })
})

it('knows the recipient of a notice, and leaves the rest of it', () => {
  const bounce = {
    recipient: 'laura@fabrikam.example',
    diagnosticText: '550 laura is unknown',
    reason: 'address-unknown',
  }
  expect(redactRecipients({ bounce, path: { recipient: null } })).toEqual({
    bounce: { ...bounce, recipient: 'l•••@fabrikam.example', diagnosticText: '550 l••• is unknown' },
    path: { recipient: null },
  })
})

it('knows the recipient of a conversation from its RCPT line', () => {
  const lines = [{ text: 'RCPT TO:<laura@fabrikam.example>' }, { text: '550 no laura here' }]
  expect(redactRecipients({ lines })).toEqual({
    lines: [{ text: 'RCPT TO:<l•••@fabrikam.example>' }, { text: '550 no l••• here' }],
  })
})

it('knows the recipient of an event from its run', () => {
  const target = {
    kind: 'address' as const,
    input: 'laura@fabrikam.example',
    domain: 'fabrikam.example',
    mailAddress: 'laura@fabrikam.example',
    ip: null,
    notes: [],
  }
  const shown = makeRedactor({ options: { target, sender: null, isDeep: false, giveUpHours: null } })
  expect(shown({ args: { reply: 'no such user laura' } })).toEqual({ args: { reply: 'no such user l•••' } })
})

it('takes no longer for a text made to be slow', () => {
  const text = 'a'.repeat(200_000)
  expect(redactRecipients(`${text}@fabrikam.example`)).toBe('a•••@fabrikam.example')
  expect(redactRecipients(`${'@'.repeat(50_000)}x`)).toBe(`${'@'.repeat(50_000)}x`)
  expect(redactAddress('no address')).toBe('no address')
})
