import type { BounceReading, Quote } from './reading.ts'

type Quoted = Pick<BounceReading, 'recipients' | 'sendingAddresses'> &
  Partial<Pick<BounceReading, 'sender' | 'messageId'>>

const maxQuotes = 400

/** Where each value stands: what was noted while reading, and the values that are shown as they are stated. Each once. */
export function collectQuotes(
  noted: readonly Quote[],
  { recipients, sendingAddresses, sender, messageId }: Quoted,
): Quote[] {
  const all: Quote[] = [
    ...noted,
    ...recipients.flatMap(({ status, replyCode, diagnosticText, remoteMta, remoteAddress }, recipient) => [
      ...quote('status', status, recipient),
      ...quote('replyCode', replyCode === undefined ? undefined : String(replyCode), recipient),
      ...quote('diagnosticText', diagnosticText, recipient),
      ...quote('remoteMta', remoteMta, recipient),
      ...quote('remoteAddress', remoteAddress, recipient),
    ]),
    ...sendingAddresses.flatMap((address) => quote('sendingAddress', address)),
    ...quote('sender', sender),
    ...quote('messageId', messageId),
  ]
  const once = new Map(all.map((one) => [`${one.of} ${one.recipient ?? ''} ${one.words}`, one]))
  return [...once.values()].slice(0, maxQuotes)
}

function quote(of: Quote['of'], words: string | undefined, recipient?: number): Quote[] {
  return words === undefined ? [] : [{ of, words, ...(recipient !== undefined && { recipient }) }]
}
