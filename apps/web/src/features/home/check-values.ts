import type { CheckRequest } from '@waypost/contract'
import { targetProblemText } from '@waypost/core/words'
import { listLines } from './list-lines.ts'

export interface CheckValues {
  text: string
  senderKind: 'ours' | 'none' | 'other'
  otherSender: string
  ticket: string
  isDeep: boolean
  askRecipient: boolean
}

/** Longer or of several lines: it may be a pasted message, and that stays on this computer. */
const longestTargetLength = 320

/** Whether a text may be sent to the API while it is typed. A pasted message stays on this computer. */
export function isAskable(text: string): boolean {
  const trimmed = text.trim()
  return trimmed !== '' && trimmed.length <= longestTargetLength && !trimmed.includes('\n')
}

/**
 * What is wrong with the text so far as this computer can tell; undefined when the API is to be asked. The reader of
 * targets is loaded only for long texts, which are rare.
 */
export async function localProblem(text: string): Promise<string | undefined> {
  const trimmed = text.trim()
  if (trimmed === '') return targetProblemText({ code: 'empty', subject: '' })
  if (isAskable(trimmed) || listLines(trimmed)) return undefined
  const { parseTarget } = await import('@waypost/core/target')
  const result = parseTarget(trimmed, { allowedRanges: [], allowedNames: [] })
  return result.ok ? undefined : targetProblemText(result.problem)
}

/** The request for what the form holds. */
export function requestOf(values: CheckValues): CheckRequest {
  const ticket = values.ticket.trim()
  return {
    text: values.text.trim(),
    ...(values.senderKind === 'none' ? { from: null } : {}),
    ...(values.senderKind === 'other' ? { from: values.otherSender.trim() } : {}),
    ...(ticket === '' ? {} : { ticket }),
    ...(values.isDeep ? { isDeep: true } : {}),
    ...(values.askRecipient ? { askRecipient: true } : {}),
  }
}
