import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { jsonText } from './json-text.ts'
import { problemDocument, problems, type ProblemFields } from './problem.ts'
import type { SecurityHeaders } from './security-headers.ts'

const lingerMs = 1_000

const tooLarge: ProblemFields = {
  status: 431,
  code: 'too-large',
  detail: 'The request is larger than this address takes.',
}
const tooSlow: ProblemFields = {
  status: 408,
  code: 'invalid-request',
  detail: 'The request did not arrive in time. Send it again.',
}

/** Answers bytes that are no HTTP request, or one with endless headers, and closes the connection. */
export function answerUnreadable(headers: SecurityHeaders): (error: Unreadable, socket: Socket) => void {
  return (error, socket) => answer(error, socket, headers)
}

type Unreadable = Error & { code?: string }

function answer(error: Unreadable, socket: Socket, headers: SecurityHeaders): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? tooLarge
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? tooSlow
        : problems.unreadable()
  const body = jsonText(problemDocument(problem))
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // Unread bytes would make the answer a reset; who keeps sending is not waited for.
  socket.resume()
  setTimeout(() => socket.destroy(), lingerMs).unref()
}
