import type { Question } from '@waypost/core/facts'
import type { AskOptions } from '../ports.ts'

/** How a question was asked, in words that are stored. */
export function askedWith(options: AskOptions = {}): string[] {
  const { checkingDisabled, isOverTcp, wantsSignatures } = options
  return [
    ...(checkingDisabled ? ['checking-disabled'] : []),
    ...(isOverTcp ? ['over-tcp'] : []),
    ...(wantsSignatures ? ['signatures'] : []),
  ]
}

/** Equal for looks that ask the same of the same. */
export function dnsLookKey(look: Question & { ask: string; options: string[]; address?: string }): string {
  const { ask, address = '', type, name, options } = look
  return [ask, address, type, name.toLowerCase(), ...options].join(' ')
}
