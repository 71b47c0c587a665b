import type { BounceDocument } from './document/document.ts'
import { addressesIn } from './engine/addresses-in.ts'
import type { Statement } from './statement.ts'

const maxRecipients = 200

/** Whom the field X-Failed-Recipients of Exim and Gmail names; undefined when there is none. */
export function readFailedRecipients({ fields }: BounceDocument): Statement | undefined {
  const values = fields.filter(({ name }) => name === 'x-failed-recipients').map(({ value }) => value)
  const addresses = [...new Set(values.flatMap(addressesIn))].slice(0, maxRecipients)
  if (addresses.length === 0) return undefined
  return {
    recipients: addresses.map((address) => ({ address, said: [] })),
    quotes: addresses.map((words, recipient) => ({ of: 'recipient', words, recipient })),
  }
}
