import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Where the browser keeps its session. Over https the name's prefix binds it to this very host. */
export interface SessionCookie {
  name: string
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

/** What the documentation says of answers that begin a session. */
export const sessionCookieHeader = { 'set-cookie': 'The session. Send it back with each request.' }

export function sessionCookie(baseUrl: string): SessionCookie {
  const isHttps = baseUrl.startsWith('https:')
  const name = isHttps ? '__Host-waypost' : 'waypost'
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps }
  return {
    name,
    read: (request) => {
      const token = request.cookies[name]
      return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
    },
    set: (reply, token) => void reply.setCookie(name, token, { ...options, maxAge: 7 * 24 * 3_600 }),
    clear: (reply) => void reply.clearCookie(name, options),
  }
}
