import type { FactTable, Observed, SmtpReply, Transcript } from '@waypost/core/facts'
import type { Timers } from '@waypost/core/plan'
import { serverName } from '../dns/server-name.ts'
import type { Clock, Connect, SafeAddress } from '../ports.ts'
import { ehloExtensions, offersStarttls } from './ehlo-extensions.ts'
import { SmtpSession } from './smtp-session.ts'
import { TranscriptLog } from './transcript-log.ts'

export type PhaseName = 'connect' | 'greeting' | 'ehlo' | 'starttls' | 'tls'

/** What one phase of a conversation showed, in the shape of its fact. */
export type PhaseSeen = {
  [Phase in PhaseName]: { phase: Phase; observed: Observed<FactTable[`smtp.${Phase}`]> }
}[PhaseName]

export interface ConversationSetup {
  /** MX host or control host; the name for TLS too. */
  host: string
  address: SafeAddress
  port: number
  ehloName: string
  /** How far to go: 'greeting' says QUIT after the greeting, 'tls' goes on to EHLO, STARTTLS and EHLO again. */
  upTo: 'greeting' | 'tls'
  connect: Connect
  clock: Clock
  timers: Timers
  maxBytes: number
  maxTranscriptBytes: number
  signal: AbortSignal
}

/** What was said up to our QUIT, and when the connection is gone: it never rejects. */
export interface Conversation {
  transcript: Transcript
  closed: Promise<void>
}

/** Called as soon as a phase ended. A phase that never ran is never told; EHLO is told again after TLS. */
export type OnPhase = (seen: PhaseSeen) => void

/**
 * Holds one conversation with a mail server that ends before any mail: connect, greeting, EHLO, STARTTLS, TLS, EHLO,
 * QUIT. One connection, nothing sent before the greeting, QUIT whenever a greeting was read.
 * An aborted signal ends it at once. Resolves as soon as the last word is ours; rejects only for mistakes of ours.
 * Source: RFC 5321 §3.1, §3.2, §4.1.1; RFC 3207 §4.
 */
export async function observeConversation(setup: ConversationSetup, onPhase: OnPhase): Promise<Conversation> {
  const { host, address, port, clock, timers, signal } = setup
  const log = new TranscriptLog({ host, address }, clock, setup.maxTranscriptBytes)
  const connected = await setup.connect({ address, port, timeoutMs: timers.connectMs, signal })
  if (!connected.ok) {
    log.note(connected.failure)
    onPhase({ phase: 'connect', observed: connected })
    return { transcript: log.transcript, closed: Promise.resolve() }
  }
  const { value: connection, ...seen } = connected
  log.note('connected')
  onPhase({ phase: 'connect', observed: { ...seen, value: connection.tcp } })
  const server = serverName({ address, port })
  const session = new SmtpSession({ connection, server, clock, timers, maxBytes: setup.maxBytes, signal, log })
  try {
    await converse(session, setup, onPhase)
  } catch (error) {
    connection.destroy()
    throw error
  }
  const closed = session.leave().finally(() => connection.destroy())
  return { transcript: log.transcript, closed }
}

async function converse(session: SmtpSession, setup: ConversationSetup, onPhase: OnPhase): Promise<void> {
  const greeting = await session.greeting()
  onPhase({ phase: 'greeting', observed: greeting })
  if (!isPositive(greeting) || setup.upTo === 'greeting') return

  const extensions = await sayHello(session, setup.ehloName, onPhase)
  if (!offersStarttls(extensions)) return

  const starttls = await session.command('STARTTLS')
  onPhase({ phase: 'starttls', observed: starttls })
  if (!starttls.ok || starttls.value.replyCode !== 220) return

  const tls = await session.upgrade(setup.host)
  onPhase({ phase: 'tls', observed: tls })
  // What was offered in clear text counts for nothing any more (RFC 3207 §4.2).
  if (tls.ok) await sayHello(session, setup.ehloName, onPhase)
}

/** EHLO, and HELO after a 5xx to it. Gives the extensions, none when refused. Source: RFC 5321 §3.2. */
async function sayHello(session: SmtpSession, ehloName: string, onPhase: OnPhase): Promise<string[]> {
  const ehlo = await session.command('EHLO', ehloName)
  if (ehlo.ok && ehlo.value.replyCode >= 500) {
    const helo = await session.command('HELO', ehloName)
    // Without a reply to HELO the refusal of EHLO is what we know.
    const verb = helo.ok ? 'HELO' : 'EHLO'
    const last = helo.ok ? helo : ehlo
    onPhase({ phase: 'ehlo', observed: { ...last, value: { verb, reply: last.value, extensions: [] } } })
    return []
  }
  if (!ehlo.ok) {
    onPhase({ phase: 'ehlo', observed: ehlo })
    return []
  }
  const extensions = ehlo.value.replyCode === 250 ? ehloExtensions(ehlo.value) : []
  onPhase({ phase: 'ehlo', observed: { ...ehlo, value: { verb: 'EHLO', reply: ehlo.value, extensions } } })
  return extensions
}

function isPositive(observed: Observed<SmtpReply>): boolean {
  return observed.ok && observed.value.replyCode < 300
}
