import type { FactReader, FailureCode } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import { isSameOwner } from '../../parse/index.ts'
import type { JudgeContext } from '../check.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { senderAddressHere } from '../reading/own-addresses.ts'
import { controlProof } from '../reading/reachability.ts'
import { senderCodes } from './codes.ts'

/** So many destinations that have nothing to do with each other fail by their own fault at once never. */
const neededDestinations = 3

/** These say that a way was tried and nobody took the connection. */
const failures: ReadonlySet<FailureCode> = new Set(['connect-refused', 'connect-timeout', 'connect-unreachable'])

/**
 * Does the sender's network let mail out at all? Only a checker that uses the sender's own address can tell: when
 * nobody takes its connections, several destinations of different owners among them, and all fail in one way, it does
 * not. Source: the verdict model, S26; RFC 5321 §4.5.4.1 for port 25.
 */
export function judgeOwnPort(facts: FactReader, context: JudgeContext): Finding[] {
  const address = senderAddressHere(facts)
  if (!context.isComplete || address === undefined || controlProof(facts) !== 'blocked') return []
  const failed = [...facts.all('smtp.connect'), ...facts.all('control.connect')].flatMap(({ subject, observed }) =>
    !observed.ok && failures.has(observed.failure) ? [{ name: subject.name, failure: observed.failure }] : [],
  )
  const isOneWay = new Set(failed.map(({ failure }) => failure)).size === 1
  const destinations = unrelated(failed.map(({ name }) => name))
  if (!isOneWay || destinations.length < neededDestinations) return []
  const args = { address, count: destinations.length, hosts: destinations }
  return [findingMaker(senderCodes, context)('sender-port25-closed', { kind: 'sender', name: address }, args)]
}

/** One name of each owner. */
function unrelated(names: string[]): string[] {
  return names.reduce<string[]>(
    (kept, name) => (kept.some((other) => isSameOwner(name, other)) ? kept : [...kept, name]),
    [],
  )
}
