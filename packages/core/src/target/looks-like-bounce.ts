/** Words that only a bounce or a piece of one has. Fixed texts, so reading them takes linear time. */
const signs = [
  'diagnostic-code',
  'diagnostic information',
  'final-recipient',
  'original-recipient',
  'reporting-mta',
  'remote-mta',
  'arrival-date',
  'delivery has failed',
  'delivery to the following',
  'delivery status notification',
  'has been delayed',
  'could not be delivered',
  'undeliverable',
  'mailer-daemon@',
  'content-type:',
]

/** An enhanced status code, alone or behind a reply code: #4.4.7, 550 5.1.1. */
const statusCode = /(?:#|\b[45]\d\d[ -]#?)[245]\.\d{1,3}\.\d{1,3}\b/

/** True when the text is a returned message, or a part of one, rather than something to check. Expects trimmed text. */
export function looksLikeBounce(text: string): boolean {
  const lowered = text.toLowerCase()
  return signs.some((sign) => lowered.includes(sign)) || statusCode.test(text)
}

/** The lines of the text that hold something, trimmed. */
export function filledLines(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
