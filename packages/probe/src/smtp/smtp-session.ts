import type { FailureCode, Observed, SmtpReply, TlsSession, Unseen } from '@waypost/core/facts'
import type { Timers } from '@waypost/core/plan'
import type { Clock, Connection } from '../ports.ts'
import { unlessAborted, within } from '../run/within.ts'
import { formatCommand, type Verb } from './command.ts'
import { connectionFailureOf } from './connection-failure.ts'
import { isStarttls } from './ehlo-extensions.ts'
import { ReplyReader, type ReadReply } from './reply-reader.ts'
import type { TranscriptLog } from './transcript-log.ts'

/** A late reply to an earlier command may stand before the 221. */
const maxRepliesToQuit = 3
const neverAborted = new AbortController().signal

export interface SessionSetup {
  connection: Connection
  /** `address:port`, for the facts. */
  server: string
  clock: Clock
  timers: Timers
  maxBytes: number
  signal: AbortSignal
  log: TranscriptLog
}

/**
 * One SMTP session over an open connection: commands and replies in turn, each within its own time for the whole
 * reply. What the other side does is an Observed; after the first failure only `leave` makes sense.
 */
export class SmtpSession {
  readonly #setup: SessionSetup
  readonly #reader: ReplyReader
  /** lost: we no longer know where a reply begins. ended: nothing more can be said. */
  #state: 'open' | 'lost' | 'ended' = 'open'
  #hasGreeting = false

  constructor(setup: SessionSetup) {
    this.#setup = setup
    this.#reader = new ReplyReader(setup.connection, setup.maxBytes)
  }

  /** Waits for the greeting; nothing is sent before it was read to its end. Source: RFC 5321 §3.1, §4.3.1. */
  async greeting(): Promise<Observed<SmtpReply>> {
    const observed = await this.#observe(this.#setup.timers.greetingMs, (signal) => this.#reader.read(signal))
    this.#hasGreeting = observed.ok
    return observed
  }

  /** Says a command and waits for its reply. Words said out of turn before it are `reply-malformed`. */
  async command(verb: Verb, argument?: string): Promise<Observed<SmtpReply>> {
    if (this.#reader.hasUnread) return this.#refuse('reply-malformed', 'lost')
    return this.#observe(this.#setup.timers.replyMs, (signal) => this.#exchange(signal, verb, argument))
  }

  /**
   * TLS after a 220 to STARTTLS. Whatever was said after that 220 and before TLS came from anybody on the way, so
   * none may be waiting. Source: RFC 3207 §4.2, §6 (and the command-injection class of CVE-2011-0411).
   */
  async upgrade(serverName: string): Promise<Observed<TlsSession>> {
    if (this.#reader.hasUnread) return this.#refuse('injected-after-starttls', 'ended')
    const { connection, clock, timers, signal, log } = this.#setup
    const limit = { clock, limitMs: timers.tlsMs, failure: 'tls-timeout' as const, signal }
    const observed = await within(limit, (tlsSignal) => connection.upgrade({ serverName, signal: tlsSignal }))
    log.note(observed.ok ? `tls ${observed.value.protocol} ${observed.value.cipher}` : observed.failure)
    if (!observed.ok) this.#state = 'ended'
    return observed
  }

  /**
   * Says goodbye, whatever went before, as long as there is somebody to say it to. Ends when they said 221 or hung up,
   * at the latest after `quitMs`; at once when the run was stopped. What they say to it matters to nobody who sends
   * mail and is not written down, so that no verdict has to wait for it.
   */
  async leave(): Promise<void> {
    if (!this.#hasGreeting || this.#state === 'ended') return
    const { signal, timers, log, connection, clock } = this.#setup
    log.said('QUIT')
    const written = connection.write(formatCommand('QUIT'))
    written.catch(() => undefined)
    if (signal.aborted) return
    // The run may be over long before the goodbye is.
    const limit = { clock, limitMs: timers.quitMs, failure: 'reply-timeout' as const, signal: neverAborted }
    await within(limit, async (quitSignal) => {
      await unlessAborted(written, quitSignal)
      await this.#hearGoodbye(quitSignal)
    }).catch(() => undefined)
  }

  async #hearGoodbye(signal: AbortSignal): Promise<void> {
    if (this.#state === 'lost') return
    for (let count = 0; count < maxRepliesToQuit; count++) {
      const read = await this.#reader.read(signal)
      if (!read.ok || read.reply.replyCode === 221) return
    }
  }

  async #exchange(signal: AbortSignal, verb: Verb, argument?: string): Promise<ReadReply> {
    const { connection, log } = this.#setup
    const bytes = formatCommand(verb, argument)
    log.said(argument === undefined ? verb : `${verb} ${argument}`)
    try {
      await unlessAborted(connection.write(bytes), signal)
    } catch (error) {
      return connectionFailureOf(error)
    }
    return verb === 'EHLO' ? this.#reader.read(signal, isStarttls) : this.#reader.read(signal)
  }

  async #observe(limitMs: number, action: (signal: AbortSignal) => Promise<ReadReply>): Promise<Observed<SmtpReply>> {
    const { clock, signal, server, log } = this.#setup
    const startedMs = clock.nowMs()
    const read = await within({ clock, limitMs, failure: 'reply-timeout', signal }, action)
    const seen = { elapsedMs: Math.round(clock.nowMs() - startedMs), server }
    if (read.ok) {
      log.heard(read.reply)
      if (read.hasBareLf) log.note('bare-lf')
      if (read.leftOutCount > 0) log.note(`lines-left-out ${read.leftOutCount}`)
      return { ok: true, value: read.reply, ...seen }
    }
    const { failure, detail } = read
    if (read.heard !== undefined) log.heard(read.heard, 'unfinished')
    if (detail !== undefined) log.heardRaw(detail)
    log.note(failure)
    this.#state = stateAfter(failure)
    return { ok: false, failure, ...(detail !== undefined && { detail }), ...seen }
  }

  #refuse(failure: FailureCode, state: 'lost' | 'ended'): Unseen {
    const { server, log } = this.#setup
    const detail = this.#reader.unreadText
    log.heardRaw(detail)
    log.note(failure)
    this.#state = state
    return { ok: false, failure, elapsedMs: 0, server, detail }
  }
}

function stateAfter(failure: FailureCode): 'open' | 'lost' | 'ended' {
  if (failure === 'reply-timeout' || failure === 'stopped' || failure === 'run-deadline') return 'open'
  return failure === 'reply-malformed' || failure === 'reply-too-long' ? 'lost' : 'ended'
}
