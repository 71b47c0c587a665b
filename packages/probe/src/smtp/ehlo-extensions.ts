import type { SmtpReply } from '@waypost/core/facts'

/** The service extensions of a 250 to EHLO, keyword in upper case, parameters as sent. Source: RFC 5321 §4.1.1.1. */
export function ehloExtensions(reply: SmtpReply): string[] {
  return reply.replyLines.slice(1).map((line) => {
    const [keyword = '', ...parameters] = line.trim().split(' ')
    return [keyword.toUpperCase(), ...parameters].join(' ')
  })
}

/** Whether STARTTLS is among the extensions. */
export function offersStarttls(extensions: string[]): boolean {
  return extensions.some(isStarttls)
}

/** Whether a line of an EHLO reply offers STARTTLS; it takes no parameters (RFC 3207 §2), and some servers send some. */
export function isStarttls(extension: string): boolean {
  return /^STARTTLS(?: |$)/i.test(extension.trim())
}
