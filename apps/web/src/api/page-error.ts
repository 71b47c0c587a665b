import type { PageErrorRequest } from '@waypost/contract'
import { requestJson } from './request.ts'

const longestMessage = 500

/** A short name for one mistake, easy to read out on the phone. */
export function makeReference(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}

/** Puts a mistake of this page into the server's log under its reference. The page never waits for it. */
export function reportPageError(reference: string, error: unknown): void {
  const message = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, longestMessage)
  const request: PageErrorRequest = { reference, message, path: location.pathname }
  requestJson<null>('POST', '/api/page-errors', request).catch(() => undefined)
}
