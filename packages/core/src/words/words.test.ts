import { expect, test } from 'vitest'
import { failureCodes } from '../facts/index.ts'
import { targetProblemCodes } from '../target/index.ts'
import { actors } from '../vocabulary/index.ts'
import { actorWord, cellText, durationText, failureText, targetProblemText, transcriptMeaning } from './index.ts'

test.each(targetProblemCodes)('the problem %s says what to enter, with and without its subject', (code) => {
  for (const subject of ['', 'x.example']) {
    const text = targetProblemText({ code, subject })
    expect(text).toMatch(/Enter|Check/)
    expect(text).not.toMatch(/[{}]|undefined|invalid|sorry|please/i)
  }
})

test.each(failureCodes)('the failure %s has words', (code) => {
  expect(failureText(code)).toMatch(/^[a-z]/)
})

test.each(actors)('the actor %s has a word with and without the domain', (actor) => {
  expect(actorWord(actor)).not.toContain('{')
  expect(actorWord(actor, { domain: 'fabrikam.example' })).not.toContain('{')
})

test.each([
  [0, 'under 1 ms'],
  [41.4, '41 ms'],
  [1_400, '1.4 s'],
  [21_000, '21 s'],
])('%d ms reads %s', (durationMs, text) => {
  expect(durationText(durationMs)).toBe(text)
})

test.each([
  ['answers', { state: 'good', note: 'answered', elapsedMs: 41 }, '41 ms'],
  ['answers', { state: 'stops', note: 'connect-timeout', elapsedMs: 10_000 }, 'No answer in time, 10 s'],
  ['encryption', { state: 'good', note: 'tls-works', args: { protocol: 'TLS 1.3' } }, 'TLS 1.3'],
  [
    'encryption',
    { state: 'advice', note: 'certificate-expired', args: { protocol: 'TLS 1.2' } },
    'TLS 1.2, certificate has expired',
  ],
  ['encryption', { state: 'advice', note: 'certificate-expired' }, 'Yes, certificate has expired'],
  [
    'greeting',
    { state: 'unknown', note: 'checker-rate-limited' },
    'Their server asked our checker to slow down. Not a fault.',
  ],
  ['ptr', { state: 'risk', note: 'ptr-missing' }, 'None'],
  ['recipient', { state: 'risk', note: 'rcpt-later', args: { reply: '450 try later' } }, '“450 try later”'],
  ['greeting', { state: 'notChecked' }, 'Not checked'],
  ['greeting', { state: 'unknown', note: 'a-later-code' }, 'Could not check'],
] as const)('the %s cell %j reads %s', (column, cell, text) => {
  expect(cellText(column, cell)).toBe(text)
})

test.each([
  [{ from: 'S', text: '220 mx1.fabrikam.example ESMTP' }, 'Ready.'],
  [{ from: 'S', text: '450 4.7.1 try later' }, '“Try later”: not a refusal, they want senders to come back.'],
  [{ from: 'S', text: 'SSH-2.0-OpenSSH' }, 'Not the words of a mail server.'],
  [{ from: 'C', text: 'RCPT TO:<lee@fabrikam.example>' }, 'We name the recipient. No message follows.'],
  [{ from: 'C', text: 'QUIT' }, 'We hang up.'],
  [{ from: 'note', text: 'connected' }, 'They answered the door.'],
  [{ from: 'note', text: 'connect-timeout' }, 'It ended here: no answer in time.'],
] as const)('the line %j means %s', (line, meaning) => {
  expect(transcriptMeaning({ atMs: 0, ...line })).toBe(meaning)
})
