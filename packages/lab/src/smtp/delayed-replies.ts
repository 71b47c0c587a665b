import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/**
 * The socket with everything that is written to it on its way for so many milliseconds, in order, the end too: as if
 * the other side were that far away. What is read comes at once, so one round trip costs the delay once.
 */
export function delayedReplies(socket: Socket, delayMs: number): Duplex {
  if (delayMs === 0) return socket
  const later = (send: () => void) => setTimeout(() => !socket.destroyed && send(), delayMs)
  const stream = new Duplex({
    read: () => socket.resume(),
    write: (chunk: Buffer, _encoding, done) => {
      later(() => socket.write(chunk))
      done()
    },
    final: (done) => {
      later(() => socket.end())
      done()
    },
    destroy: (error, done) => {
      socket.destroy()
      done(error)
    },
  })
  socket.on('data', (chunk: Buffer) => !stream.push(chunk) && socket.pause())
  socket.on('end', () => stream.push(null))
  socket.on('close', () => stream.destroy())
  return stream
}
