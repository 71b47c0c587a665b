import type { CheckRequest, SenderNamed } from '@waypost/contract'
import { targetProblemText } from '@waypost/core/words'
import { listLines } from './list-lines.ts'

export interface CheckValues {
  text: string
  /** `notice`: whom the bounce names. */
  senderKind: 'saved' | 'none' | 'other' | 'notice'
  /** Which saved sender. */
  senderId: string
  /** Somebody else: their domain, address or server name. */
  otherSender: string
  /** Their mail domain, once it is understood as one. */
  otherDomain: string
  otherSelectors: string[]
  /** What sends for them: a candidate by its value; empty when it is not known. */
  answer: string
  /** Within a network that was chosen. */
  rangeAddress: string
  ticket: string
  isDeep: boolean
  askRecipient: boolean
}

/** Said of a text that the bounce reader takes. */
export const bounceWords = 'This looks like a bounce message. We read it on this computer.'

/** Longer or of several lines: it may be a pasted message, and that stays on this computer. */
const longestTargetLength = 320

/** What only a server says: a reply code, or an enhanced status code. Such a line stays on this computer too. */
const replyLine = /(?:^|[\s#(])(?:[45]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}(?![.\d]))/

/** Whether a text may be sent to the API while it is typed. A pasted message stays on this computer. */
export function isAskable(text: string): boolean {
  const trimmed = text.trim()
  const isOneLine = trimmed !== '' && trimmed.length <= longestTargetLength && !trimmed.includes('\n')
  return isOneLine && !replyLine.test(trimmed)
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
  if (result.ok) return undefined
  return result.problem.code === 'bounce-not-read-yet' ? bounceWords : targetProblemText(result.problem)
}

/** The request for what the form holds. */
export function requestOf(values: CheckValues): CheckRequest {
  const ticket = values.ticket.trim()
  return {
    text: values.text.trim(),
    ...senderOf(values),
    ...(ticket === '' ? {} : { ticket }),
    ...(values.isDeep ? { isDeep: true } : {}),
    ...(values.askRecipient ? { askRecipient: true } : {}),
  }
}

/** The part of a request that says who sends. */
export function senderOf(values: CheckValues): SenderNamed {
  switch (values.senderKind) {
    case 'saved':
      return { sender: values.senderId }
    case 'none':
      return { from: null }
    case 'notice':
      return {}
    case 'other': {
      const { otherDomain, otherSelectors } = values
      const from = answered(values) ?? values.otherSender.trim()
      if (otherDomain === '') return { from }
      return { from, mailDomain: otherDomain, ...(otherSelectors.length > 0 && { selectors: otherSelectors }) }
    }
  }
}

/** The address that was chosen for their domain; undefined when none was: then it is checked without one. */
function answered({ otherDomain, answer, rangeAddress }: CheckValues): string | undefined {
  if (otherDomain === '') return undefined
  const chosen = answer.includes('/') ? rangeAddress.trim() : answer
  return isAddress(chosen) ? chosen : undefined
}

/** Enough to tell an address from a name: the API reads it. */
export function isAddress(text: string): boolean {
  return /^[\d.]+$/.test(text) || (text.includes(':') && /^[\da-f:.]+$/i.test(text))
}
