import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id of a password, in the usual encoded form with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

export function verifyPassword(sample: { hash: string; password: string }): Promise<boolean> {
  return verify(sample.hash, sample.password)
}

/** A hash to compare with when there is no account, so that its absence takes as long as a wrong password. */
export const nobodysHash = hashPassword(crypto.randomUUID())
