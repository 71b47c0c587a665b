import { hash, verify } from '@node-rs/argon2'
import { makeLimiter } from './limiter.ts'

/** Argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Hashing runs on Node's four threads for files and names: three at once leave one to everybody else. What waits
 * beyond that is bounded, so guessing from many addresses costs no memory.
 */
const limit = makeLimiter({ atOnce: 3, waiting: 256 })

/** Argon2id of a password, in the usual encoded form with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return limit(() => hash(composed(password), cost))
}

export function verifyPassword(sample: { hash: string; password: string }): Promise<boolean> {
  return limit(() => verify(sample.hash, composed(sample.password)))
}

/** A hash to compare with when there is no account, so that its absence takes as long as a wrong password. */
export const nobodysHash = hashPassword(crypto.randomUUID())

/** Keyboards write the same letter in several ways. Source: NIST SP 800-63B-4 §3.1.1.2. */
function composed(password: string): string {
  return password.normalize('NFKC')
}
