import type { Observed, SmtpReply } from '@waypost/core/facts'
import { fitsPath } from './command.ts'
import type { OnPhase } from './observe-conversation.ts'
import type { SmtpSession } from './smtp-session.ts'

/** The question about one exact address, and who may ask it. */
export interface RecipientQuestion {
  /** The sender we name; '' is the empty one (RFC 5321 §4.5.5). */
  mailFrom: string
  /** The address as typed. */
  rcptTo: string
  /** Whether this conversation is the one that asks; may take until others are over. */
  isOurTurn(): Promise<boolean>
}

/**
 * Asks about the exact address after a hello that was taken: MAIL, one RCPT, RSET; never DATA, so no message can follow.
 * Letters beyond ASCII are sent only where SMTPUTF8 is offered. Source: RFC 5321 §3.3, §4.1.1.5; RFC 6531 §3.1, §3.4.
 */
export async function askRecipient(
  session: SmtpSession,
  { mailFrom, rcptTo }: RecipientQuestion,
  { extensions, onPhase }: { extensions: string[]; onPhase: OnPhase },
): Promise<void> {
  const isBeyondAscii = /[^\x20-\x7e]/.test(rcptTo)
  if (!fitsPath(rcptTo)) return onPhase({ phase: 'rcpt', observed: notAsked('not-allowed') })
  if (isBeyondAscii && !extensions.some((extension) => /^SMTPUTF8(?: |$)/.test(extension))) {
    return onPhase({ phase: 'rcpt', observed: notAsked('no-smtputf8') })
  }
  const mail = await session.command('MAIL', `FROM:<${mailFrom}>${isBeyondAscii ? ' SMTPUTF8' : ''}`)
  onPhase({ phase: 'mail', observed: mail })
  if (!isTaken(mail)) return
  const rcpt = await session.command('RCPT', `TO:<${rcptTo}>`)
  onPhase({ phase: 'rcpt', observed: rcpt })
  if (rcpt.ok && rcpt.value.replyCode !== 421) await session.command('RSET')
}

function notAsked(failure: 'not-allowed' | 'no-smtputf8'): Observed<SmtpReply> {
  return { ok: false, failure, elapsedMs: 0 }
}

function isTaken(observed: Observed<SmtpReply>): boolean {
  return observed.ok && observed.value.replyCode >= 200 && observed.value.replyCode < 300
}
