import type { Question } from '@waypost/core/facts'
import { nameToWire } from './name-text.ts'
import { optType, typeToNumber } from './record-types.ts'

/** What fits into one unfragmented packet nearly everywhere. Source: DNS flag day 2020; RFC 9715 §3. */
const udpPayloadBytes = 1_232

const recursionDesiredFlag = 0x0100
const authenticatedFlag = 0x0020
const checkingDisabledFlag = 0x0010
/** In the flags of the OPT record. Source: RFC 3225 §3. */
const dnssecOkFlag = 0x8000

export interface QuestionOptions {
  id: number
  /** False when the question goes to the name servers of a zone. */
  isRecursionDesired: boolean
  checkingDisabled: boolean
  hasEdns: boolean
  /** Signatures are wanted too. Source: RFC 4035 §3.2.1. */
  wantsSignatures?: boolean
}

/**
 * The question as a packet. AD is set, so that a resolver tells whether it validated the answer although we do not ask
 * for signatures. Undefined when the name cannot be written. Source: RFC 1035 §4.1, RFC 6840 §5.7, RFC 6891 §6.1.
 */
export function writeQuestion(question: Question, options: QuestionOptions): Uint8Array | undefined {
  const name = nameToWire(question.name)
  if (!name) return undefined
  const packet = new Uint8Array(12 + name.length + 4 + (options.hasEdns ? 11 : 0))
  const view = new DataView(packet.buffer)
  view.setUint16(0, options.id)
  view.setUint16(
    2,
    authenticatedFlag |
      (options.isRecursionDesired ? recursionDesiredFlag : 0) |
      (options.checkingDisabled ? checkingDisabledFlag : 0),
  )
  view.setUint16(4, 1)
  view.setUint16(10, options.hasEdns ? 1 : 0)
  packet.set(name, 12)
  const behindName = 12 + name.length
  view.setUint16(behindName, typeToNumber(question.type))
  view.setUint16(behindName + 2, 1)
  if (options.hasEdns) {
    view.setUint16(behindName + 5, optType)
    view.setUint16(behindName + 7, udpPayloadBytes)
    if (options.wantsSignatures === true) view.setUint16(behindName + 11, dnssecOkFlag)
  }
  return packet
}
