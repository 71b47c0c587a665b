import type { TranscriptLine } from '../facts/index.ts'
import { failureText } from './failure-text.ts'

/** What one line of a conversation means, in plain words; '' when it needs none. */
export function transcriptMeaning({ from, text }: TranscriptLine): string {
  if (from === 'note') return noteMeaning(text)
  return from === 'C' ? ourMeaning(text) : theirMeaning(text)
}

function noteMeaning(text: string): string {
  const code = text.split(' ')[0] ?? ''
  if (code === 'connected') return 'They answered the door.'
  if (code === 'bare-lf') return 'A line ended in a way that some servers refuse.'
  if (code === 'lines-left-out') return 'More lines came. We left them out.'
  if (code.startsWith('tls')) return failureText(code) === undefined ? 'The lock works.' : 'The lock does not work.'
  const failure = failureText(code)
  return failure === undefined ? '' : `It ended here: ${failure}.`
}

function ourMeaning(text: string): string {
  const verb = text.split(' ')[0]?.toUpperCase()
  if (verb === 'EHLO') return 'We say who we are.'
  if (verb === 'HELO') return 'We say who we are, the old way.'
  if (verb === 'STARTTLS') return 'We ask for encryption.'
  if (verb === 'MAIL') return 'We ask as a mail server would. No message follows.'
  if (verb === 'RCPT') return 'We name the recipient. No message follows.'
  if (verb === 'RSET') return 'We take it back.'
  return verb === 'QUIT' ? 'We hang up.' : ''
}

function theirMeaning(text: string): string {
  if (/^250[- ]STARTTLS\b/i.test(text)) return 'They offer encryption.'
  const reply = /^(\d)(\d)\d(?:[ -]|$)/.exec(text)
  if (!reply) return 'Not the words of a mail server.'
  if (text.startsWith('220')) return 'Ready.'
  if (text.startsWith('221')) return 'They hang up too.'
  if (reply[1] === '2') return 'Fine so far.'
  if (reply[1] === '4') return '“Try later”: not a refusal, they want senders to come back.'
  return reply[1] === '5' ? 'Their server says no.' : ''
}
