import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const lifeSeconds = 180 * 24 * 3_600

/**
 * Tells that this browser has signed in to an account before. It opens nothing: it only chooses which counter a wrong
 * password counts on.
 * Source: OWASP, Slow Down Online Guessing Attacks with Device Cookies.
 */
export interface DeviceCookie {
  /** A name for this browser when its cookie is ours and for this account. */
  read(request: FastifyRequest, email: string): string | undefined
  set(reply: FastifyReply, email: string): void
}

export function deviceCookie(baseUrl: string, secret: string): DeviceCookie {
  const isHttps = baseUrl.startsWith('https:')
  const name = isHttps ? '__Host-waypost-device' : 'waypost-device'
  const options: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps,
    maxAge: lifeSeconds,
  }
  const sign = (device: string, email: string) =>
    createHmac('sha256', secret).update(`device ${device} ${email}`).digest()
  return {
    read: (request, email) => {
      const [, device, signature] = /^([\w-]{22})\.([\w-]{43})$/.exec(request.cookies[name] ?? '') ?? []
      if (device === undefined || signature === undefined) return undefined
      return timingSafeEqual(Buffer.from(signature, 'base64url'), sign(device, email)) ? device : undefined
    },
    set: (reply, email) => {
      const device = randomBytes(16).toString('base64url')
      void reply.setCookie(name, `${device}.${sign(device, email).toString('base64url')}`, options)
    },
  }
}
