/** Codes that a text states, in the order in which they stand. */
export interface StatedCodes {
  replyCode?: number
  status?: string
  at: number
}

const maxLength = 4_000
const statusForm = /^[245]\.(\d{1,3})\.(\d{1,3})(?![\d.]|\p{L})/u
const replyForm = /^[45]\d\d(?![\d.\p{L}%])/u
/** Behind these a number of three digits is a reply: not in “550 kB”, “port 587” or a year. */
const opensReply =
  /(?:^|[:;("'’“=>#[\]-]|\b(?:said|was|returned|error|code|reply|response|status|smtp|with|message|text)) ?$/

/**
 * SMTP reply codes (RFC 5321 §4.2) and enhanced status codes (RFC 2034, RFC 3463) within words. A reply code is one where
 * a reply may begin or where a status code follows it.
 */
export function findCodes(text: string): StatedCodes[] {
  const found: StatedCodes[] = []
  const end = Math.min(text.length, maxLength)
  for (let at = 0; at < end; at += 1) {
    const digit = text.charCodeAt(at)
    if (digit < 50 || digit > 53 || isInside(text, at)) continue
    const piece = text.slice(at, at + 14)
    const status = statusForm.exec(piece)
    if (status !== null && Number(status[1]) <= 9) {
      addStatus(found, status[0], at, text)
      at += status[0].length - 1
      continue
    }
    if (!replyForm.test(piece)) continue
    const behind = /^\d{3}[ -:]{1,2}\(?#?([245]\.\d{1,3}\.\d{1,3})/.exec(text.slice(at, at + 20))
    if (behind === null && !opensReply.test(text.slice(Math.max(0, at - 12), at).toLowerCase())) continue
    found.push({ replyCode: Number(piece.slice(0, 3)), at })
    at += 2
  }
  return found
}

/** In the middle of a number, a name or an address. */
function isInside(text: string, at: number): boolean {
  if (at === 0) return false
  const before = text.charAt(at - 1)
  if (/[\p{L}\d.@_]/u.test(before)) return true
  return (
    before === '-' &&
    at > 1 &&
    /[\p{L}\d]/u.test(text.charAt(at - 2)) &&
    !/\d{3}$/.test(text.slice(Math.max(0, at - 4), at - 1))
  )
}

/** A status code goes with the reply code directly before it. */
function addStatus(found: StatedCodes[], status: string, at: number, text: string): void {
  const last = found.at(-1)
  const between = last === undefined ? '' : text.slice(last.at + 3, at)
  if (last?.replyCode !== undefined && last.status === undefined && /^[\s:#(-]{0,4}$/.test(between))
    last.status = status
  else found.push({ status, at })
}
