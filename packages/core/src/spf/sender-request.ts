import type { SpfRequest } from './spf-evaluation.ts'

/**
 * How the list of a greeting name is judged: many receivers look at it first, and for a bounce nothing else counts.
 * Source: RFC 7208 §2.3, §2.4.
 */
export function heloRequest({ address, heloName }: { address: string; heloName: string }): SpfRequest {
  return { ip: address, mailFrom: '', helo: heloName, wantsExplanation: false }
}

/**
 * How a mail domain's list is judged for an address that sends for it, when no message is at hand. Where the list asks
 * for the HELO name and nobody told it, the mail domain stands for it. The explanation decides nothing and is left out.
 */
export function senderRequest({
  address,
  mailDomain,
  heloName,
}: {
  address: string
  mailDomain: string
  heloName: string | undefined
}): SpfRequest {
  return { ip: address, mailFrom: `postmaster@${mailDomain}`, helo: heloName ?? mailDomain, wantsExplanation: false }
}
