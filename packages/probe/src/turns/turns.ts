import type { HoldReason, Transcript } from '@waypost/core/facts'
import type { SafeAddress } from '../ports.ts'
import type { PhaseSeen } from '../smtp/observe-conversation.ts'

/** What was said about an exact address is for the one run that asked: no talk holds it. */
export type NamelessPhase = Exclude<PhaseSeen, { phase: 'mail' | 'rcpt' }>

/** One conversation as it was heard, phase by phase. `at` is ISO 8601, when the phase ended. */
export interface Talk {
  phases: (NamelessPhase & { at: string })[]
  transcript: Transcript
}

export interface TurnRequest {
  /** The name under which the address was found; it matters once a certificate was seen. */
  host: string
  address: SafeAddress
  port: number
  ehloName: string
  /** How far the conversation is to go. */
  upTo: 'greeting' | 'tls'
  /** All waiting times of a conversation together: who waited longer heard at least as much. */
  patienceMs: number
  /** What was said before this, on the clock of whoever keeps the turns, does not do; absent: what is young does. */
  freshSince?: Date
}

/** An address that is left alone for so long. */
export interface Hold {
  because: HoldReason
  leftMs: number
}

/** The right to be the only one who is connected to an address. It must be given back. */
export interface HeldTurn {
  /** Keeps a talk for later runs, before `end` or after it. What is stored is stored behind the caller's back. */
  keep(talk: Talk): void
  /** The connection is gone, and the gap begins. */
  end(): void
}

export type TurnAnswer =
  | { kind: 'dial'; turn: HeldTurn }
  | { kind: 'heard'; talk: Talk; ageMs: number; hold?: Hold }
  | { kind: 'held-back'; hold: Hold }
  /** busy: another run is connected; gap: somebody was, a moment ago. Worth asking again after `waitMs`. */
  | { kind: 'wait'; because: 'busy' | 'gap'; waitMs: number }

/**
 * Who may knock at an address now: one connection at a time, the gap apart, and nobody where what it said a moment ago
 * will do. Never waits; rejects only for mistakes of ours.
 */
export interface Turns {
  ask(request: TurnRequest): Promise<TurnAnswer>
  /** Until all that was kept so far is stored; absent where it is stored at once. */
  stored?(): Promise<void>
}

/** How long an address is left alone after it slowed us down, refused us, or did not answer `silentTalks` times. */
export const holdMs: Record<HoldReason, number> = { limited: 600_000, refused: 600_000, silent: 900_000 }
export const silentTalks = 2

/** Reads off a talk whether the server spoke against our checker. Judging is not the probe's: whoever makes it says. */
export type ReadRefusal = (talk: Talk) => Extract<HoldReason, 'limited' | 'refused'> | undefined
