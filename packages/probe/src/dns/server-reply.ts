import type { FailureCode } from '@waypost/core/facts'
import type { DnsMessage } from './packet/dns-message.ts'

/** What one server said to a question, whatever its rcode, or why nothing readable came. */
export type ServerReply = { ok: true; message: DnsMessage } | { ok: false; failure: FailureCode; detail?: string }
