import type { BounceDocument, Field } from './document/document.ts'
import { addressesIn } from './engine/addresses-in.ts'
import type { Statement } from './statement.ts'

/** Who wrote the message that a notice is about, and its id: as stated, else from its own headers, else whom the notice went to. */
export function returnedMessage(
  { fields, returned }: BounceDocument,
  stated: Statement,
): { sender?: string; messageId?: string } {
  const sender =
    stated.sender ??
    addressOf(returned, 'return-path') ??
    addressOf(returned, 'from') ??
    addressOf(returned, 'sender') ??
    addressOf(fields, 'to')
  const messageId = stated.messageId ?? /<([^<>\s]{3,250})>/.exec(valueOf(returned, 'message-id').slice(0, 300))?.[1]
  return { ...(sender !== undefined && { sender }), ...(messageId !== undefined && { messageId }) }
}

function addressOf(fields: Field[], name: string): string | undefined {
  return addressesIn(valueOf(fields, name))[0]
}

function valueOf(fields: Field[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? ''
}
