/** Everything this probe ever says before it says QUIT. Never AUTH, DATA, VRFY or EXPN. */
export type Verb = 'EHLO' | 'HELO' | 'STARTTLS' | 'QUIT'

/** RFC 5321 §4.5.3.1.4, with the line end. */
const maxCommandBytes = 512

/** An argument that would break the command line: a mistake of ours or of the settings, never of the other side. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code = 'unsafe-command'
}

/**
 * One command line with its one CRLF. Throws a CommandError for an argument with any byte outside of 0x21–0x7e, so
 * that nothing typed or configured can smuggle a second command. Source: RFC 5321 §2.4, §4.5.3.1.4.
 */
export function formatCommand(verb: Verb, argument?: string): Uint8Array {
  if (argument !== undefined && !/^[\x21-\x7e]+$/.test(argument)) {
    throw new CommandError(`the argument of ${verb} has characters that a command must not have`)
  }
  const line = argument === undefined ? verb : `${verb} ${argument}`
  const bytes = new TextEncoder().encode(`${line}\r\n`)
  if (bytes.length > maxCommandBytes) throw new CommandError(`${verb} is longer than ${maxCommandBytes} bytes`)
  return bytes
}
