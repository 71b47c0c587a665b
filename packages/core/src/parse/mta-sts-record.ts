import { isRecordOf } from './record-of.ts'

/** What a domain says at `_mta-sts`: nothing, that it has a policy, or something that no sender can follow. */
export type StsRecord = { kind: 'none' } | { kind: 'policy'; id: string } | { kind: 'several' } | { kind: 'malformed' }

const field = /^(?<name>[a-z0-9][a-z0-9_.-]{0,31})=(?<value>[\x21-\x3a\x3c\x3e-\x7e]+)$/i

/**
 * Reads the TXT records at `_mta-sts.<domain>`. Records that do not begin as one of ours do not count; with more than
 * one that does, senders act as if there were none. Source: RFC 8461 §3.1.
 */
export function parseStsRecord(texts: string[]): StsRecord {
  const ours = texts.filter((text) => isRecordOf('v=STSv1', text))
  const [text] = ours
  if (text === undefined) return { kind: 'none' }
  if (ours.length > 1) return { kind: 'several' }
  const fields = text.split(';').map((part) => part.trim())
  if (fields.at(-1) === '') fields.pop()
  let id: string | undefined
  for (const part of fields.slice(1)) {
    const groups = field.exec(part)?.groups
    if (groups === undefined) return { kind: 'malformed' }
    // Letter case counts: sts-id is %s"id=".
    if (groups['name'] === 'id') id ??= groups['value']
  }
  return id !== undefined && /^[a-z0-9]{1,32}$/i.test(id) ? { kind: 'policy', id } : { kind: 'malformed' }
}
