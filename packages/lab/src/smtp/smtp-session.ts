import { TLSSocket, type SecureContext } from 'node:tls'
import type { Duplex } from 'node:stream'

export interface SessionOptions {
  hostName: string
  /** undefined: STARTTLS is not offered. */
  starttls?: Starttls
  /** What it does in place of taking a hello. */
  hello?: { says: string[] } | 'closes'
  /** Its replies to MAIL and RCPT where it does not take them. */
  sender?: string
  recipient?: string
  /** Written in the list of extensions in place of STARTTLS. */
  hidesStarttlsAs?: string
}

export type Starttls =
  { kind: 'works'; context: SecureContext } | { kind: 'hanging' | 'refused' | 'closes' | 'broken' | 'injected' }

const maxLineBytes = 2_048

/** Talks SMTP (RFC 5321) as a plain, correct server on a connection that was greeted; takes no mail content. */
export function runSmtpSession(socket: Duplex, options: SessionOptions): void {
  talk(socket, options, false)
  socket.write(`220 ${options.hostName} ESMTP ready\r\n`)
}

function talk(stream: Duplex, options: SessionOptions, isEncrypted: boolean): void {
  let pending = ''
  const send = (text: string) => {
    if (stream.writable) stream.write(text)
  }
  const onData = (chunk: Buffer) => {
    pending += chunk.toString('latin1')
    for (let end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
      const line = pending.slice(0, end).replace(/\r$/, '')
      pending = pending.slice(end + 1)
      const verb = line.slice(0, 8).toUpperCase()
      if (
        verb === 'STARTTLS' &&
        options.starttls !== undefined &&
        !isEncrypted &&
        stream instanceof TLSSocket === false
      ) {
        const { starttls } = options
        if (starttls.kind === 'refused') {
          send('454 4.7.0 TLS not available due to local problem\r\n')
          continue
        }
        // What was sent ahead of the handshake must not survive it (RFC 3207 §6).
        stream.off('data', onData)
        startTls(stream, starttls, options)
        return
      }
      if (/^(EHLO|HELO)/.test(verb) && options.hello === 'closes') {
        stream.end()
        return
      }
      const reply = replyTo(line, options, isEncrypted)
      send(reply.text)
      if (reply.isLast) stream.end()
    }
    if (pending.length > maxLineBytes) {
      send('500 5.5.2 Line too long\r\n')
      stream.end()
    }
  }
  stream.on('data', onData)
}

const goAhead = '220 2.0.0 Ready to start TLS\r\n'

function startTls(stream: Duplex, starttls: Starttls, options: SessionOptions): void {
  switch (starttls.kind) {
    case 'works':
      stream.write(goAhead)
      return encrypt(stream, starttls.context, options)
    case 'closes':
    case 'refused':
      stream.end()
      return
    case 'hanging':
      stream.resume()
      stream.write(goAhead)
      return
    case 'injected':
      stream.resume()
      stream.write(`${goAhead}250-INJECTED\r\n250 AUTH PLAIN\r\n`)
      return
    case 'broken':
      // Takes the first bytes of TLS for a command, as servers do that forgot to switch.
      stream.once('data', () => stream.end('500 5.5.2 Command not recognised\r\n'))
      stream.resume()
      stream.write(goAhead)
      return
  }
}

function encrypt(stream: Duplex, secureContext: SecureContext, options: SessionOptions): void {
  const secure = new TLSSocket(stream, { isServer: true, secureContext })
  secure.on('error', () => stream.destroy())
  secure.on('close', () => stream.destroy())
  talk(secure, options, true)
}

function replyTo(line: string, options: SessionOptions, isEncrypted: boolean): { text: string; isLast?: boolean } {
  const [verb = ''] = line.toUpperCase().split(' ', 1)
  switch (verb) {
    case 'EHLO': {
      if (typeof options.hello === 'object') return { text: linesOf(options.hello.says) }
      const extensions = ['PIPELINING', 'SIZE 20480000', '8BITMIME', 'ENHANCEDSTATUSCODES']
      if (options.hidesStarttlsAs !== undefined) extensions.push(options.hidesStarttlsAs)
      else if (options.starttls !== undefined && !isEncrypted) extensions.push('STARTTLS')
      const lines = [`${options.hostName} pleased to meet you`, ...extensions]
      return { text: lines.map((text, index) => `250${index === lines.length - 1 ? ' ' : '-'}${text}\r\n`).join('') }
    }
    case 'HELO':
      if (typeof options.hello === 'object') return { text: linesOf(options.hello.says) }
      return { text: `250 ${options.hostName}\r\n` }
    case 'MAIL':
      return { text: `${options.sender ?? '250 2.1.0 Sender ok'}\r\n` }
    case 'RCPT':
      return { text: `${options.recipient ?? '250 2.1.5 Recipient ok'}\r\n` }
    case 'RSET':
    case 'NOOP':
      return { text: '250 2.0.0 Ok\r\n' }
    case 'QUIT':
      return { text: '221 2.0.0 Bye\r\n', isLast: true }
    case 'DATA':
      return { text: '554 5.5.1 This server takes no messages\r\n' }
    default:
      return { text: '500 5.5.2 Command not recognised\r\n' }
  }
}

function linesOf(lines: string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}
