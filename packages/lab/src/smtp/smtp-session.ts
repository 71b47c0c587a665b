import { TLSSocket, type SecureContext } from 'node:tls'
import type { Duplex } from 'node:stream'

export interface SessionOptions {
  hostName: string
  /** undefined: STARTTLS is not offered. */
  starttls?: { kind: 'works'; context: SecureContext } | { kind: 'hangs' }
}

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
        // What was sent ahead of the handshake must not survive it (RFC 3207 §6).
        stream.off('data', onData)
        send('220 2.0.0 Ready to start TLS\r\n')
        startTls(stream, options)
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

function startTls(stream: Duplex, options: SessionOptions): void {
  if (options.starttls?.kind !== 'works') {
    stream.resume()
    return
  }
  const secure = new TLSSocket(stream, { isServer: true, secureContext: options.starttls.context })
  secure.on('error', () => stream.destroy())
  secure.on('close', () => stream.destroy())
  talk(secure, options, true)
}

function replyTo(line: string, options: SessionOptions, isEncrypted: boolean): { text: string; isLast?: boolean } {
  const [verb = ''] = line.toUpperCase().split(' ', 1)
  switch (verb) {
    case 'EHLO': {
      const extensions = ['PIPELINING', 'SIZE 20480000', '8BITMIME', 'ENHANCEDSTATUSCODES']
      if (options.starttls !== undefined && !isEncrypted) extensions.push('STARTTLS')
      const lines = [`${options.hostName} pleased to meet you`, ...extensions]
      return { text: lines.map((text, index) => `250${index === lines.length - 1 ? ' ' : '-'}${text}\r\n`).join('') }
    }
    case 'HELO':
      return { text: `250 ${options.hostName}\r\n` }
    case 'MAIL':
      return { text: '250 2.1.0 Sender ok\r\n' }
    case 'RCPT':
      return { text: '250 2.1.5 Recipient ok\r\n' }
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
