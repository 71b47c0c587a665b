import type { BounceReason } from '../../vocabulary/index.ts'
import { hearReason, reasonOf } from '../reasons/index.ts'
import type { BounceRecipient } from '../reading.ts'
import type { Said, StatedRecipient } from '../statement.ts'
import { findCodes } from './find-codes.ts'
import { unwrapReplies } from './unwrap-replies.ts'

type Chosen = Pick<BounceRecipient, 'status' | 'replyCode' | 'diagnosticText' | 'saidBy' | 'reason' | 'isExpired'>

interface Candidate {
  said: Said
  status?: string
  replyCode?: number
  reason: BounceReason
  isNamed: boolean
}

const expiredWords =
  /\bexpired\b|in the time limit|too long|retry time(?:out)? (?:exceeded|not reached)|for \d{1,3} (?:days|hours)|exceeded max time|gave up|stopped trying/

/** Of all that was said about one recipient the line that tells why, and the codes that it states. */
export function chooseReply(stated: StatedRecipient): Chosen {
  const isExpired = stated.isExpired === true || isExpiry(stated)
  const candidates = stated.said.flatMap(unwrapReplies).map((said): Candidate => {
    const codes = findCodes(said.text)
    const status = codes.map((code) => code.status).find((code) => code !== undefined && !isEmptyStatus(code))
    const replyCode = codes.find((code) => code.replyCode !== undefined)?.replyCode ?? successCode(stated, said)
    const own = status ?? (replyCode === undefined ? stated.status : undefined)
    return {
      said,
      ...(status !== undefined && { status }),
      ...(replyCode !== undefined && { replyCode }),
      ...hearReason({
        text: said.text,
        isExpired,
        ...(own !== undefined && { status: own }),
        ...(replyCode !== undefined && { replyCode }),
      }),
    }
  })
  const best = candidates.reduce<Candidate | undefined>(
    (known, one) => (known === undefined || weight(one) > weight(known) || isQuoted(one, known) ? one : known),
    undefined,
  )
  const fieldStatus = stated.status !== undefined && !isEmptyStatus(stated.status) ? stated.status : undefined
  const status = best?.status ?? fieldStatus ?? candidates.find((one) => one.status !== undefined)?.status
  const replyCode =
    best?.replyCode ?? stated.replyCode ?? candidates.find((one) => one.replyCode !== undefined)?.replyCode
  return {
    isExpired,
    reason: reasonFor(stated, best, isExpired),
    ...(status !== undefined && { status }),
    ...(replyCode !== undefined && { replyCode }),
    ...(best !== undefined && { diagnosticText: best.said.text.slice(0, 1_000) }),
    ...(best?.said.by !== undefined && { saidBy: best.said.by }),
  }
}

/** Of a report about a message that went well; nowhere else is a number between 200 and 299 a reply. */
function successCode({ action }: StatedRecipient, { text }: Said): number | undefined {
  if (action === undefined || action === 'failed' || action === 'delayed') return undefined
  const code = /^2\d\d(?=[ -])/.exec(text)?.[0]
  return code === undefined ? undefined : Number(code)
}

function reasonFor(stated: StatedRecipient, best: Candidate | undefined, isExpired: boolean): BounceReason {
  if (best !== undefined && !isSilent(best.reason)) return stated.reason ?? best.reason
  const { status, replyCode } = stated
  const reason =
    stated.reason ??
    reasonOf({
      text: '',
      isExpired,
      ...(status !== undefined && { status }),
      ...(replyCode !== undefined && { replyCode }),
    })
  return isSilent(reason) && isExpired ? 'expired' : reason
}

function isSilent(reason: BounceReason): boolean {
  return reason === 'unknown' || reason === 'expired'
}

/** A reply that stands within a summary is what the summary is about. */
function isQuoted(one: Candidate, summary: Candidate): boolean {
  const { text } = one.said
  return (
    one.replyCode !== undefined &&
    text.length < summary.said.text.length &&
    /^[45]\d\d/.test(text) &&
    summary.said.text.includes(text) &&
    !summary.said.text.startsWith(text) &&
    (!isSilent(one.reason) || isSilent(summary.reason))
  )
}

/** A cause that is named beats one guessed from a code, and the words of the other side beat a summary. */
function weight({ reason, isNamed, said, status, replyCode }: Candidate): number {
  const hasCode = status !== undefined || replyCode !== undefined
  return (isSilent(reason) ? 0 : isNamed ? 8 : 4) + (hasCode ? 2 : 0) + (said.by === 'remote' ? 1 : 0)
}

export function isEmptyStatus(status: string): boolean {
  return status.endsWith('.0.0')
}

function isExpiry({ status, said }: StatedRecipient): boolean {
  if (status !== undefined && /^[45]\.4\.(?:7|300)$/.test(status)) return true
  return said.some(({ text }) => expiredWords.test(text.slice(0, 1_000).toLowerCase()))
}
