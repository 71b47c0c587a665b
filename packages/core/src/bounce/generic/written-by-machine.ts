import type { BounceDocument } from '../document/document.ts'

const daemons =
  /\b(?:mailer-?daemon|mail-?daemon|postmaster|mail delivery (?:sub)?system|mail deliver system|delivery status|mail administrator|system administrator|systemadministrator|microsoft outlook|mailerdaemon)\b/

/** Whether a mail server wrote it, as far as the headers show: an empty return path, or a name of its own (RFC 5321 §4.5.5). */
export function isWrittenByMachine({ fields }: BounceDocument): boolean {
  return fields.some(({ name, value }) => {
    const text = value.slice(0, 400).toLowerCase()
    switch (name) {
      case 'return-path':
        return text.trim() === '<>' || daemons.test(text)
      case 'from':
      case 'sender':
        return text.trim() === '<>' || text.trim() === '' || daemons.test(text)
      case 'x-failed-recipients':
        return true
      case 'content-type':
        return text.startsWith('multipart/report')
      default:
        return false
    }
  })
}
