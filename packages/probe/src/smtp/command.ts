/** Everything this probe ever says before it says QUIT. Never AUTH, DATA, VRFY or EXPN. */
export type Verb = 'EHLO' | 'HELO' | 'STARTTLS' | 'MAIL' | 'RCPT' | 'RSET' | 'QUIT'

/** RFC 5321 §4.5.3.1.4, with the line end. */
const maxCommandBytes = 512

/** An argument that would break the command line: a mistake of ours or of the settings, never of the other side. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code = 'unsafe-command'
}

/** What may follow each verb. A path holds no blank and no angle bracket, so that it cannot end before its end. */
const plainArgument = /^[\x21-\x7e]+$/
const argumentOf: Partial<Record<Verb, RegExp>> = {
  MAIL: /^FROM:<[\x21-\x3b\x3d\x3f-\x7e]*>(?: SMTPUTF8)?$/,
  RCPT: /^TO:<[\x21-\x3b\x3d\x3f-\x7e\u00a1-\u{10ffff}]+>$/u,
}

/** Whether an address can stand in a path of ours. Quoted local parts with blanks or angle brackets cannot. */
export function fitsPath(address: string): boolean {
  return (argumentOf.RCPT?.test(`TO:<${address}>`) ?? false) && !/[\p{C}\p{Z}]/u.test(address)
}

/**
 * One command line with its one CRLF. Throws a CommandError for an argument with a byte outside of 0x21–0x7e (letters
 * beyond ASCII are for RCPT alone, RFC 6531 §3.3), so that nothing typed or configured can smuggle a second command.
 * Source: RFC 5321 §2.4, §4.1.1, §4.5.3.1.4.
 */
export function formatCommand(verb: Verb, argument?: string): Uint8Array {
  if (argument !== undefined && !(argumentOf[verb] ?? plainArgument).test(argument)) {
    throw new CommandError(`the argument of ${verb} has characters that a command must not have`)
  }
  const line = argument === undefined ? verb : `${verb} ${argument}`
  const bytes = new TextEncoder().encode(`${line}\r\n`)
  if (bytes.length > maxCommandBytes) throw new CommandError(`${verb} is longer than ${maxCommandBytes} bytes`)
  return bytes
}
