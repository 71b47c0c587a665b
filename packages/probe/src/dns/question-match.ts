import type { Question } from '@waypost/core/facts'
import { readHead } from './packet/read-message.ts'

/** Replies of servers that could not, or would not, read the question may come without it. */
const rcodesWithoutQuestion = new Set([1, 2, 4, 5])

/**
 * Whether a packet is the reply to this question with this id. The address and port it came from are the socket's
 * business. Anything unreadable is not ours. Source: RFC 5452 §9.1.
 */
export function isReplyTo(packet: Uint8Array, id: number, question: Question): boolean {
  try {
    const head = readHead(packet)
    if (head.id !== id || !head.isResponse || head.opcode !== 0) return false
    if (!head.question) return rcodesWithoutQuestion.has(head.rcode)
    return head.question.name === question.name && head.question.type === question.type
  } catch {
    return false
  }
}
