import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as they stand in a link or a cookie. Only their hash is ever stored. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A token has 256 random bits, so a plain hash keeps it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
